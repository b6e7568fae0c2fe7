import type { words as english } from './en/index.ts';

/** Every word on screen in one language, figures and messages among them. */
export type Words = Wide<typeof english>;

/**
 * The shape that English gives to the words of all languages: the same keys, functions of the same arguments, any
 * strings.
 */
export type Wide<T> = T extends string
	? string
	: T extends (...args: infer Args) => infer Said
		? (...args: Args) => Wide<Said>
		: T extends object
			? { readonly [Key in keyof T]: Wide<T[Key]> }
			: T;
