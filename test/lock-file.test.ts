import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
	readonly integrity?: string;
	readonly resolved?: string;
	readonly link?: boolean;
	/** Part of another package's archive, whose integrity covers it. */
	readonly inBundle?: boolean;
}

const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const installed = Object.entries(packages).filter(([path]) => path !== '');

test('every package in the lock file has an integrity', () => {
	expect(installed.length).toBeGreaterThan(100);
	const without = installed.filter(([, { integrity, inBundle }]) => !inBundle && !integrity?.startsWith('sha512-'));
	expect(without.map(([path]) => path)).toEqual([]);
});

test('the lock file names no address, so that npm asks the registry that is set', () => {
	const named = installed.filter(([, { resolved, link }]) => resolved !== undefined || link);
	expect(named.map(([path]) => path)).toEqual([]);
});

test('every dependency is pinned to one version', () => {
	const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
	const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
		([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
	);
	expect(loose).toEqual([]);
});
