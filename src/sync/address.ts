import { neutralName } from '../model/inference-settings.ts';
import type { Origin, PageAddress } from '../store/origin.ts';
import type { ViewParameters } from '../view/field.ts';
import { readView, writeView } from '../view/view.ts';

/**
 * What turns the parameters of one version into those of the next, that of version 1 first: a link holds for as long as
 * somebody has it.
 */
const upgrades: readonly Upgrade[] = [];
const version = upgrades.length + 1;

export type Upgrade = (parameters: ViewParameters) => ViewParameters;

/** The parameters of a version as those of the latest that `steps` lead to; later ones are left as they are. */
export function upgraded(
	parameters: ViewParameters,
	from: number,
	steps: readonly Upgrade[] = upgrades,
): ViewParameters {
	return steps.slice(Math.max(0, from - 1)).reduce((older, upgrade) => upgrade(older), parameters);
}

/**
 * The fragment, without `#`, for a view of a thread. Choices at their defaults are left out; so is what the
 * file is called where pseudonyms are shown.
 */
export function writeAddress({ origin, view }: PageAddress): string {
	const parameters = new URLSearchParams();
	if (origin !== null) {
		const { kind, name, hash, thread, data } = view.pseudonyms ? withoutName(origin) : origin;
		parameters.append('v', String(version));
		parameters.append(kind, name);
		if (hash !== null) parameters.append('hash', hash);
		if (thread !== undefined) parameters.append('thread', thread);
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
export function readAddress(fragment: string): PageAddress {
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
		const thread = parameters.get('thread');
		return { kind, name, hash: parameters.get('hash'), ...(thread ? { thread } : {}), ...(data ? { data } : {}) };
	}
	return null;
}
