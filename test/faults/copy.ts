import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault, Spoilt } from './faults.ts';

/** A copy of the checkout outside of it, in which the source may be spoilt. */
export class Copy {
	readonly folder = mkdtempSync(join(tmpdir(), 'loutu-faults-'));

	readonly #isNow: boolean;

	/** @param revision what git calls it; null: the files as they are in the checkout, committed or not */
	constructor(revision: string | null) {
		this.#isNow = revision === null;
		if (revision === null) this.#copyFiles();
		else run('sh', ['-c', 'git archive --format=tar "$1" | tar -x -C "$2"', 'sh', revision, this.folder]);
		if (revision === null) this.#copyPackages();
		// A revision has the packages of its own lock file.
		else run('npm', ['ci', '--prefix', this.folder, '--no-audit', '--no-fund', '--loglevel', 'error']);
	}

	/** Puts the fault into the source and returns what takes it out again. */
	spoil(fault: Fault): () => void {
		const place = this.#isNow ? fault.now : fault.earlier;
		const path = this.#fileOf(fault.id, place);
		const text = readFileSync(path, 'utf8');
		const places = text.split(place.find).length - 1;
		if (places !== 1) throw new Error(`${fault.id}: src/${place.file} has its text ${places} times, not once`);
		// A function, since a text may hold what would be a pattern for its place.
		writeFileSync(
			path,
			text.replace(place.find, () => place.put),
		);
		return () => writeFileSync(path, text);
	}

	remove(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}

	#fileOf(id: string, { file, find }: Spoilt): string {
		const source = join(this.folder, 'src');
		const path = join(source, file);
		if (existsSync(path)) return path;
		const all = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((name) => join(source, name));
		const found = all.filter((name) => /\.(ts|tsx|css)$/.test(name) && readFileSync(name, 'utf8').includes(find));
		const [only] = found;
		if (only !== undefined && found.length === 1) return only;
		throw new Error(`${id}: there is no src/${file}, and ${found.length} other files have its text`);
	}

	#copyFiles(): void {
		const listed = run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
		for (const file of listed.split('\0')) {
			// Whoever has deleted one has not told git yet.
			if (file !== '' && existsSync(file)) cpSync(file, join(this.folder, file));
		}
	}

	/** By links where that can be, without what tools keep there and write again. */
	#copyPackages(): void {
		const packages = join(this.folder, 'node_modules');
		const isLinked = spawnSync('cp', ['-al', 'node_modules', packages]).status === 0;
		if (!isLinked) cpSync('node_modules', packages, { recursive: true, verbatimSymlinks: true });
		for (const kept of ['.vite', '.vite-temp', '.loutu']) {
			rmSync(join(packages, kept), { recursive: true, force: true });
		}
	}
}

/** What the command says. Throws with what it complains of where it fails. */
function run(command: string, args: readonly string[]): string {
	const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
	if (status !== 0 || stderr.includes('fatal:')) throw new Error(`${command} failed: ${stderr}`);
	return stdout;
}
