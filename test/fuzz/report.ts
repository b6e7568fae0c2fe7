import { type FindingType, findingTypes } from './findings.ts';
import type { Outcome } from './kind.ts';

const columns = ['cases', 'read', 'refused', ...findingTypes] as const;
type Counts = Record<(typeof columns)[number], number>;

/** How many cases of each kind came to what. */
export class Report {
	readonly #counts: Map<string, Counts>;

	constructor(kinds: readonly string[]) {
		const none = () => Object.fromEntries(columns.map((name) => [name, 0])) as Counts;
		this.#counts = new Map(kinds.map((kind) => [kind, none()]));
	}

	note(kind: string, came: Outcome | FindingType): void {
		const counts = this.#counts.get(kind);
		if (counts === undefined) return;
		counts.cases++;
		counts[came]++;
	}

	/** How many findings there are in all. */
	get findings(): number {
		return Array.from(this.#counts.values(), (counts) =>
			findingTypes.reduce((sum, type) => sum + counts[type], 0),
		).reduce((a, b) => a + b, 0);
	}

	/** A Markdown table. */
	get lines(): readonly string[] {
		const all = Object.fromEntries(
			columns.map((name) => [name, Array.from(this.#counts.values()).reduce((sum, counts) => sum + counts[name], 0)]),
		) as Counts;
		return [
			`| kind | ${columns.join(' | ')} |`,
			`| --- |${columns.map(() => ' ---: |').join('')}`,
			...Array.from(this.#counts).map(([kind, counts]) => rowOf(kind, counts)),
			rowOf('all', all),
		];
	}
}

function rowOf(kind: string, counts: Counts): string {
	return `| ${kind} | ${columns.map((name) => counts[name]).join(' | ')} |`;
}
