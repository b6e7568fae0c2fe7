import { groupBy } from '../lib/group.ts';
import type { Attribution, Candidate } from '../model/attribution.ts';
import { type Handle, type HandleKey, handleKey } from '../model/thread.ts';
import type { Claim } from './claims.ts';

interface Claimant {
	readonly handle: Handle;
	readonly claims: readonly Claim[];
}

const nobody: Attribution = { grade: 'unknown', others: [] };

/**
 * Who wrote a floor, from all claims about it. What the file states is never overruled. Otherwise a name is proven if
 * it is the only one that evidence speaks for and none speaks against it; names that contest each other, or one that
 * is contradicted, leave the author unknown and stay as candidates: a majority decides nothing.
 */
export function settle(claims: readonly Claim[], handles: ReadonlyMap<HandleKey, Handle>): Attribution {
	const claimants = claimantsOf(claims, handles);
	const stated = claimants.find((claimant) => takes(claimant, 'stated'));
	if (stated !== undefined) return { grade: 'stated', value: stated.handle, evidence: evidenceFor(stated) };
	const candidates = claimants.filter((claimant) => takes(claimant, 'for'));
	const [first] = candidates;
	if (first === undefined) return nobody;
	const isProven = candidates.length === 1 && !takes(first, 'against');
	if (isProven) return { grade: 'proven', value: first.handle, evidence: evidenceFor(first) };
	return { grade: 'unknown', others: candidates.map(contested) };
}

function claimantsOf(claims: readonly Claim[], handles: ReadonlyMap<HandleKey, Handle>): Claimant[] {
	const groups = groupBy(claims, ({ handle }) => handleKey(handle));
	return Array.from(groups, ([key, claims]) => ({ handle: handles.get(key) ?? key, claims }));
}

function takes({ claims }: Claimant, stance: Claim['stance']): boolean {
	return claims.some((claim) => claim.stance === stance);
}

function evidenceFor({ claims }: Claimant): Candidate<Handle>['evidence'] {
	return claims.filter(({ stance }) => stance !== 'against').map(({ evidence }) => evidence);
}

/** All evidence about a name that could not be proven, that against it too. */
function contested({ handle, claims }: Claimant): Candidate<Handle> {
	return { value: handle, probability: null, evidence: claims.map(({ evidence }) => evidence) };
}
