/** The value, which the caller knows to be there; throws where the caller was wrong. */
export function known<T>(value: T | null | undefined, what: string): T {
	if (value === null || value === undefined) throw new Error(`missing: ${what}`);
	return value;
}

/** Marks a place that cannot be reached: the compiler rejects it while a case is left. */
export function never(value: never): never {
	throw new Error(`unexpected: ${JSON.stringify(value)}`);
}
