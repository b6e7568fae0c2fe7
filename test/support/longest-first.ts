import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files of scenes that take longest, in that order: one that begins last is waited for alone. */
const longest = ['long', 'access-desktop', 'access-phone', 'put-right', 'figure', 'files', 'saved'];

/** Begins with the scenes that take longest; Vitest knows it only where it has run before. */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
	}
}

function rank({ moduleId }: TestSpecification): number {
	const at = longest.findIndex((name) => moduleId.endsWith(`/scenes/${name}.test.ts`));
	return at === -1 ? longest.length : at;
}
