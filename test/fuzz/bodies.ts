import { type BodyNode, bodyTags } from '../../src/model/body.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { FloorNumber } from '../../src/model/thread.ts';
import type { ThreadWorker } from '../../src/worker/protocol.ts';
import { holds } from './holds.ts';

/** The texts of these floors, as trees, are of known elements and lie where they say. */
export async function bodiesHold(
	worker: ThreadWorker,
	reading: Reading,
	floors: readonly FloorNumber[],
): Promise<void> {
	const lengths = new Map(reading.floors.map(({ number, length }) => [number, length]));
	for (const { number, nodes, omitted } of await worker.bodies(floors, false)) {
		const [text = ''] = await worker.passages([{ floor: number, span: { start: 0, end: lengths.get(number) ?? 0 } }]);
		holds(omitted >= 0 && omitted <= text.length, 'as much is left out as there is');
		bodyHolds(nodes, text);
	}
}

/** Every node is of a known element with a safe address, and text that has a place stands there letter by letter. */
export function bodyHolds(nodes: readonly BodyNode[], text: string): void {
	for (const node of nodes) {
		if (node.type === 'text' && node.start !== null) {
			const found = text.slice(node.start, node.start + node.text.length);
			holds(found === node.text, `${JSON.stringify(node.text)} stands at ${node.start}`);
		}
		if (node.type === 'reference') {
			const { start, end } = node.reference.span;
			holds(start >= 0 && start < end && end <= text.length, 'a reference lies in the text');
		}
		if (node.type !== 'element') continue;
		holds(bodyTags.includes(node.tag), `${node.tag} is known`);
		holds(node.href === null || /^(?:https?:|mailto:)/.test(node.href), `${node.href} is safe`);
		bodyHolds(node.children, text);
	}
}
