import type { ReactNode } from 'react';
import { type SvgElement, serialise } from '../../charts/svg.ts';
import { kindSample, markSample } from '../../export/legend.ts';
import { tieMarks } from '../../graph/ties.ts';
import { tieKinds } from '../../model/attribution.ts';
import { toggled, useChoices } from '../../store/choices.ts';
import { legendOf } from '../../store/filtered.ts';
import { filterBy } from '../../store/filtering.ts';
import { kindsOffAtFirst } from '../../view/filter.ts';
import { shownView } from '../../view/thread.ts';
import { loadMenus } from '../app/load.ts';
import { useFiltered } from '../filter/useFiltered.ts';
import { pagePart } from '../parts/part.tsx';
import { useTheme } from '../parts/theme.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Legend.module.css';
import { LegendKeys } from './LegendKeys.tsx';

const EncodingKey = pagePart(loadMenus, 'EncodingKey');

/**
 * In the corner at the lower left: what the marks mean. Unfolded it says all of it, with how many ties are of each kind;
 * a click takes a kind out of the picture, another puts it back.
 * @param scale how large circles are drawn beside their full size
 */
export function Legend({ scale }: { scale: number }) {
	const { graph: words } = useWords();
	const isOpen = useChoices((choices) => choices.isLegendOpen);
	const isGraph = useView((view) => view.showAs === 'graph');
	const isEncodingChosen = useView(({ sizing, colouring }) => sizing !== 'activity' || colouring !== 'person');
	return (
		<section className={css.legend} aria-label={words.legend} data-open={isOpen || undefined}>
			{isGraph && <LegendKeys isWhole={isOpen} />}
			{isGraph && isEncodingChosen && <EncodingKey scale={scale} />}
			{isOpen && <TieFilter />}
			<button
				type="button"
				className={css.fold}
				aria-expanded={isOpen}
				onClick={() => useChoices.setState({ isLegendOpen: !isOpen })}
			>
				{words.legendShort} <span aria-hidden="true">{isOpen ? '▾' : '▴'}</span>
			</button>
		</section>
	);
}

/** How ties are drawn, by how sure their author is, and of which kinds they are. */
function TieFilter() {
	const { graph: words } = useWords();
	const { graph } = useReading();
	const { counts } = useFiltered();
	const { kindsOff, marksOff, tieColours } = shownView(useView());
	const theme = useTheme();
	const { marks, kinds } = legendOf(graph);
	return (
		<ul className={css.items}>
			{tieMarks
				.filter((mark) => marks.has(mark))
				.map((mark) => (
					<Item
						key={mark}
						isOn={!marksOff.has(mark)}
						count={counts.marks.get(mark) ?? 0}
						onToggle={() => filterBy({ marksOff: toggled(marksOff, mark) }, 'marks')}
						sample={<Sample drawn={markSample(mark, theme)} />}
					>
						{words.mark[mark]}
					</Item>
				))}
			{tieKinds
				.filter((kind) => kinds.has(kind))
				.map((kind) => (
					<Item
						key={kind}
						isOn={!kindsOff.has(kind)}
						hint={kindsOffAtFirst.has(kind) ? words.offAtFirst : undefined}
						count={counts.kinds.get(kind) ?? 0}
						onToggle={() => filterBy({ kindsOff: toggled(kindsOff, kind) }, 'kinds')}
						sample={<Sample drawn={kindSample(kind, tieColours, theme)} />}
					>
						{words.tieKind[kind]}
					</Item>
				))}
		</ul>
	);
}

interface ItemProps {
	readonly isOn: boolean;
	readonly count: number;
	/** Of what is not shown at first: being off is no filter there. */
	readonly hint?: string | undefined;
	readonly onToggle: () => void;
	readonly sample: ReactNode;
	readonly children: ReactNode;
}

function Item({ isOn, count, hint, onToggle, sample, children }: ItemProps) {
	const { number } = useWords();
	return (
		<li>
			<button
				type="button"
				className={css.item}
				aria-pressed={isOn}
				title={hint}
				data-extra={hint !== undefined || undefined}
				onClick={onToggle}
			>
				{sample}
				<span className={css.name}>{children}</span> <span className={css.count}>{number(count)}</span>
			</button>
		</li>
	);
}

/** The sample that figures have, too. */
function Sample({ drawn }: { drawn: SvgElement }) {
	return (
		<svg
			width="26"
			height="12"
			viewBox="0 0 26 12"
			aria-hidden="true"
			// biome-ignore lint/security/noDangerouslySetInnerHtml: made of numbers and the theme's colours, by us
			dangerouslySetInnerHTML={{ __html: serialise(drawn) }}
		/>
	);
}
