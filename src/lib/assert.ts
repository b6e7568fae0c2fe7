/** The value, which the caller knows to be there; throws where the caller was wrong. */
export function known<T>(value: T | null | undefined, what: string): T {
	if (value === null || value === undefined) throw new Error(`missing: ${what}`);
	return value;
}
