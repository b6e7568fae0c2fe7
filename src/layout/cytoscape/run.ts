import cytoscape, { type CollectionReturnValue, type Core, type ElementDefinition } from 'cytoscape';
import { known } from '../../lib/assert.ts';
import { finish, finishInTurns } from '../../lib/work.ts';
import type { AnonymousFloor, NodeId, Person, Point, ReplyGraph, Tie } from '../../model/graph.ts';
import { type LayoutChoice, type LayoutId, type LayoutResult, layoutIds } from '../list.ts';
import { layoutFunctions } from './layouts.ts';

/*
 * Every layout of the app is a Cytoscape layout, registered under its own name: `cy.layout({ name: nameOf(id) }).run()`
 * on a headless Cytoscape that holds the graph, its nodes with the person or floor and its edges with the tie in their
 * data. It places the `eles` it is given and tells of itself by events as any other does. The algorithms are functions
 * on arrays that know nothing of it.
 */

/** What a layout of ours is run with, besides its name. */
export interface RunOptions {
	/** Who stands in the middle, where the layout has a middle. */
	readonly centre: NodeId | null;
	/** Told how far it is, 0 to 1. */
	readonly onShare?: (share: number) => void;
	/** Told all that it found, before `layoutstop`. */
	readonly onResult?: (result: LayoutResult) => void;
}

/** A layout's name in Cytoscape, which has some of the same names for its own. */
export function cytoscapeName(id: LayoutId): string {
	return `loutu-${id}`;
}

/** A layout as Cytoscape makes it from what is registered: with events, and run on some elements. */
interface Running {
	options: RunOptions & { readonly eles: CollectionReturnValue };
	isStopped: boolean;
	emit(event: { readonly type: string; readonly layout: unknown }): void;
}

/** What Cytoscape asks of whoever registers a layout: a function with a prototype, which it calls without `new`. */
function registered(id: LayoutId) {
	function Layout(this: Running, options: Running['options']): void {
		this.options = options;
		this.isStopped = false;
	}
	Layout.prototype.run = function (this: Running) {
		this.emit({ type: 'layoutstart', layout: this });
		void work(id, this);
		return this;
	};
	/** Ends the work: nothing is placed any more, and `layoutstop` comes once it has ended. */
	Layout.prototype.stop = function (this: Running) {
		this.isStopped = true;
		return this;
	};
	return Layout;
}

async function work(id: LayoutId, layout: Running): Promise<void> {
	const { eles, centre, onShare = () => {}, onResult } = layout.options;
	const pieces = layoutFunctions[id](graphOf(eles), { id, centre });
	// A turn before the first piece: whoever stops a layout right after running it means all of it.
	await Promise.resolve();
	const result = layout.isStopped ? null : await finishInTurns(pieces, onShare, () => !layout.isStopped, 15);
	if (result !== null && !layout.isStopped) {
		const { points } = result;
		eles.nodes().positions((node) => ({ ...known(points.get(node.id() as NodeId), node.id()) }));
		onResult?.(result);
		layout.emit({ type: 'layoutready', layout });
	}
	layout.emit({ type: 'layoutstop', layout });
}

cytoscape.use((register: unknown) => {
	// The package's types know no registering function.
	const add = register as (what: 'layout', name: string, made: unknown) => void;
	for (const id of layoutIds) add('layout', cytoscapeName(id), registered(id));
});

type NodeData = { readonly person: Person } | { readonly floor: AnonymousFloor };

/** A graph as Cytoscape holds it, with nothing to draw on. */
export function cytoscapeOf(graph: ReplyGraph): Core {
	const elements: ElementDefinition[] = [
		...graph.people.map((person) => ({ data: { id: person.id, person } })),
		...graph.anonymous.map((floor) => ({ data: { id: floor.id, floor } })),
		...graph.ties.map((tie) => ({ data: { id: tie.id, source: tie.source, target: tie.target, tie } })),
	];
	return cytoscape({ headless: true, styleEnabled: false, elements });
}

/** The graph that some elements are. */
function graphOf(eles: CollectionReturnValue): ReplyGraph {
	const nodes = eles.nodes().map((node): NodeData => node.data());
	return {
		people: nodes.flatMap((node) => ('person' in node ? [node.person] : [])),
		anonymous: nodes.flatMap((node) => ('floor' in node ? [node.floor] : [])),
		ties: eles.edges().map((edge): Tie => edge.data('tie')),
	};
}

/** With more elements than so, building them takes longer than placing them. */
const mostElements = 3000;

/** Lays a graph out with Cytoscape; one of more elements by the same functions, directly on its arrays. */
export async function layOutWithCytoscape(
	graph: ReplyGraph,
	choice: LayoutChoice,
	onShare: (share: number) => void = () => {},
): Promise<LayoutResult> {
	if (graph.people.length + graph.anonymous.length + graph.ties.length > mostElements) {
		return finish(layoutFunctions[choice.id](graph, choice), onShare);
	}
	const cy = cytoscapeOf(graph);
	let found: LayoutResult | null = null;
	const options: RunOptions = {
		centre: choice.centre,
		onShare,
		onResult: (result) => {
			found = result;
		},
	};
	const layout = cy.layout({ name: cytoscapeName(choice.id), ...options } as cytoscape.LayoutOptions);
	const stopped = layout.promiseOn('layoutstop');
	layout.run();
	await stopped;
	const points = new Map(cy.nodes().map((node): [NodeId, Point] => [node.id() as NodeId, { ...node.position() }]));
	cy.destroy();
	return { ...known<LayoutResult>(found, choice.id), points };
}
