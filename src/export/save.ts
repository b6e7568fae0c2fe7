/** Longer names are refused by some file systems; Chinese characters take three bytes of 255. */
const mostCharacters = 60;

/** What no file name may hold on Windows, macOS or Linux, and what would hide a file or end its name early. */
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]+|^[.\s]+|[.\s]+$/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name made of a thread's title, safe on every system. `ending` without its dot. */
export function fileName(title: string, ending: string): string {
	const characters = Array.from(new Intl.Segmenter().segment(title), ({ segment }) => segment);
	const name = characters.slice(0, mostCharacters).join('').replace(forbidden, ' ').trim();
	return `${name === '' || reserved.test(name) ? `loutu ${name}`.trim() : name}.${ending}`;
}

/** Hands the browser a file to save. */
export function saveFile(content: Blob, name: string): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The download has begun by the time other tasks run; until then the address must hold.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
