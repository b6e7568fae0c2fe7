import type { ReactNode } from 'react';
import { layoutOf } from '../../store/applied.ts';
import { openingPosterOf } from '../../store/inference.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Legend.module.css';

/**
 * What a bar, a ribbon, a circle and its place mean, each with a sample.
 * @param isWhole false: only what nobody could guess
 */
export function LegendKeys({ isWhole }: { isWhole: boolean }) {
	const { legendKeys: words } = useWords().graph;
	const reading = useReading();
	const hasRim = useView((view) => view.hasRim);
	const tieColours = useView((view) => view.tieColours);
	const layout = useView((view) => view.layout);
	const isAround = layoutOf({ layout }, reading).id === 'clock';
	const hasPoster = openingPosterOf(reading) !== null;
	return (
		<ul className={css.keys}>
			{hasRim && <Key sample={<Bar />}>{words.bar}</Key>}
			{hasRim && <Key sample={<Bars />}>{words.grades}</Key>}
			<Key sample={<path d="M1 4.5v5L25 7z" fill="var(--person-0)" fillOpacity="0.8" />}>
				{tieColours === 'kind' ? words.ribbonByKind : words.ribbon}
			</Key>
			{isWhole && (
				<>
					{hasPoster && (
						<Key sample={<circle cx="13" cy="7" r="5" fill="var(--person-0)" stroke="var(--ink)" strokeWidth="1.4" />}>
							{words.ring}
						</Key>
					)}
					<Key sample={<Circles />}>{words.size}</Key>
					<Key sample={<Colours />}>{words.colour}</Key>
					{isAround && <Key sample={<Clock />}>{words.angle}</Key>}
				</>
			)}
		</ul>
	);
}

function Key({ sample, children }: { sample: ReactNode; children: string }) {
	return (
		<li>
			<svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">
				{sample}
			</svg>
			{children}
		</li>
	);
}

const Bar = () => <path d="M10 1h5v12h-5z" fill="var(--person-0)" />;

/** Paler where likely, hollow where guessed, a hair line where unknown. */
function Bars() {
	return (
		<>
			<path d="M2 1h5v12H2z" fill="var(--person-0)" fillOpacity="0.5" />
			<path d="M10.5 1.5h4v11h-4z" fill="none" stroke="var(--person-0)" />
			<path d="M20.5 1v12" stroke="var(--muted)" />
		</>
	);
}

function Circles() {
	return (
		<g fill="var(--muted)">
			<circle cx="5" cy="7" r="2.2" />
			<circle cx="17" cy="7" r="6" />
		</g>
	);
}

function Colours() {
	return (
		<>
			{[0, 1, 2].map((index) => (
				<circle key={index} cx={3.5 + index * 7} cy="7" r="3" fill={`var(--person-${index})`} />
			))}
			<circle cx="23.5" cy="7" r="2.2" fill="var(--others)" />
		</>
	);
}

function Clock() {
	return (
		<g fill="none" stroke="var(--muted)">
			<circle cx="13" cy="7" r="6" />
			<path d="M13 7V1m0 6 4 2.5" />
		</g>
	);
}
