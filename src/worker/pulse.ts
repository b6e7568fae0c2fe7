/** How often a worker that owes an answer is asked whether it still hears. */
const beatMs = 4_000;
/** After so many beats without a word from it, it is said to be quiet: it may be in a long step, or stuck. */
const quietBeats = 2;

/** Knows whether a worker that owes an answer has been heard of lately. */
export interface Pulse {
	/** It owes one answer more, or one less. */
	owes(change: 1 | -1): void;
	/** Something came from it. */
	heard(): void;
	end(): void;
}

/** @param ask resolves once the worker hears; onQuiet: told when it falls silent, and when it is heard again */
export function pulseOf(ask: () => Promise<unknown>, onQuiet: (isQuiet: boolean) => void): Pulse {
	let owed = 0;
	let missed = 0;
	let isAsked = false;
	let timer: ReturnType<typeof setInterval> | undefined;
	const heard = () => {
		if (missed >= quietBeats) onQuiet(false);
		missed = 0;
	};
	const beat = () => {
		if (isAsked) missed++;
		else {
			isAsked = true;
			ask()
				.then(heard, () => {})
				.finally(() => {
					isAsked = false;
				});
		}
		if (missed === quietBeats) onQuiet(true);
	};
	const rest = () => {
		clearInterval(timer);
		timer = undefined;
	};
	return {
		owes(change) {
			owed += change;
			if (owed > 0) timer ??= setInterval(beat, beatMs);
			else {
				rest();
				heard();
			}
		},
		heard,
		end() {
			rest();
			heard();
		},
	};
}
