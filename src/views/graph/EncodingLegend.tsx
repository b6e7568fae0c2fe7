import type { ColourGroup, Filling } from '../../model/encoding.ts';
import { personPaint, useEncoding } from '../parts/theme.ts';
import { useWords } from '../parts/words.ts';
import { groupLabel, sizeEntries } from './encoding-key.ts';
import css from './GraphTools.module.css';

/** Larger circles would need more room than there is; from there on they are only to scale with each other. */
const largestScale = 1.4;

interface Props {
	/** How large circles are drawn beside their full size. */
	readonly scale: number;
}

/** What the sizes and colours of people that are shown mean. */
export function EncodingLegend({ scale }: Props) {
	const { encoding: words } = useWords();
	const encoding = useEncoding();
	const { sizing, colouring, groups } = encoding;
	return (
		<dl className={css.legend}>
			<dt>
				{words.size}: {words.sizing[sizing]}
			</dt>
			{sizeEntries(encoding, words).map(({ radius, label }) => (
				<dd key={label}>
					<SizeSample radius={radius * Math.min(scale, largestScale)} />
					{label}
				</dd>
			))}
			<dt>
				{words.colour}: {words.colouring[colouring]}
			</dt>
			{groups.map((group) => (
				<dd key={groupLabel(group, words)}>
					<ColourSample group={group} />
					{groupLabel(group, words)}
				</dd>
			))}
		</dl>
	);
}

function SizeSample({ radius }: { radius: number }) {
	const side = 2 * radius + 2;
	return (
		<svg width={side} height={side} viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
			<circle cx={side / 2} cy={side / 2} r={radius} fill="none" stroke="currentColor" strokeWidth="1.4" />
		</svg>
	);
}

function ColourSample({ group: { colour, filling } }: { group: ColourGroup }) {
	return <i className={css.dot} data-filling={filling satisfies Filling} style={{ color: personPaint(colour) }} />;
}
