/**
 * A probability in two digits, `.91`, rounded down: what is inferred is never certain, so `.99` is the most, and a
 * value just below a threshold never looks as if it had reached it.
 */
export function chanceText(probability: number): string {
	const hundredths = Math.min(99, Math.max(0, Math.floor(probability * 100 + 1e-9)));
	return `.${String(hundredths).padStart(2, '0')}`;
}
