import type { Core } from 'cytoscape';
import type { NodeId } from '../../model/graph.ts';
import type { Theme } from '../theme.ts';
import { textElements } from './elements.ts';
import { showEmphasis } from './emphasis.ts';
import type { NetworkProps } from './props.ts';
import { allShown, type ShownElements, showFilter } from './shown-elements.ts';
import { showTexts, type Texts } from './texts.ts';
import type { NetworkGeometry, NetworkLabel, Viewport, VisibleGraph } from './types.ts';

type Labels = ReadonlyMap<NodeId, NetworkLabel>;

/** Which of Cytoscape's elements are hidden, lit, selected and named. Only what has changed is touched. */
export class ElementStates {
	#shown: ShownElements = { nodes: new Set(), ties: new Map() };
	#emphasis: NetworkProps['emphasis'] = null;
	#selected: NetworkProps['selected'] = new Set();
	#texts: Texts = new Map();
	#named: readonly NodeId[] = [];
	/** Ties that are short arrows while nobody points at them. */
	#shorts: ReadonlySet<string> = new Set();

	/** The elements were made anew. */
	forget(geometry: NetworkGeometry): void {
		this.#shown = allShown(geometry);
		this.#emphasis = null;
		this.#selected = new Set();
		this.#texts = new Map();
		this.#named = [];
		this.#shorts = new Set(geometry.ties.flatMap(({ id, short }) => (short === null ? [] : [id])));
	}

	/** What the filter leaves, as {@link showFilter} does. `scale`: the geometry's. */
	filter(cy: Core, view: VisibleGraph, scale: number, most = Number.POSITIVE_INFINITY): boolean {
		let isDone = true;
		cy.batch(() => {
			isDone = showFilter(cy, this.#shown, view, scale, most);
		});
		return isDone;
	}

	/** Emphasis and selection. */
	pick(cy: Core, { emphasis, selected }: Pick<NetworkProps, 'emphasis' | 'selected'>): void {
		cy.batch(() => {
			if (this.#emphasis !== emphasis) {
				showEmphasis(cy, this.#emphasis, emphasis, this.#shorts);
				this.#light(cy, emphasis);
			}
			if (this.#selected !== selected) {
				for (const id of this.#selected) cy.getElementById(id).removeClass('selected');
				for (const id of selected) cy.getElementById(id).addClass('selected');
			}
		});
		this.#emphasis = emphasis;
		this.#selected = selected;
	}

	/** Names and other words as they were placed. `shown`: what the filter leaves. */
	write(cy: Core, labels: Labels, shown: NetworkGeometry, theme: Theme, viewport: Viewport): void {
		cy.batch(() => {
			this.#texts = showTexts(cy, this.#texts, textElements([...labels.values()], shown, theme, viewport));
			this.#named = [...labels.keys()];
			this.#light(cy, this.#emphasis);
		});
	}

	#light(cy: Core, emphasis: NetworkProps['emphasis']): void {
		for (const id of this.#named) cy.getElementById(`t:${id}`).toggleClass('lit', emphasis?.nodes.has(id) ?? false);
	}
}
