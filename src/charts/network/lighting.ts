import type { Core } from 'cytoscape';
import type { NodeId } from '../../model/graph.ts';
import type { NetworkProps } from './props.ts';
import type { Spotlight } from './spotlight.ts';
import type { NetworkGeometry, NetworkLabel } from './types.ts';

/** The spotlight over a large graph, its code loaded when there is one. While it is not there, Cytoscape picks out. */
export class Lighting {
	readonly #container: HTMLElement;
	readonly #onChange: () => void;
	#spotlight: Spotlight | null = null;
	#isWanted = false;

	/** @param onChange the spotlight has come, so that Cytoscape is to pick out nothing any more */
	constructor(container: HTMLElement, onChange: () => void) {
		this.#container = container;
		this.#onChange = onChange;
	}

	get isOn(): boolean {
		return this.#spotlight !== null;
	}

	/** Is the graph large enough for it? */
	want(isLarge: boolean): void {
		this.#isWanted = isLarge;
		if (isLarge && this.#spotlight === null) void this.#load();
		if (!isLarge) this.destroy();
	}

	/** Draws what is picked out, as it is seen now. `shown`: what the filter leaves. */
	show(cy: Core, props: NetworkProps, shown: () => NetworkGeometry, labels: ReadonlyMap<NodeId, NetworkLabel>): void {
		const { emphasis, selected, theme, measure, growsTo } = props;
		if (this.#spotlight === null) return;
		if (emphasis === null || growsTo) {
			this.#spotlight.show(null);
			return;
		}
		const geometry = shown();
		const viewport = { zoom: cy.zoom(), pan: { ...cy.pan() }, size: geometry.size };
		this.#spotlight.show({ shown: geometry, emphasis, selected, theme, measure, labels, viewport });
	}

	destroy(): void {
		this.#isWanted = false;
		this.#spotlight?.destroy();
		this.#spotlight = null;
	}

	async #load(): Promise<void> {
		const { spotlightOver } = await import('./spotlight.ts');
		if (!this.#isWanted || this.#spotlight !== null) return;
		this.#spotlight = spotlightOver(this.#container);
		this.#onChange();
	}
}
