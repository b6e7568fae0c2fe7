import type { Call, CaseFloor } from './case.ts';
import type { Likeness } from './similarity.ts';

/** A call and an earlier floor that it may answer. */
export interface LinkView {
	readonly call: Call;
	readonly from: CaseFloor;
	readonly target: CaseFloor;
	/** Index of the target. */
	readonly index: number;
	/** How many floors the target lies below the call: 1 for neighbours. */
	readonly distance: number;
	readonly likeness: Likeness;
	/** How probable the number behind the name makes this target, 0 to 1; null for a plain mention. */
	readonly byNumber: number | null;
}

/** One reason why a call answers a floor: a value, which the weight of the same id multiplies to natural log odds. */
export interface LinkFeature {
	readonly id: LinkFeatureId;
	of(link: LinkView): number;
}

export type LinkFeatureId =
	| 'distance'
	| 'neighbour'
	| 'sharedWords'
	| 'cosine'
	| 'targetAsks'
	| 'targetCalls'
	| 'targetLength'
	| 'openingPost'
	| 'number'
	| 'numberOffByOne';

/** Keeps the log of a number's probability finite. */
const leastProbable = 1e-3;

/** A feature that is 0 for numbered mentions: what a number means does not depend on how near its floor is or what stands there. */
function plain(id: LinkFeatureId, of: LinkFeature['of']): LinkFeature {
	return { id, of: (link) => (link.byNumber === null ? of(link) : 0) };
}

/** Reasons why a call answers a floor, in the order of `Links.features`. */
export const linkFeatures: readonly LinkFeature[] = [
	plain('distance', ({ distance }) => -Math.log(distance)),
	plain('neighbour', ({ distance }) => (distance <= 2 ? 1 : 0)),
	{ id: 'sharedWords', of: ({ likeness }) => Math.log1p(likeness.shared) },
	{ id: 'cosine', of: ({ likeness }) => likeness.cosine },
	plain('targetAsks', ({ target }) => (target.asks ? 1 : 0)),
	plain('targetCalls', ({ target }) => (target.calls.length > 0 ? 1 : 0)),
	plain('targetLength', ({ target }) => Math.log1p(target.length / 50)),
	{ id: 'openingPost', of: ({ index }) => (index === 0 ? 1 : 0) },
	{
		id: 'number',
		of: ({ byNumber }) => (byNumber === null ? 0 : Math.log((byNumber + leastProbable) / leastProbable)),
	},
	// A number that misses is off by one more often than by anything else.
	{
		id: 'numberOffByOne',
		of: ({ call, target }) => (call.number !== null && Math.abs(call.number - target.number) === 1 ? 1 : 0),
	},
];

/** One reason why a called person never posts here. Its values are summed over the calls of a handle, and the weight of the same id multiplies them. */
export interface AbsentFeature {
	readonly id: 'absentInside' | 'absentSummoned' | 'absentNumbered';
	of(call: Call, from: CaseFloor): number;
}

/** The words with which people call moderators. */
const summons = /广告|推广|引流|违规|举报|spam|封[号禁掉]|[移扔]到|节点|管理|处理一下|来看/i;

/** Signs of being called without posting: see {@link AbsentFeature}. */
export const absentFeatures: readonly AbsentFeature[] = [
	// Who is answered is called at the beginning of a floor. The values are such that an average call adds about 0.
	{
		id: 'absentInside',
		of: ({ order, start }, { text }) => (order === 0 && text.slice(0, start).trim() ? 0.85 : -0.15),
	},
	{ id: 'absentSummoned', of: ({ said }) => (summons.test(said) ? 0.8 : -0.2) },
	{ id: 'absentNumbered', of: ({ number }) => (number === null ? 0 : 1) },
];
