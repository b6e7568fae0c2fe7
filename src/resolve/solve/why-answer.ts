import { known } from '../../lib/assert.ts';
import type { Evidence, EvidenceRule } from '../../model/attribution.ts';
import type { Span } from '../../model/thread.ts';
import { type LinkFeatureId, linkFeatures } from './link-features.ts';
import type { Solution } from './solve.ts';
import type { Passages } from './why-author.ts';
import { enough } from './words.ts';

/** The rules of evidence, each with the features whose weights it adds up. */
const rules: readonly { readonly rule: EvidenceRule; readonly features: readonly LinkFeatureId[] }[] = [
	{ rule: 'written-number', features: ['number', 'numberOffByOne'] },
	{ rule: 'same-words', features: ['sharedWords', 'cosine'] },
	{ rule: 'near', features: ['distance', 'neighbour'] },
	{ rule: 'asks', features: ['targetAsks'] },
	{ rule: 'opening-post', features: ['openingPost'] },
];

/** Evidence of fewer natural log odds is not worth a line. */
const leastWeight = 0.3;

/** Why a call is taken to answer this link's target rather than another of its floors, strongest first. */
export function whyAnswer(solution: Solution, call: number, link: number, passages: Passages): Evidence[] {
	const { links } = solution;
	const target = links.target[link] as number;
	const floor = passages.number(target);
	const advantage = advantages(solution, call, link);
	const pieces = rules.flatMap(({ rule, features }): Evidence[] => {
		const weight = features.reduce((sum, id) => sum + (advantage.get(id) ?? 0), 0);
		// That a floor is not the opening post is nothing to tell.
		if (weight <= 0 || (rule === 'opening-post' && target !== 0)) return [];
		if (rule === 'written-number') return [numberPiece(solution, call, target, passages, weight)];
		const span = rule === 'same-words' ? sharedPassage(solution, call, target) : null;
		return [{ rule, floor, span, weight }];
	});
	const [likeliest] = solution.outcomes;
	const talk = Math.log(likeliest?.beliefs.talk[link] ?? 1);
	if (talk > 0 && isDialogue(solution, link)) pieces.push({ rule: 'dialogue', floor, span: null, weight: talk });
	const ranked = pieces.sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
	const telling = ranked.filter(({ weight }) => (weight ?? 0) >= leastWeight);
	if (telling.length > 0) return telling;
	// An answer never stands without a reason, however weak.
	return ranked.length > 0 ? ranked.slice(0, 1) : [{ rule: 'only-floor', floor, span: null, weight: null }];
}

function numberPiece({ given }: Solution, call: number, target: number, passages: Passages, weight: number): Evidence {
	const { number, floor } = known(given.thread.calls[call], 'call');
	const isMoved = given.numbers[call]?.targets.has(target) ?? false;
	const rule = number === passages.number(target) ? 'written-number' : isMoved ? 'repaired-number' : 'near-number';
	return { rule, floor: passages.number(floor), span: passages.span(call), weight };
}

/** By feature, by how many natural log odds it favours the link over the average of the call's other links. */
function advantages({ links, given }: Solution, call: number, link: number): Map<LinkFeatureId, number> {
	const first = links.first[call] as number;
	const end = links.first[call + 1] as number;
	return new Map(
		linkFeatures.map(({ id }, feature) => {
			const value = (at: number) => links.features[at * linkFeatures.length + feature] as number;
			let usual = 0;
			for (let at = first; at < end; at++) usual += value(at);
			usual = end - first > 1 ? (usual - value(link)) / (end - first - 1) : 0;
			return [id, given.weights[id] * (value(link) - usual)];
		}),
	);
}

/** Does the target call whoever probably wrote the calling floor? */
function isDialogue({ links, authors }: Solution, link: number): boolean {
	for (let at = links.firstReply[link] as number; at < (links.firstReply[link + 1] as number); at++) {
		const slot = links.reply[at] as number;
		const [first] = authors[links.slots.floors[slot] as number] ?? [];
		if (first !== undefined && first.handle === links.slots.handles[slot] && first.probability >= 0.5) return true;
	}
	return false;
}

/** Where in the target the rarest word stands that the call has too; null where they share none or it cannot be found. */
function sharedPassage({ given }: Solution, call: number, target: number): Span | null {
	const { rarity, floors, calls } = given.thread;
	const { text, tokens } = known(floors[target], 'floor');
	const shared = Array.from(known(calls[call], 'call').tokens.keys()).filter((token) => tokens.has(token));
	const rarest = shared.sort((a, b) => (rarity.get(b) ?? 0) - (rarity.get(a) ?? 0) || b.length - a.length)[0];
	if (rarest === undefined) return null;
	// Words are read at a text's beginning alone.
	const start = text.slice(0, enough).toLowerCase().indexOf(rarest);
	return start === -1 ? null : { start, end: start + rarest.length };
}
