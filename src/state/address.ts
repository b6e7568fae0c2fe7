import { neutralName } from '../model/premises.ts';
import type { Parameters } from '../view/field.ts';
import { readView, type View, writeView } from '../view/view.ts';

/** Which thread an address belongs to: one that ships with the app, or a file only its owner has. */
export interface Origin {
	readonly kind: 'seed' | 'file';
	readonly name: string;
	/** The first 16 hex digits of its hash, to tell whether it is the same one; null where nobody knows. */
	readonly hash: string | null;
	/** The thread itself, where the address carries it: compressed, as Base64 with the URL alphabet. */
	readonly data?: string | null;
}

/** Are both of one file? By its hash where both have one; a name may have been left out. */
export function isSameFile(a: Origin, b: Origin): boolean {
	if (a.hash !== null && b.hash !== null) return a.hash === b.hash;
	return a.name === b.name || a.name === neutralName || b.name === neutralName;
}

/** False where two hashes are known and differ. */
export function isSameHash(a: string | null, b: string | null): boolean {
	return a === null || b === null || a === b;
}

/** What an address says. */
export interface Address {
	readonly origin: Origin | null;
	readonly view: View;
	/** True of what a later Loutu wrote, of which this one may not know all. */
	readonly isLater?: boolean;
}

/**
 * What turns the parameters of one version into those of the next, that of version 1 first: a link holds for as long as
 * somebody has it.
 */
const upgrades: readonly Upgrade[] = [];
const version = upgrades.length + 1;

export type Upgrade = (parameters: Parameters) => Parameters;

/** The parameters of a version as those of the latest that `steps` lead to; later ones are left as they are. */
export function upgraded(parameters: Parameters, from: number, steps: readonly Upgrade[] = upgrades): Parameters {
	return steps.slice(Math.max(0, from - 1)).reduce((older, upgrade) => upgrade(older), parameters);
}

/**
 * The fragment, without `#`, for a view of a thread. Choices at their defaults are left out; so is what the
 * file is called where pseudonyms are shown.
 */
export function writeAddress({ origin, view }: Address): string {
	const parameters = new URLSearchParams();
	if (origin !== null) {
		const { kind, name, hash, data } = view.pseudonyms ? withoutName(origin) : origin;
		parameters.append('v', String(version));
		parameters.append(kind, name);
		if (hash !== null) parameters.append('hash', hash);
		if (data) parameters.append('data', data);
	}
	for (const [name, values] of Object.entries(writeView(view))) {
		for (const value of values) parameters.append(name, value);
	}
	return parameters.toString();
}

/** A seed has to be found by its name, a file by its hash; what travels inside needs neither. */
function withoutName(origin: Origin): Origin {
	if (origin.data) return { kind: 'file', name: neutralName, hash: null, data: origin.data };
	return origin.kind === 'file' ? { ...origin, name: neutralName } : origin;
}

/** What the fragment says. A field that makes no sense falls back alone; the others still hold. */
export function readAddress(fragment: string): Address {
	const parameters = new URLSearchParams(fragment);
	const byName: Record<string, string[]> = Object.create(null);
	for (const [name, value] of parameters) {
		const values = byName[name] ?? [];
		values.push(value);
		byName[name] = values;
	}
	const number = Number(parameters.get('v') ?? version);
	const written = Number.isInteger(number) ? number : version;
	return {
		origin: readOrigin(parameters),
		view: readView(upgraded(byName, written)),
		...(written > version ? { isLater: true } : {}),
	};
}

function readOrigin(parameters: URLSearchParams): Origin | null {
	for (const kind of ['seed', 'file'] as const) {
		const name = parameters.get(kind);
		if (!name) continue;
		const data = parameters.get('data');
		return { kind, name, hash: parameters.get('hash'), ...(data ? { data } : {}) };
	}
	return null;
}
