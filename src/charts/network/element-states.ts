import type { Core } from 'cytoscape';
import type { NodeId } from '../../model/graph.ts';
import type { Theme } from '../palette.ts';
import { textElements } from './elements.ts';
import { showEmphasis, showFilter } from './emphasis.ts';
import type { Viewport } from './labels.ts';
import type { NetworkProps } from './props.ts';
import { showTexts, type Texts } from './texts.ts';
import type { NetworkGeometry, NetworkLabel } from './types.ts';

type Labels = ReadonlyMap<NodeId, NetworkLabel>;

/** Which of Cytoscape's elements are hidden, lit, selected and named. Only what has changed is touched. */
export class ElementStates {
	/** What the elements show now; null after they were made anew. */
	#view: NetworkProps['view'] | null = null;
	#emphasis: NetworkProps['emphasis'] = null;
	#selected: NetworkProps['selected'] = new Set();
	#texts: Texts = new Map();
	#named: readonly NodeId[] = [];
	/** Ties that are short arrows while nobody points at them. */
	#shorts: ReadonlySet<string> = new Set();

	get hasTexts(): boolean {
		return this.#texts.size > 0;
	}

	/** The elements were made anew. */
	forget({ ties }: NetworkGeometry): void {
		this.#view = null;
		this.#emphasis = null;
		this.#selected = new Set();
		this.#texts = new Map();
		this.#named = [];
		this.#shorts = new Set(ties.flatMap(({ id, short }) => (short === null ? [] : [id])));
	}

	/** Filter, emphasis and selection. `scale`: the geometry's. */
	show(cy: Core, { view, emphasis, selected }: Pick<NetworkProps, 'view' | 'emphasis' | 'selected'>, scale: number) {
		cy.batch(() => {
			if (this.#view !== view) showFilter(cy, this.#view, view, scale);
			if (this.#emphasis !== emphasis) {
				showEmphasis(cy, this.#emphasis, emphasis, this.#shorts);
				this.#light(cy, emphasis);
			}
			if (this.#selected !== selected) {
				for (const id of this.#selected) cy.getElementById(id).removeClass('selected');
				for (const id of selected) cy.getElementById(id).addClass('selected');
			}
		});
		this.#view = view;
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
