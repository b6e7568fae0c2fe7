import { Parser } from 'htmlparser2';
import type { BodyTag } from '../model/body.ts';
import type { BodyBuilder } from './builder.ts';

/** Reads HTML into a builder, piece by piece: Markdown hands over one tag at a time, the text between goes elsewhere. */
export class HtmlReader {
	readonly #builder: BodyBuilder;
	readonly #parser: Parser;
	#html = '';
	/** Where `#html` begins in the floor's text, and in all that the parser was given. */
	#start = 0;
	#given = 0;

	constructor(builder: BodyBuilder) {
		this.#builder = builder;
		this.#parser = new Parser({
			onopentag: (name, attributes) => this.#open(name, attributes),
			ontext: (text) => this.#text(text),
			onclosetag: (name, isImplied) => this.#close(name, isImplied),
			oncomment: () => this.#comment(),
			onprocessinginstruction: () => this.#asWritten(),
		});
	}

	/** HTML that begins at `start` of the floor's text: whole tags. */
	write(html: string, start: number): void {
		this.#given += this.#html.length;
		this.#html = html;
		this.#start = start;
		this.#parser.write(html);
	}

	/** Closes every element that is still open. */
	end(): void {
		this.#parser.end();
	}

	#open(name: string, attributes: Record<string, string>): void {
		if (name === 'img') this.#builder.image(attributes.alt ?? '', attributes.src ?? '');
		else if (name === 'br' || name === 'hr') this.#builder.empty(name);
		else if (dropped.has(name)) {
			this.#builder.open('dropped');
			this.#asWritten();
		} else if (isElement(name)) this.#builder.open(shownAs.get(name) ?? null, attributes.href);
		else if (!empty.has(name)) this.#asWritten();
	}

	#text(text: string): void {
		const { start, end } = this.#place();
		// A decoded entity is no longer what stands in the file, so it has no place there.
		this.#builder.text(text, text.length === end - start ? this.#start + start : null);
	}

	/** Where somebody only speaks of `<script>` nothing closes it, and nothing is to be dropped. */
	#close(name: string, isImplied: boolean): void {
		if (dropped.has(name)) this.#builder.close({ keepsDropped: isImplied });
		else if (isElement(name)) this.#builder.close();
		else if (!empty.has(name) && !isImplied) this.#asWritten();
	}

	/** A comment that never ends was not meant as one. */
	#comment(): void {
		const { start, end } = this.#place();
		if (!this.#html.slice(start, end).endsWith('-->')) this.#asWritten();
	}

	/** What the parser is at as text: `<int>` of `vector<int>` is no HTML. */
	#asWritten(): void {
		const { start, end } = this.#place();
		this.#builder.text(this.#html.slice(start, end), this.#start + start);
	}

	/** Of what the parser is at, in `#html`. */
	#place(): { start: number; end: number } {
		return { start: this.#parser.startIndex - this.#given, end: this.#parser.endIndex + 1 - this.#given };
	}
}

/** True of elements that the builder opens and closes. */
function isElement(name: string): boolean {
	return shownAs.has(name) || lookedThrough.has(name);
}

/** What HTML elements are shown as. */
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
const dropped: ReadonlySet<string> = new Set(['script', 'style', 'iframe', 'object', 'template', 'svg', 'math']);

/** Elements that have no content. */
const empty: ReadonlySet<string> = words('br hr img wbr input meta link base embed source track area col');

/** The other elements of HTML (https://html.spec.whatwg.org and older): only their children count. */
const lookedThrough: ReadonlySet<string> = words(`
	abbr acronym address article aside audio bdi bdo big body button canvas caption center colgroup data datalist dd
	details dfn dialog dl dt fieldset figcaption figure font footer form head header hgroup html ins label legend main
	mark menu meter nav noscript optgroup option output picture progress q rp rt ruby samp search select small span
	summary textarea tfoot time title u var video`);

function words(list: string): ReadonlySet<string> {
	return new Set(list.trim().split(/\s+/));
}
