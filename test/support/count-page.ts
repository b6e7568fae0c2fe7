/** What an independent count finds of a reply; times in ISO 8601. */
export interface CountedReply {
	readonly id: string | undefined;
	readonly number: number;
	readonly author: string | undefined;
	readonly postedAt: string | null;
	readonly isOp: boolean;
	/** The floors that its numbered mentions name. */
	readonly answers: readonly number[];
}

/** Counts a page with regular expressions alone: no parser, and none of the reader's code. */
export function countPage(html: string): CountedReply[] {
	return html
		.split(/\bid="?r_(?=\d+[">\s])/i)
		.slice(1)
		.map((cell) => ({
			id: /^\d+/.exec(cell)?.[0],
			number: Number(/class="no">(\d+)</.exec(cell)?.[1]),
			author: /member\/(\w+)" class="dark"/.exec(cell)?.[1],
			postedAt:
				/title="([\d-]+) ([\d:]+) (\+\d\d:\d\d)"/
					.exec(cell)
					?.slice(1)
					.join('')
					.replace(/(?<=^.{10})/, 'T') ?? null,
			isOp: cell.includes('badge op'),
			answers: Array.from(cell.matchAll(/\/member\/(\w+)"?>\1<\/a>\s*#(\d+)/g), ([, , number]) => Number(number)),
		}));
}
