import { toBase64Url } from '../lib/base64url.ts';
import type { Correction } from '../model/correction.ts';
import type { NodeId } from '../model/graph.ts';
import type { Reading } from '../model/reading.ts';
import { type Handle, handleKey } from '../model/thread.ts';
import { correct } from '../store/actions.ts';
import { arrival, useChoices } from '../store/choices.ts';
import { useResults } from '../store/results.ts';
import { textsOf } from '../store/texts.ts';
import { amendView, useUndo } from '../store/undo.ts';
import type { Change } from '../view/change.ts';
import type { Rename } from '../view/field.ts';
import { renamedNode } from '../view/nodes.ts';
import { fitView, renamedView } from '../view/thread.ts';
import { inferenceSettingsOf, type View, viewOf } from '../view/view.ts';
import type { Concluded } from '../worker/client.ts';
import type { Conclusions } from './conclusions.ts';
import { tellFailed } from './faults.ts';
import type { Lifetime } from './lifetime.ts';

/*
 * Choices name people by handle, so the switch translates them, with all that could be undone and at the very moment
 * the results change: `pseudonyms` never differs between choices and reading. It is no step of its own: Ctrl+Z must
 * not show names. What is typed is translated before it is a choice.
 */

/** Calls everybody by a pseudonym, or by name again. */
export class PseudonymSwitch {
	readonly #life: Lifetime;
	readonly #conclusions: Conclusions;

	constructor(life: Lifetime, conclusions: Conclusions) {
		this.#life = life;
		this.#conclusions = conclusions;
	}

	/**
	 * Switches, where it is not so already. Choices name people, so they and what could be undone are translated by the
	 * worker, and change in the same turn as the results: neither is ever told in names of the other kind.
	 * @param there the view to arrive at, in the names of after the switch; null: the one that is now
	 */
	async show(areWanted: boolean, there: View | null = null): Promise<void> {
		await this.#conclusions.done();
		try {
			for (let isOver = false; !isOver; ) {
				const { reading } = useResults.getState();
				if (reading === null || this.#life.signal.aborted) return;
				if (reading.settings.pseudonyms === areWanted) {
					if (there !== null) useChoices.setState(arrival(fitView(there, reading)));
					return;
				}
				isOver = await this.#conclusions.alone(() => this.#switch(reading, areWanted, there));
			}
			// What stopped it may have been something to conclude besides.
			await this.#conclusions.follow();
		} catch (error) {
			tellFailed('conclude-failed', error);
		}
	}

	/** True once it is done, or somebody has gone back; false where it was stopped for something else. */
	async #switch({ settings }: Reading, areWanted: boolean, there: View | null): Promise<boolean> {
		const isCancelled = this.#conclusions.cancelled();
		const before = viewOf(useChoices.getState());
		const rename = await this.#translated(areWanted);
		const view = there ?? renamedView(before, rename, areWanted);
		const concluded = await this.#conclusions.ask(inferenceSettingsOf(view), view.layout);
		if (this.#life.signal.aborted) return true;
		if (concluded !== null && !isCancelled()) {
			await this.#arrive(concluded, areWanted, there);
			return true;
		}
		// The worker has to be where the page is, and has not forgotten how it was.
		if (concluded !== null) await this.#conclusions.ask(settings, before.layout);
		return isCancelled();
	}

	async #arrive(concluded: Concluded, areWanted: boolean, there: View | null): Promise<void> {
		const { origin } = useResults.getState();
		const data = origin?.data ? toBase64Url(await this.#life.thread.packed()) : null;
		// People may have been chosen while the worker was busy.
		const rename = await this.#translated(areWanted);
		if (this.#life.signal.aborted) return;
		const now = renamedView(viewOf(useChoices.getState()), rename, areWanted);
		useUndo.setState(({ states, at }) => ({
			at,
			states: states.map(({ state, step }) => ({
				state: renamedView(state, rename, areWanted),
				step: step === null ? null : renamedChange(step, rename),
			})),
		}));
		this.#conclusions.show(concluded, {
			texts: textsOf(this.#life.thread),
			// It may name a file or somebody.
			notice: null,
			...(origin !== null && data !== null ? { origin: { ...origin, data } } : {}),
		});
		amendView(now);
		// What is hovered and searched for is told in the names of before.
		useChoices.setState({ hover: null, query: '' });
		if (there !== null) useChoices.setState(arrival(fitView(there, concluded.reading)));
	}

	/** Makes a correction about somebody whose name was typed: what leaves the field is a pseudonym where those are shown. */
	async correctTyped(typed: Handle, correctionFor: (handle: Handle) => Correction): Promise<void> {
		const { reading } = useResults.getState();
		if (!reading?.settings.pseudonyms) return correct(correctionFor(typed));
		const told = await this.#life.answer(this.#life.thread.pseudonymsOf([typed]));
		if (told !== null) correct(correctionFor(told[0] ?? typed));
	}

	/** The worker's translation of everybody whom choices and undo name, as long as there is one who has none yet. */
	async #translated(areWanted: boolean): Promise<Rename> {
		const { thread } = this.#life;
		const known = new Map<string, Handle>();
		for (;;) {
			const missing = handlesNamed().filter((handle) => !known.has(handleKey(handle)));
			if (missing.length === 0) return (handle) => known.get(handleKey(handle)) ?? handle;
			const told = await (areWanted ? thread.pseudonymsOf(missing) : thread.handlesOf(missing));
			missing.forEach((handle, index) => {
				known.set(handleKey(handle), told[index] ?? handle);
			});
		}
	}
}

function handlesNamed(): Handle[] {
	const views = [viewOf(useChoices.getState()), ...useUndo.getState().states.map(({ state }) => state)];
	const named = new Set<Handle>();
	const note = (handle: Handle) => {
		named.add(handle);
		return handle;
	};
	for (const view of views) renamedView(view, note, view.pseudonyms);
	return [...named];
}

/** A correction that joins two people is about one of them; who was put somewhere is a node. */
function renamedChange(change: Change, rename: Rename): Change {
	if (change.name === 'pin') return { ...change, subject: renamedNode(change.subject as NodeId, rename) };
	if (!('subject' in change) || !change.subject.startsWith('person:')) return change;
	return { ...change, subject: `person:${handleKey(rename(change.subject.slice('person:'.length)))}` };
}
