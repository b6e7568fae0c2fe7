import type { BodyTag } from '../model/body.ts';

/** What HTML elements are shown as. */
export const shownAs: ReadonlyMap<string, BodyTag> = new Map<string, BodyTag>([
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
export const dropped: ReadonlySet<string> = new Set(['script', 'style', 'iframe', 'object', 'template', 'svg', 'math']);

/** Elements that have no content. */
export const empty: ReadonlySet<string> = words('br hr img wbr input meta link base embed source track area col');

/** The other elements of HTML (https://html.spec.whatwg.org and older): only their children count. */
export const lookedThrough: ReadonlySet<string> = words(`
	abbr acronym address article aside audio bdi bdo big body button canvas caption center colgroup data datalist dd
	details dfn dialog dl dt fieldset figcaption figure font footer form head header hgroup html ins label legend main
	mark menu meter nav noscript optgroup option output picture progress q rp rt ruby samp search select small span
	summary textarea tfoot time title u var video`);

function words(list: string): ReadonlySet<string> {
	return new Set(list.trim().split(/\s+/));
}
