import type { Reference } from './attribution.ts';
import type { FloorNumber } from './thread.ts';

/** The elements that a body may be shown with. Whatever else a file holds is shown as text or dropped. */
export const bodyTags = [
	'p',
	'br',
	'hr',
	'strong',
	'em',
	'del',
	'code',
	'pre',
	'blockquote',
	'ul',
	'ol',
	'li',
	'a',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'table',
	'thead',
	'tbody',
	'tr',
	'th',
	'td',
	'sub',
	'sup',
] as const;
export type BodyTag = (typeof bodyTags)[number];

/**
 * A floor's text as a tree of known elements: the only way in which text reaches the page.
 * A text node knows the passage of the floor's text it comes from, where it has one, so that references and hits
 * can be marked in it.
 */
export type BodyNode =
	| { readonly type: 'text'; readonly text: string; readonly start: number | null }
	| {
			readonly type: 'reference';
			readonly text: string;
			readonly reference: Reference;
			/** `text` in pieces, where hits are marked in it. */
			readonly pieces?: readonly BodyNode[];
	  }
	/** What a search found; `hit` counts the floor's hits, null where it is not known to be one of them. No file has it. */
	| { readonly type: 'hit'; readonly text: string; readonly hit: number | null }
	| {
			readonly type: 'element';
			readonly tag: BodyTag;
			/** Only of `a`: http, https or mailto. */
			readonly href: string | null;
			/** True of a link that was an image: images are named, never loaded. */
			readonly image: boolean;
			readonly children: readonly BodyNode[];
	  };

/** A floor as the reader shows it. */
export interface FloorBody {
	readonly number: FloorNumber;
	readonly nodes: readonly BodyNode[];
	/** Characters of a very long floor that are not in `nodes`; asked for separately. */
	readonly omitted: number;
}
