import type { TieKind } from '../model/attribution.ts';
import type { Span } from '../model/thread.ts';
import { coverHidden } from './hidden.ts';

/** Words that say which floor is meant without naming anybody: 楼上 (above), 楼下 (below), 楼主, lz, op (op). */
export interface Relative {
	readonly kind: Extract<TieKind, 'above' | 'below' | 'op'>;
	readonly span: Span;
	/** True where the floor begins with it, as answers do. */
	readonly isFirst: boolean;
}

/** 楼上的各位, 楼上几位 and 楼上都 mean many floors, 楼上邻居 and 楼下超市 a house: none of these is one floor. */
const many = '的?(?:各位|诸位|那?几[位个楼]|这么多|那么多|大部分|所有|都)';
const house = '的?(?:邻居|鄰居|住户|超市|便利店|小卖部|保安|大爷|大妈)';
const grammar = new RegExp(
	[
		`(?<above>[楼樓]上(?!${many}|${house})|(?<![A-Za-z])ls(?![A-Za-z]))`,
		`(?<below>[楼樓]下(?!${many}|${house}))`,
		'(?<op>[楼樓]主|(?<![A-Za-z])(?:lz|op)(?![A-Za-z]))',
	].join('|'),
	'gi',
);
/** The opening poster of another thread. */
const elsewhere = /(?:原\s*(?:帖|贴|po)?|那[个位]?[^，。,.\n]{0,4}|另[^，。,.\n]{0,6}|[帖贴])\s*的?\s*$/i;
/** `3楼楼主` means the author of #3. */
const ofFloor = /[\d０-９][^\S\n]?[楼樓LlFf#＃]$/;
const sign = /[楼樓][上下主]|\b(?:ls|lz|op)\b/i;

/** In order of the text, the first of each kind only: more of them add nothing. Takes time linear in the length. */
export function findRelatives(text: string): Relative[] {
	if (!sign.test(text)) return [];
	const covered = coverHidden(text);
	const found = new Map<Relative['kind'], Relative>();
	for (const match of covered.matchAll(grammar)) {
		const kind = match.groups?.above ? 'above' : match.groups?.below ? 'below' : 'op';
		const before = covered.slice(Math.max(0, match.index - 16), match.index);
		if (found.has(kind) || (kind === 'op' && (elsewhere.test(before) || ofFloor.test(before)))) continue;
		const span = { start: match.index, end: match.index + match[0].length };
		found.set(kind, { kind, span, isFirst: /^[\s@＠]*$/.test(covered.slice(0, match.index)) });
	}
	return Array.from(found.values());
}
