/** The function, remembering its last call: the same arguments give the same object again. */
export function memoLast<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
	let last: { args: A; result: R } | null = null;
	return (...args) => {
		if (last === null || args.some((arg, index) => !Object.is(arg, last?.args[index]))) {
			last = { args, result: compute(...args) };
		}
		return last.result;
	};
}
