import { listAt } from '../../lib/group.ts';

/** What ConvoKit calls metadata: named values of any kind that JSON has. */
export type Meta = Readonly<Record<string, unknown>>;

interface Metas {
	readonly utterances: readonly Meta[];
	readonly speakers: readonly Meta[];
	readonly conversations: readonly Meta[];
	readonly overall: readonly Meta[];
}

/**
 * The index that goes with a corpus: by kind of object and name of a value, the Python types that occur. A name without
 * any value is left out.
 */
export function indexOf({ utterances, speakers, conversations, overall }: Metas): object {
	return {
		'utterances-index': typesOf(utterances),
		'speakers-index': typesOf(speakers),
		'conversations-index': typesOf(conversations),
		'overall-index': typesOf(overall),
		version: 1,
		vectors: [],
	};
}

function typesOf(metas: readonly Meta[]): Record<string, readonly string[]> {
	const types = new Map<string, string[]>();
	for (const meta of metas) {
		for (const [name, value] of Object.entries(meta)) {
			const type = typeOf(value);
			if (type !== null && !listAt(types, name).includes(type)) listAt(types, name).push(type);
		}
	}
	return Object.fromEntries(types);
}

/** As Python prints the type that its JSON reader gives the value; null says nothing of a type. */
function typeOf(value: unknown): string | null {
	if (value === null) return null;
	if (Array.isArray(value)) return "<class 'list'>";
	if (typeof value === 'number') return Number.isInteger(value) ? "<class 'int'>" : "<class 'float'>";
	if (typeof value === 'string') return "<class 'str'>";
	return typeof value === 'boolean' ? "<class 'bool'>" : "<class 'dict'>";
}
