import { type Document, DomHandler } from 'domhandler';
import { Parser, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/**
 * Elements are nested no deeper than in Chromium, whose parser puts what is deeper beside each other
 * (`kMaximumHTMLParserDOMTreeDepth`). Of deeper elements the tags are left out and the content stays, so that no text is
 * lost, whatever walks the tree may recurse, and a page of nothing but `<div>` takes linear time.
 */
export const deepestElement = 512;

/** Nothing is nested in these, and their tags decide how their content is read. */
const special = new Set('script style title textarea xmp iframe noembed noframes plaintext'.split(' '));
const withoutEnd = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** HTML as a tree, however malformed; each node knows where it ends in the text. */
export function parsePage(text: string): Document {
	const handler = new DepthHandler(undefined, { withEndIndices: true });
	/** Of the tags that were left out, how many still wait for their end, by name. */
	const leftOut = new Map<string, number>();
	const mustLeaveOut = (name: string, isForeign: boolean) =>
		handler.depth >= deepestElement && !withoutEnd.has(name) && (isForeign || !special.has(name));

	class ShallowTokenizer extends Tokenizer {
		constructor(options: ConstructorParameters<typeof Tokenizer>[0], parser: TokenizerCallbacks) {
			super(options, shallow(parser));
		}
	}

	/** Passes on what the tokenizer finds, without the tags that are too deep. */
	function shallow(parser: TokenizerCallbacks): TokenizerCallbacks {
		/** The name of the tag being left out. */
		let open: string | null = null;
		const isForeign = () => parser.isInForeignContext?.() ?? false;
		const count = (name: string, more: number) => leftOut.set(name, (leftOut.get(name) ?? 0) + more);
		return {
			onopentagname(start, end) {
				const name = text.slice(start, end).toLowerCase();
				open = mustLeaveOut(name, isForeign()) ? name : null;
				if (open === null) parser.onopentagname(start, end);
				else count(open, 1);
			},
			onattribname: (start, end) => (open === null ? parser.onattribname(start, end) : undefined),
			onattribdata: (start, end) => (open === null ? parser.onattribdata(start, end) : undefined),
			onattribentity: (sign) => (open === null ? parser.onattribentity(sign) : undefined),
			onattribend: (quote, end) => (open === null ? parser.onattribend(quote, end) : undefined),
			onopentagend(end) {
				if (open === null) parser.onopentagend(end);
				open = null;
			},
			onselfclosingtag(end) {
				if (open === null) parser.onselfclosingtag(end);
				else if (isForeign()) count(open, -1);
				open = null;
			},
			onclosetag(start, end) {
				const name = text.slice(start, end).toLowerCase();
				if ((leftOut.get(name) ?? 0) > 0) count(name, -1);
				else parser.onclosetag(start, end);
			},
			oncdata: (start, end, offset) => parser.oncdata(start, end, offset),
			oncomment: (start, end, offset) => parser.oncomment(start, end, offset),
			ondeclaration: (start, end) => parser.ondeclaration(start, end),
			onprocessinginstruction: (start, end) => parser.onprocessinginstruction(start, end),
			ontext: (start, end) => parser.ontext(start, end),
			ontextentity: (sign, end) => parser.ontextentity(sign, end),
			onend: () => parser.onend(),
			isInForeignContext: isForeign,
		};
	}

	new Parser(handler, { Tokenizer: ShallowTokenizer }).end(text);
	return handler.root;
}

class DepthHandler extends DomHandler {
	/** How many elements are open. */
	get depth(): number {
		return this.tagStack.length - 1;
	}
}
