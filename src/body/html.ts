import { Parser } from 'htmlparser2';
import type { BodyTag } from '../model/body.ts';
import type { BodyBuilder } from './builder.ts';

/** What each HTML element is shown as. Those not named here are looked through: only their children count. */
const shownAs: ReadonlyMap<string, BodyTag> = new Map<string, BodyTag>([
	['b', 'strong'],
	['strong', 'strong'],
	['i', 'em'],
	['em', 'em'],
	['cite', 'em'],
	['s', 'del'],
	['strike', 'del'],
	['del', 'del'],
	['code', 'code'],
	['kbd', 'code'],
	['tt', 'code'],
	['pre', 'pre'],
	['blockquote', 'blockquote'],
	['p', 'p'],
	['div', 'p'],
	['section', 'p'],
	['ul', 'ul'],
	['ol', 'ol'],
	['li', 'li'],
	['a', 'a'],
	['sub', 'sub'],
	['sup', 'sup'],
	['h1', 'h1'],
	['h2', 'h2'],
	['h3', 'h3'],
	['h4', 'h4'],
	['h5', 'h5'],
	['h6', 'h6'],
	['table', 'table'],
	['thead', 'thead'],
	['tbody', 'tbody'],
	['tr', 'tr'],
	['th', 'th'],
	['td', 'td'],
]);

/** Elements whose content is no text for people. */
const dropped: ReadonlySet<string> = new Set([
	'script',
	'style',
	'iframe',
	'object',
	'embed',
	'template',
	'noscript',
	'svg',
	'math',
	'head',
	'title',
	'textarea',
	'select',
]);

const withoutContent: ReadonlySet<string> = new Set([
	'br',
	'hr',
	'img',
	'wbr',
	'input',
	'meta',
	'link',
	'base',
	'embed',
	'source',
]);

/** Reads HTML into a builder, piece by piece: Markdown hands over one tag at a time, the text between goes elsewhere. */
export class HtmlReader {
	readonly #builder: BodyBuilder;
	readonly #parser: Parser;
	/** What to add to the parser's own offsets to get offsets in the floor's text. */
	#shift = 0;
	#written = 0;

	constructor(builder: BodyBuilder) {
		this.#builder = builder;
		this.#parser = new Parser({
			onopentag: (name, attributes) => this.#open(name, attributes),
			ontext: (text) => this.#text(text),
			onclosetag: (name) => this.#close(name),
		});
	}

	/** HTML that begins at `start` of the floor's text. */
	write(html: string, start: number): void {
		this.#shift = start - this.#written;
		this.#written += html.length;
		this.#parser.write(html);
	}

	/** Closes every element that is still open. */
	end(): void {
		this.#parser.end();
	}

	#open(name: string, attributes: Record<string, string>): void {
		if (name === 'img') this.#builder.image(attributes.alt ?? '', attributes.src ?? '');
		else if (name === 'br' || name === 'hr') this.#builder.empty(name);
		else if (!withoutContent.has(name)) {
			this.#builder.open(dropped.has(name) ? 'dropped' : (shownAs.get(name) ?? null), attributes.href);
		}
	}

	#text(text: string): void {
		// A decoded entity is no longer what stands in the file, so it has no place there.
		const isVerbatim = text.length === this.#parser.endIndex - this.#parser.startIndex + 1;
		this.#builder.text(text, isVerbatim ? this.#parser.startIndex + this.#shift : null);
	}

	#close(name: string): void {
		if (!withoutContent.has(name)) this.#builder.close();
	}
}
