import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program or Python module that reads exports, and the Debian package it comes in. */
interface Need {
	readonly package: string;
	isThere(): boolean;
}

/** Debian's modules are seen by Debian's Python alone, whatever `python3` another path brings. */
export const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

export function canRun(command: string, ...args: readonly string[]): boolean {
	return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

const needs: readonly Need[] = [
	{ package: 'python3', isThere: () => canRun(python, '--version') },
	{ package: 'libxml2-utils', isThere: () => canRun('xmllint', '--version') },
	{ package: 'graphviz', isThere: () => canRun('dot', '-V') },
	{ package: 'python3-networkx', isThere: () => canRun(python, '-c', 'import networkx') },
	{ package: 'python3-igraph', isThere: () => canRun(python, '-c', 'import igraph') },
];

/** Installs the readers that are missing, where it may: as root on Debian. Says what it does. */
export function installReaders(): void {
	const missing = needs.filter((need) => !need.isThere()).map((need) => need.package);
	if (missing.length === 0) return;
	if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
		console.log(`Missing, and only root on Debian could install them here: ${missing.join(', ')}`);
		return;
	}
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const run = (...args: readonly string[]) => {
		console.log(`> apt-get ${args.join(' ')}`);
		spawnSync('apt-get', args, { stdio: 'inherit', env });
	};
	run('update', '-qq');
	run('install', '-y', '-qq', '--no-install-recommends', ...missing);
}
