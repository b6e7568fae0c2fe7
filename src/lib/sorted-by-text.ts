/** The items in order of a text of each, made once: made by every comparison it would be made many times over. */
export function sortedByText<T>(items: readonly T[], textOf: (item: T) => string): T[] {
	return items
		.map((item) => ({ item, text: textOf(item) }))
		.sort((a, b) => (a.text === b.text ? 0 : a.text < b.text ? -1 : 1))
		.map(({ item }) => item);
}
