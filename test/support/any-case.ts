import fc from 'fast-check';
import { type DataCase, drawCase, stated } from './data-cases.ts';

/** Every character there is, broken surrogates too. */
export const anyText = fc.string({ unit: 'binary', maxLength: 12 });

/** Holds the check against threads of any handles, each of whom quotes the one before, and any title. */
export async function holdsForAny(check: (each: DataCase) => Promise<void>, text = anyText): Promise<void> {
	const drawn = fc.tuple(fc.array(text, { minLength: 2, maxLength: 6 }), text).map(([handles, title]) => {
		const floors = handles.map((handle, index) => {
			return { author: stated(handle), to: [[handles[index - 1] ?? handle, 'quote'] as const] };
		});
		return drawCase('any', title, floors);
	});
	await fc.assert(fc.asyncProperty(drawn, check));
}
