import { isDeepStrictEqual } from 'node:util';

/** What should have held of a case, and did not. */
export class Broken extends Error {
	override readonly name = 'Broken';
}

export function holds(condition: boolean, what: string): asserts condition {
	if (!condition) throw new Broken(what);
}

/** Both are the same through and through; else says where they first differ. */
export function same(actual: unknown, expected: unknown, what: string): void {
	if (!isDeepStrictEqual(actual, expected)) throw new Broken(`${what}${firstDifference(actual, expected)}`);
}

function firstDifference(actual: unknown, expected: unknown): string {
	const [a, b] = [entriesOf(actual), entriesOf(expected)];
	const isInside = a !== null && b !== null && isDeepStrictEqual([...a.keys()], [...b.keys()]);
	const name = isInside ? [...a.keys()].find((key) => !isDeepStrictEqual(a.get(key), b.get(key))) : undefined;
	if (isInside && name !== undefined) return `.${String(name)}${firstDifference(a.get(name), b.get(name))}`;
	return `: ${shown(actual)} is not ${shown(expected)}`;
}

function entriesOf(value: unknown): Map<unknown, unknown> | null {
	if (value instanceof Map) return value;
	return typeof value === 'object' && value !== null ? new Map<unknown, unknown>(Object.entries(value)) : null;
}

function shown(value: unknown): string {
	return (JSON.stringify(value) ?? String(value)).slice(0, 200);
}

/** No number in it is NaN or infinite, every probability is one, and it can be sent from one thread to another. */
export function isSound(value: unknown, what: string): void {
	structuredClone(value);
	const walk = (each: unknown, path: string): void => {
		if (typeof each === 'number') holds(Number.isFinite(each), `${path} is ${each}`);
		if (typeof each !== 'object' || each === null || ArrayBuffer.isView(each)) return;
		const entries = each instanceof Map || each instanceof Set ? each.entries() : Object.entries(each);
		for (const [name, inside] of entries) {
			const isProbability = name === 'probability' || name === 'best';
			if (isProbability && typeof inside === 'number')
				holds(inside >= 0 && inside <= 1, `${path}.${name} is ${inside}`);
			walk(inside, `${path}.${String(name)}`);
		}
	};
	walk(value, what);
}
