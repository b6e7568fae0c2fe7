import type { NodeId, Tie } from '../../model/graph.ts';

/**
 * Not a NameChar of XML (https://www.w3.org/TR/xml/#NT-NameChar), or one of those that would confuse: a colon, a joiner
 * without width, an underscore that seems to begin an escape.
 */
const escaped =
	/_(?=x[0-9a-fA-F]{4})|[^-.\w\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]/gu;

/**
 * A node's id in data files: `p:` and the handle in lower case, or `f:` and the floor's number. It is an xs:NMTOKEN,
 * as GraphML asks for: other characters stand as `_xHHHH_`, their code in hex (SQL/XML's escape, ISO 9075-14), so
 * that different nodes have different ids whatever their handles are made of. The same in all formats.
 */
export function dataId(node: NodeId): string {
	const name = node.slice(2).replace(escaped, (character) => {
		const code = character.codePointAt(0) ?? 0;
		return `_x${code.toString(16).padStart(code > 0xffff ? 8 : 4, '0')}_`;
	});
	return `${node.slice(0, 2)}${name}`;
}

/** A tie's id in data files: source, kind and target, unique and an xs:NMTOKEN too. */
export function edgeId({ source, kind, target }: Pick<Tie, 'source' | 'kind' | 'target'>): string {
	return `${dataId(source)}:${kind}:${dataId(target)}`;
}
