import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { deserialize } from 'node:v8';

export const findingTypes = ['throw', 'broken', 'slow', 'hang', 'memory', 'crash'] as const;
export type FindingType = (typeof findingTypes)[number];

/** A case that did not go well, with its very input: it can be tried again whatever the generators have become. */
export interface Finding {
	readonly type: FindingType;
	readonly kind: string;
	readonly message: string;
	readonly seed: number;
	readonly index: number;
	/** The input, serialised by the engine, as Base64. */
	readonly stored: string;
}

const folder = 'node_modules/.loutu/fuzz';

/** Writes a finding and returns the path of its file. */
export function writeFinding(finding: Finding): string {
	mkdirSync(folder, { recursive: true });
	const path = join(folder, `${finding.kind.replaceAll(' ', '-')}-${finding.seed}-${finding.index}.json`);
	writeFileSync(path, `${JSON.stringify(finding, null, '\t')}\n`);
	return path;
}

/** A finding's file, and its input as people read it. */
export function readFinding(path: string): Finding & { readonly shown: string } {
	const finding: Finding = JSON.parse(readFileSync(path, 'utf8'));
	const input: unknown = deserialize(Buffer.from(finding.stored, 'base64'));
	return { ...finding, shown: inspect(input, { depth: 8, maxArrayLength: 200, maxStringLength: 20_000 }) };
}

/** Findings of one cause: the same where the same thing is said at the same place, whatever the values. */
export function causeOf({ type, kind, message }: Pick<Finding, 'type' | 'kind' | 'message'>): string {
	const lines = message.split('\n').slice(0, 3).join('\n');
	return `${type} ${kind} ${lines.replace(/"[^"\n]*"|[\d.]+/g, '…').slice(0, 300)}`;
}
