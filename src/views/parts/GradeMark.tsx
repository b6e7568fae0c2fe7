import type { Sureness } from '../../model/attribution.ts';

/** The filled part of the circle, as a path, for grades that fill a part of it. */
const pieces: Partial<Record<Sureness, string>> = {
	likely: 'M6 1.25a4.75 4.75 0 0 0 0 9.5z',
	guess: 'M6 6V1.25A4.75 4.75 0 0 1 10.75 6z',
};

/** The shape of a grade: full for stated and proven, half for likely, a quarter for a guess, hollow for unknown. */
export function GradeMark({ grade }: { grade: Sureness }) {
	const piece = pieces[grade];
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
			{piece !== undefined && <path d={piece} fill="currentColor" />}
		</svg>
	);
}

function isFull(grade: Sureness): boolean {
	return grade === 'stated' || grade === 'proven';
}
