// Makes sure that the tests find a Chromium with Chinese glyphs: installs what is missing, or says what to do.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../support/chromium.mjs';

const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;

function run(command, args) {
	console.log(`> ${command} ${args.join(' ')}`);
	return (
		spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
			.status === 0
	);
}

function hasChineseFont() {
	const listed = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
	// Without fontconfig (macOS, Windows) the system brings its own.
	return listed.error !== undefined || listed.stdout.trim() !== '';
}

function install() {
	const missing = [...(findChromium() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
	if (missing.length === 0) return;
	if (isDebianRoot) {
		run('apt-get', ['update', '-qq']);
		run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing]);
	}
	if (!findChromium()) run('npx', ['--no-install', 'playwright', 'install', '--with-deps', 'chromium']);
}

install();
if (!findChromium()) {
	console.error(
		'No Chromium was found and none could be installed. Install Chromium or Chrome and run the tests again, ' +
			'or name it: LOUTU_CHROMIUM=/path/to/chromium npm test',
	);
	process.exit(1);
}
if (!hasChineseFont()) {
	console.error('No font with Chinese glyphs was found: install one (on Debian: apt-get install fonts-noto-cjk).');
	process.exit(1);
}
console.log(`Chromium: ${findChromium()}`);
