/** Long enough to tell threads apart, short enough to read in a list of files. */
const mostCharacters = 60;

/** File systems take 255 bytes; an ending and the number that browsers add to names in use need some. */
const mostBytes = 200;

/** What no name may hold on Windows, macOS or Linux, and what would show a name in another order than it has. */
const forbidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}/\\:*?"<>|]/gu;

/** Names of devices on Windows, whatever ending they have (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]) *(\.|$)/i;

/** A file name made of a thread's title, safe on every system. `ending` without its dot. */
export function fileName(title: string, ending: string): string {
	const visible = title
		.replace(forbidden, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[. ]+/, '');
	const name = shortened(visible).replace(/[. ]+$/, '');
	const isUsable = name !== '' && !reserved.test(name);
	return `${isUsable ? name : `loutu ${name}`.trim()}.${ending}`;
}

/** As much of the beginning as a name may hold, cut between characters as people see them. */
function shortened(text: string): string {
	const encoder = new TextEncoder();
	let name = '';
	let characters = 0;
	let bytes = 0;
	for (const { segment } of new Intl.Segmenter().segment(text)) {
		characters += 1;
		bytes += encoder.encode(segment).length;
		if (characters > mostCharacters || bytes > mostBytes) break;
		name += segment;
	}
	return name;
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
