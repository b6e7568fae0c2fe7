import { SaxesParser } from 'saxes';

export interface ReadElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	/** Names of the elements around it, the outermost first. */
	readonly path: readonly string[];
	readonly parent: ReadElement | null;
}

/** Every element of a document in order, read by a strict parser; throws where it is not well-formed. */
export function readXml(text: string): ReadElement[] {
	const parser = new SaxesParser({ xmlns: true });
	const elements: ReadElement[] = [];
	const open: ReadElement[] = [];
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', (tag) => {
		const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
		const path = open.map(({ name }) => name);
		const found = { name: tag.name, attributes, path, parent: open.at(-1) ?? null };
		elements.push(found);
		open.push(found);
	});
	parser.on('closetag', () => {
		open.pop();
	});
	parser.write(text).close();
	return elements;
}
