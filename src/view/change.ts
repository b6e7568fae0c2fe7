/** What was done to a view; the words for it are the views'. `subject`: of the correction made or taken back, or the node put somewhere. */
export type Change =
	| { readonly name: 'correct' | 'take-back' | 'pin'; readonly subject: string }
	| { readonly name: 'filter' | 'range' | 'layout' | 'encoding' | 'release' | 'show' | 'find' | 'read' }
	| { readonly name: 'threshold' | 'numbers' | 'several' };

/** What comes with a change and is none of its own: a node put somewhere fixes the layout, another layout releases all nodes. */
const along: Readonly<Partial<Record<Change['name'], Change['name']>>> = { pin: 'layout', layout: 'release' };

/** Changes made at once as the one that they are; null: none. */
export function joined(changes: readonly Change[]): Change | null {
	const brought = new Set(changes.map(({ name }) => along[name]));
	const own = new Map(changes.filter(({ name }) => !brought.has(name)).map((each) => [JSON.stringify(each), each]));
	const [only = null, ...others] = own.values();
	if (others.length === 0) return only;
	const areFilters = [...own.values()].every(({ name }) => name === 'filter' || name === 'range');
	return { name: areFilters ? 'filter' : 'several' };
}
