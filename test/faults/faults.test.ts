import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faults } from './faults.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => /\.(tsx?|css)$/.test(path));
const texts = new Map(files.map((path) => [path, readFileSync(join('src', path), 'utf8')]));
const tests = readdirSync('test', { recursive: true, encoding: 'utf8' });

test.each(faults)('$id has its place in the source, and the file of tests that finds it is there', ({ now, after }) => {
	const own = texts.get(now.file);
	const places = own === undefined ? [...texts.values()].filter((text) => text.includes(now.find)) : [own];
	expect(places).toHaveLength(1);
	expect((places[0] ?? '').split(now.find)).toHaveLength(2);
	expect(tests.some((path) => path === `${after.file}.test.ts` || path === `${after.file}.test.tsx`)).toBe(true);
});
