/** What one outcome adds to an entropy, -p ln p, in nats. */
export function surprise(probability: number): number {
	return probability > 0 ? -probability * Math.log(probability) : 0;
}

/** The entropy of a distribution in nats (Shannon 1948); what the probabilities lack to 1 is one more outcome. */
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
 * The entropy in nats of a distribution after one outcome's probability has been set from `share` to `weight` and all
 * have been divided by their new sum. Takes no second look at the other outcomes.
 * @param entropy of the distribution before
 */
export function entropyWithout(entropy: number, share: number, weight: number): number {
	const rest = 1 - share;
	const sum = rest + weight;
	if (sum <= 0) return 0;
	return (entropy - surprise(share)) / sum + (rest / sum) * Math.log(sum) + surprise(weight / sum);
}
