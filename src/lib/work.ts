/*
 * The solver works in pieces: generators that yield between rounds. The worker takes a turn for other messages every
 * 40 ms, so that Cancel or other corrections end what is being solved, and texts are answered meanwhile, from what was
 * concluded last. Node and tests do all of it at once with `finish`.
 */

/** Work that is done in pieces. Each piece ends by yielding the share that is done, 0 to 1, and may be the last. */
export type Work<T> = Generator<number, T, undefined>;

/** Does all of it at once. */
export function finish<T>(work: Work<T>, onShare: (share: number) => void = () => {}): T {
	for (;;) {
		const piece = work.next();
		if (piece.done) return piece.value;
		onShare(piece.value);
	}
}

/** Work as a part of other work: that begins at `from` of it and is `share` of it. */
export function* partOfWork<T>(work: Work<T>, from: number, share: number): Work<T> {
	for (;;) {
		const piece = work.next();
		if (piece.done) return piece.value;
		yield from + share * piece.value;
	}
}

/**
 * Does it in turns, so that whoever waits for the thread is heard in between. Null once it is not wanted any more:
 * what is left undone is dropped.
 * @param turnMs so long nobody else gets a turn
 */
export async function finishInTurns<T>(
	work: Work<T>,
	onShare: (share: number) => void,
	isWanted: () => boolean,
	turnMs = 40,
): Promise<T | null> {
	let began = performance.now();
	for (;;) {
		const piece = work.next();
		if (piece.done) return piece.value;
		onShare(piece.value);
		if (performance.now() - began < turnMs) continue;
		await nextTurn();
		if (!isWanted()) return null;
		began = performance.now();
	}
}

/** Waits behind the messages that have come; a timer would wait for four milliseconds at least. */
function nextTurn(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
