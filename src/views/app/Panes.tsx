import type { ComponentType } from 'react';
import { Group, type LayoutChangedMeta, Panel, Separator } from 'react-resizable-panels';
import { type Pane, panes, useChoices } from '../../store/choices.ts';
import { GraphPanel } from '../graph/GraphPanel.tsx';
import { low, tabbed, useMedia } from '../parts/narrow.ts';
import { Border } from '../parts/part.tsx';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { PeoplePanel } from '../people/PeoplePanel.tsx';
import { TextColumn } from '../side/TextColumn.tsx';
import { ReadingDrawer } from '../text/Drawer.tsx';
import { TimelinePanel } from '../timeline/TimelinePanel.tsx';
import { FoldButton } from './FoldButton.tsx';
import css from './Panes.module.css';
import { leastGraph, useFoldable } from './useFoldable.ts';

const views: Readonly<Record<Pane, ComponentType>> = {
	people: PeoplePanel,
	graph: GraphPanel,
	timeline: TimelinePanel,
	text: TextColumn,
};

/** The views of the thread: side by side where there is room, one at a time where there is not. */
export function Panes() {
	return useMedia(tabbed) ? <TabbedPanes /> : <ResizablePanes />;
}

/** One pane, with a border that holds what breaks in it. */
function PaneOf({ id }: { id: Pane }) {
	const View = views[id];
	return (
		<div className={css.pane} data-part={id}>
			<Border size="block">
				<View />
			</Border>
		</div>
	);
}

/** All panes stay mounted, so that each is as it was left; buttons say which one is seen. */
function TabbedPanes() {
	const { tabs } = useWords();
	const pane = useChoices((choices) => choices.pane);
	const isLow = useMedia(low);
	return (
		<div className={css.tabbed} data-pane={pane} data-low={isLow || undefined}>
			<main className={css.stack}>
				{panes.map((id) => (
					<PaneOf key={id} id={id} />
				))}
			</main>
			<Border size="none">
				<ReadingDrawer />
			</Border>
			<nav className={css.tabs} data-tabs>
				{panes.map((id) => (
					<button key={id} type="button" aria-pressed={id === pane} onClick={() => useChoices.setState({ pane: id })}>
						{tabs[id]}
					</button>
				))}
			</nav>
		</div>
	);
}

/** Panes whose borders are moved by mouse, touch and arrow keys; those around the graph fold away (Enter, or a button). */
function ResizablePanes() {
	const { tabs, panes: words } = useWords();
	const timeline = useView(({ timelineAs }) => timelineAs);
	const people = useFoldable('people', 'people');
	const text = useFoldable('text', 'text');
	const below = useFoldable('timeline', timeline);
	return (
		<main className={css.wide}>
			<Group orientation="horizontal" onLayoutChanged={byHand(people.keep, text.keep)}>
				<Panel {...people.panel}>
					<PaneOf id="people" />
				</Panel>
				<Separator {...people.border} className={css.upright} aria-label={words.resize(tabs.people)} />
				<Panel id="centre" className={css.centre} minSize={leastGraph.width}>
					<Group orientation="vertical" onLayoutChanged={byHand(below.keep)}>
						<Panel id="graph" minSize={leastGraph.height}>
							<PaneOf id="graph" />
						</Panel>
						<Separator {...below.border} className={css.level} aria-label={words.resize(tabs.timeline)} />
						<Panel {...below.panel}>
							<PaneOf id="timeline" />
						</Panel>
					</Group>
					<FoldButton pane="people" edge="left" />
					<FoldButton pane="text" edge="right" />
					<FoldButton pane="timeline" edge="bottom" />
				</Panel>
				<Separator {...text.border} className={css.upright} aria-label={words.resize(tabs.text)} />
				<Panel {...text.panel}>
					<PaneOf id="text" />
				</Panel>
			</Group>
		</main>
	);
}

/** Keeps what people do with borders; what a change of the window does to panes is not kept. */
function byHand(...keep: readonly (() => unknown)[]) {
	return (_: unknown, { isUserInteraction }: LayoutChangedMeta) => {
		if (isUserInteraction) for (const each of keep) each();
	};
}
