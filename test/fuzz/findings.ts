import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { serialize } from 'node:v8';

export const findingTypes = ['throw', 'broken', 'slow', 'hang', 'memory', 'crash'] as const;
export type FindingType = (typeof findingTypes)[number];

/** A case that did not go well, with its very input: it can be tried again whatever the generators have become. */
export interface Finding {
	readonly type: FindingType;
	readonly kind: string;
	readonly message: string;
	readonly seed: number;
	readonly index: number;
	readonly input: unknown;
}

const folder = 'node_modules/.loutu/fuzz';

/** Writes a finding and returns the path of its file. */
export function writeFinding({ input, ...facts }: Finding): string {
	mkdirSync(folder, { recursive: true });
	const path = join(folder, `${facts.kind.replaceAll(' ', '-')}-${facts.seed}-${facts.index}.json`);
	const shown = inspect(input, { depth: 8, maxArrayLength: 200, maxStringLength: 20_000 });
	const stored = serialize(input).toString('base64');
	writeFileSync(path, `${JSON.stringify({ ...facts, shown, stored }, null, '\t')}\n`);
	return path;
}

/** The kind and the stored input of a finding's file. */
export function readFinding(path: string): { readonly kind: string; readonly stored: string } {
	return JSON.parse(readFileSync(path, 'utf8'));
}

/** Findings of one cause: the same where the same thing is said at the same place, whatever the values. */
export function causeOf({ type, kind, message }: Pick<Finding, 'type' | 'kind' | 'message'>): string {
	const lines = message.split('\n').slice(0, 3).join('\n');
	return `${type} ${kind} ${lines.replace(/"[^"\n]*"|[\d.]+/g, '…').slice(0, 300)}`;
}
