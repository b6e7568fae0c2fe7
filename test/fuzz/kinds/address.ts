import fc from 'fast-check';
import { readAddress, writeAddress } from '../../../src/sync/address.ts';
import { isSound, same } from '../holds.ts';
import { type Kind, kindOf } from '../kind.ts';
import { length, mutatedText } from '../mutate/text.ts';
import { hostileWords } from '../mutate/tokens.ts';
import { handle } from '../threads.ts';

/** Addresses that say much; a name that is new to the address is to be put in here. */
const whole = [
	'v=1&seed=000_3eaef7a16f4ddd18.txt&hash=3eaef7a16f4ddd18&person=ann&person=Bob&show=ego&by=ann&without=Bob',
	'v=1&file=a+b.txt&tie=%5B%22p%3Aann%22%2C%22mention%22%2C%22p%3Abob%22%5D&tie=%5B%22f%3A1%2B2%22%2C%22op%22%2C%22p%3Aann%22%5D',
	'v=1&file=x.html&path=ann&path=bob&floors=3-12&step=weight%3A2&step=ego%3A2%3Aout%3Aann&step=part%3Aof%3Abob&step=core%3A3&step=tied&off=ego',
	'v=1&file=x.html&layout=clock%3Aann&pin=-12.5_40_ann&pin=1_2*12&size=degree&colour=grade&show-as=matrix&matrix-order=name',
	'v=1&file=x&table=ties&numbers-of=shown&people-rows=in%3Aascending&tie-rows=weight%3Aascending&timeline=lanes&axis=clock&lanes=all&until=12',
	'v=1&file=x&find=%E4%BC%9E&hits-only=yes&order=nested&side=written&between=3&between=7&floor=4&kind-off=mention&kind-on=op&mark-off=likely',
	'v=1&file=x&threshold=0.65&numbers=as-written&fix=12%3Dann&fix=3%21ann%2Cbob&fix=%40ann%7Ebob&fix=5%3E1%2C2&fix=6%3E&pseudonyms=on',
	'v=1&file=link&data=q1ZKyk9V0lFKLi0uyc9VslIyVKoFAA',
];
const names = [...new Set(whole.flatMap((address) => [...new URLSearchParams(address).keys()]))];

const value = fc.oneof(
	handle,
	fc.constantFrom(...hostileWords),
	fc.constantFrom(
		'1-',
		'-1',
		'5-3',
		'0-99999999999',
		'12=',
		'12=%',
		'1!',
		'@a~',
		'@~',
		'1>1,1',
		'ego:9:x:',
		'part:',
		'weight:0',
	),
	fc.constantFrom('["f:1+1+x","op","a"]', '["p:a","op"]', '[[[[', '1e1', '0.8000', '.5', '1_1_', '1.1_1.1*-1', '_*'),
);
const drawn = fc
	.array(fc.tuple(fc.oneof(fc.constantFrom(...names), handle), value), { maxLength: 12 })
	.map((pairs) => new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString());
const joined = fc
	.array(fc.oneof(fc.constantFrom(...whole), drawn), { minLength: 1, maxLength: 3 })
	.map((all) => all.join('&'));
const long = fc.tuple(fc.constantFrom(...whole), length).map(([address, times]) => `${address}&`.repeat(times));

/** Whatever stands behind `#`: what is read of it and written again reads as the same. */
export const address: Kind = kindOf('address', fc.oneof(joined, mutatedText(joined), drawn, long), async (fragment) => {
	// That a later Loutu wrote it is not written again: this one does.
	const { isLater: _, ...read } = readAddress(fragment);
	isSound(read, 'address');
	const again = readAddress(writeAddress(read));
	// What a file is called and what is searched for are not written under pseudonyms.
	if (!read.view.pseudonyms) same(again, read, 'read again');
	same(readAddress(writeAddress(again)), again, 'read once more');
	return read.origin === null ? 'refused' : 'read';
});
