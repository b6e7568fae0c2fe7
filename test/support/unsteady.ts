import type { Reporter, TestCase } from 'vitest/node';

/** Prints, at the end of a run, the tests that passed only when they were tried again: each of them is a defect. */
export class Unsteady implements Reporter {
	readonly #names: string[] = [];

	onTestCaseResult(test: TestCase): void {
		if (test.diagnostic()?.flaky) this.#names.push(`${test.module.relativeModuleId} > ${test.fullName}`);
	}

	onTestRunEnd(): void {
		if (this.#names.length === 0) return;
		console.log(`\nUnsteady: passed only in a fresh page, at the second try (${this.#names.length})`);
		for (const name of this.#names) console.log(`  ${name}`);
	}
}
