/** How browsers say that a module, or one that it imports, could not be fetched: Chromium, Firefox, Safari; the last is Vite's, of styles. */
const notFetched =
	/dynamically imported module|importing a module script failed|error loading.*module|unable to preload css/i;

/**
 * Was it a part of the program that could not be fetched? Browsers have no error of its own for that, only words.
 * Also true of such an error that came from a worker, which keeps its message alone.
 */
export function isPartMissing(error: unknown): boolean {
	return notFetched.test(messageOf(error));
}

/** What an error says; of anything else that was thrown, what it is as text. */
export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/**
 * Why a part of Loutu could not be loaded.
 * - `unknown`: not found out yet.
 * - `new-version`: another version has been put up since the page was opened, and the files of this one are gone.
 * - `no-answer`: nothing comes from where Loutu came from.
 * - `not-there`: the page is the same, but the part is missing.
 */
export type WhyMissing = 'unknown' | 'new-version' | 'no-answer' | 'not-there';
