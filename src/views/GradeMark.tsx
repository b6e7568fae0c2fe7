import type { Grade } from '../model/attribution.ts';

/** The shape of a grade: full for stated and proven, half for likely, hollow for unknown. The word stands beside it. */
export function GradeMark({ grade }: { grade: Grade }) {
	return (
		<svg className="grade-mark" width="11" height="11" viewBox="0 0 12 12" aria-hidden="true">
			<circle
				cx="6"
				cy="6"
				r="4.75"
				fill={isFull(grade) ? 'currentColor' : 'none'}
				stroke="currentColor"
				strokeWidth="1.2"
			/>
			{grade === 'likely' && <path d="M6 1.25a4.75 4.75 0 0 0 0 9.5z" fill="currentColor" />}
		</svg>
	);
}

function isFull(grade: Grade): boolean {
	return grade === 'stated' || grade === 'proven';
}
