import type { Code, List, Nodes, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { BodyTag } from '../model/body.ts';
import type { BodyBuilder } from './builder.ts';
import { HtmlReader } from './html.ts';

/**
 * Markdown that nobody in a forum means: text indented by four spaces is no code, a line of hyphens or equals signs
 * makes the line above it no heading, and nothing vanishes into definitions.
 */
const notMeant = { disable: { null: ['codeIndented', 'setextUnderline', 'definition'] } };

const extensions = [gfmAutolinkLiteral(), gfmStrikethrough(), gfmTable(), cjkFriendlyExtension(), notMeant];
const mdastExtensions = [gfmAutolinkLiteralFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown()];

/**
 * Reads Markdown with HTML in it into `builder`. `masked`: the floor's text with its references masked.
 * CommonMark (https://spec.commonmark.org) with GitHub's tables, strikethrough and bare addresses, and with emphasis
 * that also ends before Chinese text, as in `**“成熟”**的`.
 */
export function readMarkdown(masked: string, builder: BodyBuilder): void {
	const root = fromMarkdown(masked, { extensions, mdastExtensions });
	new MarkdownReader(masked, builder).children(root);
}

const shownAs: Partial<Record<Nodes['type'], BodyTag>> = {
	paragraph: 'p',
	blockquote: 'blockquote',
	listItem: 'li',
	emphasis: 'em',
	strong: 'strong',
	delete: 'del',
};

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

class MarkdownReader {
	readonly #masked: string;
	readonly #builder: BodyBuilder;

	constructor(masked: string, builder: BodyBuilder) {
		this.#masked = masked;
		this.#builder = builder;
	}

	/** A parent's children share their HTML: `<b>` and `</b>` are two of them. */
	children(parent: { readonly children: readonly RootContent[] }): void {
		const depth = this.#builder.depth;
		let html: HtmlReader | null = null;
		for (const child of parent.children) {
			if (child.type === 'html') {
				html ??= new HtmlReader(this.#builder);
				html.write(child.value, startOf(child));
			} else this.#node(child);
		}
		html?.end();
		while (this.#builder.depth > depth) this.#builder.close();
	}

	#node(node: RootContent): void {
		const add = () => ('children' in node ? this.children(node) : undefined);
		switch (node.type) {
			case 'text':
				this.#text(node.value, node);
				break;
			case 'inlineCode':
				this.#within('code', () => this.#text(node.value, node));
				break;
			case 'code':
				this.#within('pre', () => this.#block(node));
				break;
			case 'heading':
				this.#within(headings[node.depth - 1] ?? 'h6', add);
				break;
			case 'list':
				if (node.ordered && node.start !== 1) this.#numbered(node);
				else this.#within(node.ordered ? 'ol' : 'ul', add);
				break;
			case 'link':
				this.#within('a', add, node.url);
				break;
			case 'image':
				this.#builder.image(node.alt ?? '', node.url);
				break;
			case 'thematicBreak':
				this.#builder.empty('hr');
				break;
			case 'break':
				this.#builder.empty('br');
				break;
			case 'table':
				this.#table(node);
				break;
			default:
				this.#within(shownAs[node.type] ?? null, add);
		}
	}

	/** A list that does not begin with 1 keeps its numbers as text: a single "3. …" is a third point, not a first. */
	#numbered(list: List): void {
		for (const item of list.children) {
			const [first, ...rest] = item.children;
			this.#within('p', () => {
				const start = startOf(item);
				this.#builder.text(this.#masked.slice(start, first ? startOf(first) : endOf(item)), start);
				if (first?.type === 'paragraph') this.children(first);
			});
			this.children(first?.type === 'paragraph' ? { children: rest } : item);
		}
	}

	/** The name of a language after the fence goes without saying; other words there do not. */
	#block(code: Code): void {
		const [line = ''] = this.#sourceOf(code).split('\n', 1);
		const words = line.replace(/^[`~]+[ \t]*/, '');
		if (!/^[\w+#.-]*$/.test(words)) {
			this.#builder.text(words, startOf(code) + line.length - words.length);
			this.#builder.empty('br');
		}
		this.#text(code.value, code);
	}

	#table(table: Table): void {
		this.#within('table', () => {
			for (const [index, row] of table.children.entries()) {
				this.#within('tr', () => {
					for (const cell of row.children) this.#within(index === 0 ? 'th' : 'td', () => this.children(cell));
				});
			}
		});
	}

	#within(tag: BodyTag | null, add: () => void, address?: string): void {
		this.#builder.open(tag, address);
		add();
		this.#builder.close();
	}

	/** A node's text may lack what Markdown took away, such as escapes and `> `: lines are placed where they are found. */
	#text(value: string, node: Nodes): void {
		const start = startOf(node);
		const source = this.#sourceOf(node);
		const whole = source.indexOf(value);
		if (whole >= 0) this.#builder.text(value, start + whole);
		else this.#linesOf(value, source, start);
	}

	#sourceOf(node: Nodes): string {
		return this.#masked.slice(startOf(node), endOf(node));
	}

	#linesOf(value: string, source: string, start: number): void {
		let from = 0;
		for (const [index, line] of value.split('\n').entries()) {
			if (index > 0) this.#builder.empty('br');
			const at = source.indexOf(line, from);
			this.#builder.text(line, at < 0 ? null : start + at);
			if (at >= 0) from = at + line.length;
		}
	}
}

function startOf(node: Nodes): number {
	return node.position?.start.offset ?? 0;
}

function endOf(node: Nodes): number {
	return node.position?.end.offset ?? startOf(node);
}
