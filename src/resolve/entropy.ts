/** One outcome's share of an entropy, in nats. */
export function surprise(probability: number): number {
	return probability > 0 ? -probability * Math.log(probability) : 0;
}

/** The entropy of a distribution in nats (Shannon 1948); what is missing to 1 is one outcome more. */
export function entropyOf(probabilities: Iterable<number>): number {
	let entropy = 0;
	let sum = 0;
	for (const probability of probabilities) {
		entropy += surprise(probability);
		sum += probability;
	}
	return entropy + surprise(Math.max(0, 1 - sum));
}

/**
 * The entropy of a distribution after one outcome's weight has changed from `share` to `weight` and all have been
 * divided by their new sum.
 */
export function entropyWithout(entropy: number, share: number, weight: number): number {
	const rest = 1 - share;
	const sum = rest + weight;
	if (sum <= 0) return 0;
	return (entropy - surprise(share)) / sum + (rest / sum) * Math.log(sum) + surprise(weight / sum);
}
