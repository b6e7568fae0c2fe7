import type { Reference } from '../model/attribution.ts';
import type { BodyNode, BodyTag } from '../model/body.ts';
import { unmask } from './mask.ts';

/** An element that is open. `tag` null: its children stand in its place; 'dropped': they go with it. */
interface Frame {
	readonly tag: BodyTag | null | 'dropped';
	readonly href: string | null;
	readonly image: boolean;
	readonly children: BodyNode[];
}

/** What may stand between a name and its number: white space, a line break's tag, a space as an entity. */
const between = /(?:\s|<[^>]*>|&#?\w+;)+/g;

/** Deeper elements are shown as though they were their children: no reader could tell them apart. */
const deepest = 40;

/**
 * Builds the tree of a body from the outside in: elements are opened and closed, text is added. The only maker of
 * {@link BodyNode}s, so that nothing but known elements and safe addresses can come out.
 */
export class BodyBuilder {
	readonly #text: string;
	readonly #references: readonly Reference[];
	readonly #frames: Frame[] = [{ tag: null, href: null, image: false, children: [] }];

	constructor(text: string, references: readonly Reference[]) {
		this.#text = text;
		this.#references = references;
	}

	get depth(): number {
		return this.#frames.length;
	}

	open(tag: Frame['tag'], address = ''): void {
		const tooDeep = this.depth > deepest && tag !== 'dropped';
		const isOff = tooDeep || (tag === 'a' && this.#isInLink());
		const href = tag === 'a' ? safeAddress(this.#asInFile(address)) : null;
		this.#frames.push({ tag: isOff ? null : tag, href, image: false, children: [] });
	}

	/** Closes the innermost element. `keepsDropped`: shows its children even if they were to be dropped. */
	close({ keepsDropped = false } = {}): void {
		const frame = this.#frames.pop();
		const parent = this.#frames.at(-1);
		if (frame === undefined || parent === undefined) return;
		const { tag, href, image, children } = frame;
		if (tag !== null && tag !== 'dropped') parent.children.push({ type: 'element', tag, href, image, children });
		else if (tag === null || keepsDropped) for (const child of children) parent.children.push(child);
	}

	/** An element without children. */
	empty(tag: BodyTag): void {
		this.#add({ type: 'element', tag, href: null, image: false, children: [] });
	}

	/** A link in the place of an image. It is called what the image shows, or else by its file's name. */
	image(alt: string, maskedAddress: string): void {
		const address = this.#asInFile(maskedAddress);
		this.#frames.push({ tag: this.#isInLink() ? null : 'a', href: safeAddress(address), image: true, children: [] });
		this.text(alt.trim() || fileName(address), null);
		this.close();
	}

	/**
	 * Text as Markdown or HTML gives it, references masked. `start`: where it stands in the floor's text, if it stands
	 * there letter by letter. Line breaks are kept: a forum's writers mean them.
	 */
	text(masked: string, start: number | null): void {
		for (const piece of unmask(masked, this.#references)) {
			if ('reference' in piece) this.#reference(piece.reference);
			else this.#lines(piece.text, start === null ? null : start + piece.at);
		}
	}

	/** The finished tree; what is still open is closed. */
	finish(): readonly BodyNode[] {
		while (this.depth > 1) this.close();
		return this.#frames[0]?.children ?? [];
	}

	#reference(index: number): void {
		const reference = this.#references[index];
		if (reference === undefined) return;
		const { start, end } = reference.span;
		this.#add({ type: 'reference', text: this.#text.slice(start, end).replace(between, ' '), reference });
	}

	/** A link in a link is none: the outer one leads on. */
	#isInLink(): boolean {
		return this.#frames.some(({ tag }) => tag === 'a');
	}

	/** Masked text as it stands in the file. */
	#asInFile(masked: string): string {
		return unmask(masked, this.#references)
			.map((piece) => ('text' in piece ? piece.text : this.#wordsOf(piece.reference)))
			.join('');
	}

	#wordsOf(index: number): string {
		const span = this.#references[index]?.span;
		return span === undefined ? '' : this.#text.slice(span.start, span.end);
	}

	#lines(text: string, start: number | null): void {
		let at = 0;
		for (const [index, line] of text.split('\n').entries()) {
			if (index > 0) this.empty('br');
			const from = start === null ? null : start + at;
			const shown = from === null ? line : this.#text.slice(from, from + line.length);
			if (line !== '') this.#add({ type: 'text', text: shown, start: from });
			at += line.length + 1;
		}
	}

	#add(node: BodyNode): void {
		this.#frames.at(-1)?.children.push(node);
	}
}

const safeSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** The address if a link may lead there; null of scripts, data, and addresses relative to a page we do not know. */
function safeAddress(address: string): string | null {
	if (!URL.canParse(address)) return null;
	const url = new URL(address);
	return safeSchemes.has(url.protocol) ? url.href : null;
}

/** The last part of an address, to call a file by. */
function fileName(address: string): string {
	return address.slice(address.lastIndexOf('/') + 1) || address;
}
