import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usualPaths = [
	'/usr/bin/firefox-esr',
	'/usr/bin/firefox',
	'/Applications/Firefox.app/Contents/MacOS/firefox',
	'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;

/**
 * The path of a Firefox: the variable LOUTU_FIREFOX first, then the usual paths. Root on Debian installs one where there
 * is none. Throws where there is none then.
 */
export function findFirefox(): string {
	const find = () => process.env.LOUTU_FIREFOX || usualPaths.find((path) => existsSync(path));
	if (!find() && isDebianRoot) install('firefox-esr');
	const found = find();
	if (!found) throw new Error('There is no Firefox: install firefox-esr, or name one in LOUTU_FIREFOX');
	return found;
}

function install(name: string): void {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	for (const args of [
		['update', '-qq'],
		['install', '-y', '-qq', '--no-install-recommends', name],
	]) {
		console.log(`> apt-get ${args.join(' ')}`);
		spawnSync('apt-get', args, { stdio: 'inherit', env });
	}
}
