/** The list under `key`, made when it is asked for the first time. */
export function listAt<K, V>(map: Map<K, V[]>, key: K): V[] {
	let list = map.get(key);
	if (list === undefined) {
		list = [];
		map.set(key, list);
	}
	return list;
}

/** The elements grouped by key, groups and elements in order of first appearance. */
export function groupBy<K, V>(items: Iterable<V>, keyOf: (item: V) => K): Map<K, V[]> {
	const groups = new Map<K, V[]>();
	for (const item of items) listAt(groups, keyOf(item)).push(item);
	return groups;
}
