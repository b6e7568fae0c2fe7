/**
 * Finds which of the words a text begins with at a place, the longest first. Takes time in the log of their number and in
 * how many of them begin with one another, not in how many begin alike.
 */
export function beginningsOf(words: Iterable<string>): (text: string, at: number) => string[] {
	const sorted = Array.from(new Set(words)).sort();
	/** By word, the index of the longest other one that it begins with; -1 for none. */
	const shorter = shorterOf(sorted);
	return (text, at) => {
		const found: string[] = [];
		// Whatever the text begins with stands before it in order, and is what the last word before it begins with.
		for (let index = lastNotAfter(sorted, text, at); index >= 0; index = shorter[index] ?? -1) {
			const word = sorted[index] ?? '';
			if (text.startsWith(word, at)) found.push(word);
		}
		return found;
	};
}

function shorterOf(sorted: readonly string[]): Int32Array {
	const shorter = new Int32Array(sorted.length);
	const open: number[] = [];
	sorted.forEach((word, index) => {
		while (open.length > 0 && !word.startsWith(sorted[open.at(-1) ?? 0] ?? '')) open.pop();
		shorter[index] = open.at(-1) ?? -1;
		open.push(index);
	});
	return shorter;
}

/** Index of the last word that is not after the text from `at` on, in order of UTF-16 units; -1 for none. */
function lastNotAfter(sorted: readonly string[], text: string, at: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isAfter(sorted[middle] ?? '', text, at)) high = middle;
		else low = middle + 1;
	}
	return low - 1;
}

function isAfter(word: string, text: string, at: number): boolean {
	for (let index = 0; index < word.length; index++) {
		const [own, other] = [word.charCodeAt(index), text.charCodeAt(at + index)];
		// Past the end of the text there is nothing, which comes before everything.
		if (Number.isNaN(other)) return true;
		if (own !== other) return own > other;
	}
	return false;
}
