import type { Core, ElementDefinition } from 'cytoscape';

/** Texts as they are drawn, by id. */
export type Texts = ReadonlyMap<string, ElementDefinition>;

/**
 * Makes the texts drawn those that are wanted, and touches only what differs: each change is a style worked out anew,
 * and a text that is replaced under the pointer would be entered again. Returns what is drawn then.
 */
export function showTexts(cy: Core, before: Texts, wanted: readonly ElementDefinition[]): Texts {
	const after = new Map(wanted.map((text) => [text.data.id ?? '', text]));
	for (const id of before.keys()) if (!after.has(id)) cy.getElementById(id).remove();
	const added: ElementDefinition[] = [];
	for (const [id, text] of after) {
		const old = before.get(id);
		const drawn = cy.getElementById(id);
		// Whoever drags a node takes its text away meanwhile.
		if (old === undefined || drawn.empty()) added.push(text);
		else {
			if (!isSameData(old, text)) drawn.data(text.data);
			const { x = 0, y = 0 } = text.position ?? {};
			const at = drawn.position();
			if (at.x !== x || at.y !== y) drawn.position({ x, y });
		}
	}
	cy.add(added);
	return after;
}

function isSameData({ data: a }: ElementDefinition, { data: b }: ElementDefinition): boolean {
	return a.text === b.text && a.size === b.size && a.weight === b.weight && a.colour === b.colour && a.halo === b.halo;
}
