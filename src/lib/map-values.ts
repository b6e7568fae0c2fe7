/** An object with the same keys, each with what becomes of its value. */
export function mapValues<Key extends string, A, B>(
	object: Readonly<Record<Key, A>>,
	change: (value: A, key: Key) => B,
): Record<Key, B> {
	const entries = Object.entries(object) as [Key, A][];
	return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)])) as Record<Key, B>;
}
