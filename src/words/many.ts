export const count = new Intl.NumberFormat('en');

/** `1 floor`, `2 floors`: the number and the noun that goes with it. */
export function many(n: number, one: string, more = `${one}s`): string {
	return `${count.format(n)} ${n === 1 ? one : more}`;
}
