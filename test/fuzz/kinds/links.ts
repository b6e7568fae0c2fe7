import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { toBase64Url } from '../../../src/lib/base64url.ts';
import { unpack } from '../../../src/sync/share.ts';
import { type Kind, kindOf } from '../kind.ts';
import { mutatedBytes } from '../mutate/bytes.ts';
import { mutatedJson } from '../mutate/json.ts';
import { mutatedText } from '../mutate/text.ts';
import { filesHold } from '../opened.ts';
import { fileOf, packed, threads } from '../threads.ts';

const data = threads.map((thread): unknown => JSON.parse(new TextDecoder().decode(fileOf(thread).bytes)));
const sound = threads.map(packed).map(toBase64Url);
const deflated = mutatedJson(data).map((text) => toBase64Url(deflateSync(new TextEncoder().encode(text))));
/** A link of a few kilobytes that unpacks to many times as much. */
const bomb = fc
	.tuple(fc.constantFrom('a', '[', '{"a":', ' ', '\u0000'), fc.integer({ min: 1_000, max: 3_000_000 }))
	.map(([unit, count]) => toBase64Url(deflateSync(new TextEncoder().encode(unit.repeat(count)))));
const texts = fc.oneof(
	{ weight: 20, arbitrary: sound },
	{ weight: 40, arbitrary: deflated },
	{ weight: 30, arbitrary: mutatedBytes(threads.map(packed)).map(toBase64Url) },
	{ weight: 20, arbitrary: mutatedText(sound) },
	{ weight: 1, arbitrary: bomb },
);

/** Links with a thread inside, cut, altered, or packed from anything. */
export const links: Kind = kindOf('links', texts, async (text) => {
	const bytes = unpack(text);
	return bytes.ok ? filesHold([{ name: 'link.json', bytes: bytes.value }]) : 'refused';
});
