import type { Core } from 'cytoscape';
import type { NodeId } from '../../model/graph.ts';
import type { Growth, GrowthScene } from './growth.ts';
import { placeLabels } from './labels.ts';
import type { NetworkProps } from './props.ts';
import { visiblePart } from './scene.ts';
import type { NetworkGeometry, NetworkLabel } from './types.ts';

/** What is drawn instead of Cytoscape's elements while the graph grows. Its code is loaded with the first growth. */
export class Growing {
	readonly #container: HTMLElement;
	readonly #onLoad: () => void;
	#growth: Growth | null = null;
	#isWanted = false;
	#scene: GrowthScene | null = null;
	#madeOf: readonly unknown[] = [];

	constructor(container: HTMLElement, onLoad: () => void) {
		this.#container = container;
		this.#onLoad = onLoad;
	}

	/** Draws what the graph has grown to; false where Cytoscape has to. */
	show(cy: Core, geometry: NetworkGeometry, props: NetworkProps, previous: ReadonlyMap<NodeId, NetworkLabel>): boolean {
		if (!props.growsTo) {
			this.#end(cy);
			return false;
		}
		if (this.#growth === null) {
			void this.#load();
			return false;
		}
		this.#growth.show(this.#sceneOf(cy, geometry, props, previous), props.view);
		layerOf(cy).style.opacity = '0';
		return true;
	}

	/** Where names were put, so that they stay there when the growth ends; null while nothing has grown. */
	labels(): ReadonlyMap<NodeId, NetworkLabel> | null {
		return this.#scene?.labels ?? null;
	}

	destroy(): void {
		this.#isWanted = false;
		this.#growth?.destroy();
	}

	async #load(): Promise<void> {
		if (this.#isWanted) return;
		this.#isWanted = true;
		const { Growth: Loaded } = await import('./growth.ts');
		if (!this.#isWanted) return;
		this.#growth = new Loaded(this.#container);
		this.#onLoad();
	}

	#end(cy: Core): void {
		this.#isWanted = false;
		if (this.#growth === null) return;
		this.#growth.destroy();
		this.#growth = null;
		this.#scene = null;
		layerOf(cy).style.opacity = '';
	}

	/** The same object until something else changes than how far the graph has grown. */
	#sceneOf(
		cy: Core,
		geometry: NetworkGeometry,
		{ theme, emphasis, selected, growsTo, measure }: NetworkProps,
		previous: ReadonlyMap<NodeId, NetworkLabel>,
	): GrowthScene {
		const { zoom, pan } = { zoom: cy.zoom(), pan: cy.pan() };
		const madeOf = [geometry, theme, emphasis, selected, growsTo, zoom, pan.x, pan.y, devicePixelRatio];
		if (this.#scene !== null && madeOf.every((each, index) => Object.is(each, this.#madeOf[index]))) return this.#scene;
		const viewport = { zoom, pan: { ...pan }, size: geometry.size };
		const shown = visiblePart(geometry, growsTo ?? { nodes: new Set(), ties: new Map() });
		const labels = placeLabels({ ...shown, first: selected, previous, viewport, measure });
		this.#madeOf = madeOf;
		this.#scene = {
			...{ geometry, theme, emphasis, selected, viewport },
			labels: new Map(labels.map((label) => [label.id, label])),
		};
		return this.#scene;
	}
}

/** Cytoscape's canvases. */
function layerOf(cy: Core): HTMLElement {
	const layer = cy.container()?.querySelector('canvas')?.parentElement;
	if (!layer) throw new Error('Cytoscape has no canvas');
	return layer;
}
