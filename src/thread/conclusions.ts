import { dequal } from 'dequal';
import { keptPlaces } from '../layout/keep.ts';
import type { LayoutChoice, LayoutResult } from '../layout/list.ts';
import type { InferenceSettings } from '../model/inference-settings.ts';
import type { Reading } from '../model/reading.ts';
import { isSameGrounds, isSameInferenceSettings } from '../store/applied.ts';
import { broughtBy, tellBrought } from '../store/brought.ts';
import { useChoices } from '../store/choices.ts';
import { type Results, useResults } from '../store/results.ts';
import { textsOf } from '../store/texts.ts';
import { inferenceSettingsOf } from '../view/view.ts';
import type { Concluded, Progress } from '../worker/client.ts';
import { tellFailed } from './faults.ts';
import type { Layouts } from './layouts.ts';
import type { Lifetime } from './lifetime.ts';

/**
 * Keeps what follows from a thread at the settings of inference that are chosen. One request is under way at a time:
 * whoever drags a slider asks faster than a worker answers.
 */
export class Conclusions {
	readonly #life: Lifetime;
	readonly #layouts: Layouts;
	/** The settings that are being concluded from; null while nothing is. */
	#under: InferenceSettings | null = null;
	/** How often somebody has gone back to the settings shown. */
	#cancellations = 0;
	#whenDone: (() => void)[] = [];

	constructor(life: Lifetime, layouts: Layouts) {
		this.#life = life;
		this.#layouts = layouts;
	}

	/** Concludes until the results are those of the settings chosen. */
	async follow(): Promise<void> {
		if (this.#under !== null) {
			// Another threshold follows from what is being solved; other corrections do not.
			if (!isSameGrounds(settingsChosen(), this.#under)) await this.#stop();
			return;
		}
		try {
			while (this.#overtaken() !== null) await this.alone(() => this.#catchUp());
		} catch (error) {
			tellFailed('conclude-failed', error);
		}
	}

	/** What is shown, where it is not of the settings chosen; null where nothing is to be concluded. */
	#overtaken(): Reading | null {
		const { reading } = useResults.getState();
		const isDone = reading === null || isSameInferenceSettings(settingsChosen(), reading.settings);
		return isDone || this.#life.signal.aborted ? null : reading;
	}

	async #catchUp(): Promise<void> {
		for (let shown = this.#overtaken(); shown !== null; shown = this.#overtaken()) {
			const { layout } = useChoices.getState();
			const concluded = await this.ask(settingsChosen(), layout);
			if (concluded === null) continue;
			// Taken back meanwhile: the worker has to be where the page is, and has not forgotten how it was.
			if (isSameInferenceSettings(settingsChosen(), shown.settings)) await this.ask(shown.settings, layout);
			else this.show(concluded);
		}
	}

	/** Does what concludes once nothing else does; until then the page says that conclusions are under way. */
	async alone<T>(work: () => Promise<T>): Promise<T> {
		if (this.#under !== null) await this.done();
		this.#under = settingsChosen();
		this.#life.show({ isConcluding: true, concludingShare: 0 });
		try {
			return await work();
		} finally {
			this.#under = null;
			this.#life.show({ isConcluding: false });
			for (const done of this.#whenDone.splice(0)) done();
		}
	}

	/** Waits until no conclusions are under way. */
	async done(): Promise<void> {
		while (this.#under !== null) await new Promise<void>((resolve) => this.#whenDone.push(resolve));
	}

	/**
	 * What follows from the settings, laid out so; null where that was stopped or the thread is closed. The worker knows
	 * the last that it was asked for, so what is not shown has to be asked back.
	 */
	async ask(settings: InferenceSettings, layout: LayoutChoice | null): Promise<Concluded | null> {
		this.#under = settings;
		const asked = this.#life.thread.conclude(settings, layout, (progress) => this.#tell(progress));
		const concluded = await this.#life.answer(asked);
		return concluded === null ? null : this.#life.answer(this.#layouts.laidOut(concluded, layout));
	}

	/** The share is that of solving, which takes the longest; the layout that follows it is not counted. */
	#tell({ phase, share }: Progress): void {
		if (phase === 'resolving') this.#life.show({ concludingShare: share });
	}

	/** Shows what was concluded in place of what there is, and what goes with it. */
	show(concluded: Concluded, change: Partial<Results> = {}): void {
		const { reading } = useResults.getState();
		// References in texts lead to people.
		const isSameNames = reading !== null && dequal(reading.aliases, concluded.reading.aliases);
		const texts = isSameNames ? {} : { texts: textsOf(this.#life.thread) };
		const brought = reading === null ? null : broughtBy(reading, concluded.reading);
		const positions = brought === null ? concluded.positions : placesKept(concluded);
		this.#life.show({ ...concluded, positions, ...texts, ...change });
		if (!this.#life.signal.aborted) tellBrought(brought);
		// The layout may have been changed meanwhile.
		void this.#layouts.follow();
	}

	/** Goes back to the settings that what is shown follows from; the worker leaves off. */
	cancel(): void {
		const { reading } = useResults.getState();
		if (reading === null || this.#under === null) return;
		this.#cancellations++;
		void this.#stop();
		useChoices.setState(reading.settings);
	}

	async #stop(): Promise<void> {
		await this.#life.thread.stopConcluding().catch(() => {});
	}

	/** Asks later whether somebody has gone back since. */
	cancelled(): () => boolean {
		const before = this.#cancellations;
		return () => this.#cancellations !== before;
	}
}

/** What a correction says of one person moves nobody else. */
function placesKept({ reading, positions }: Concluded): LayoutResult {
	const { reading: before, positions: shown } = useResults.getState();
	if (before === null || shown === null) return positions;
	return keptPlaces({ graph: before.graph, positions: shown }, { graph: reading.graph, positions });
}

function settingsChosen(): InferenceSettings {
	return inferenceSettingsOf(useChoices.getState());
}
