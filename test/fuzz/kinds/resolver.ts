import fc from 'fast-check';
import { defaultInferenceSettings } from '../../../src/model/inference-settings.ts';
import { holds } from '../holds.ts';
import { type Kind, kindOf } from '../kind.ts';
import { concludedHolds, opened } from '../opened.ts';
import { fileOf, handle, threads } from '../threads.ts';

const floor = fc.oneof(fc.nat({ max: 14 }), fc.constantFrom(99, 9_999_999, 2 ** 53));
const correction = fc.oneof(
	fc.record({ type: fc.constant('author' as const), floor, handle: fc.option(handle, { nil: null }) }),
	fc.record({ type: fc.constant('not-author' as const), floor, handles: fc.array(handle, { maxLength: 3 }) }),
	fc.record({ type: fc.constant('same-person' as const), handle, as: handle }),
	fc.record({ type: fc.constant('answers' as const), floor, targets: fc.array(floor, { maxLength: 3 }) }),
);
const settings = fc.record({
	threshold: fc.constantFrom(0.5, 0.8, 0.99, 1),
	repairsNumbers: fc.boolean(),
	corrections: fc.array(correction, { maxLength: 5 }),
	pseudonyms: fc.constant(false),
});

/** What is concluded from any thread, under any premises. */
export const resolver: Kind = kindOf(
	'resolver',
	fc.record({ thread: threads, settings }),
	async ({ thread, settings }) => {
		const read = await opened([fileOf(thread)]);
		holds(read !== null, 'a thread that is drawn can be read');
		const { worker } = read;
		for (const each of [settings, defaultInferenceSettings]) {
			const concluded = await worker.conclude(each, null, () => {});
			holds(concluded !== null, 'nobody else wants anything');
			await concludedHolds(worker, concluded);
		}
		return 'read';
	},
);
