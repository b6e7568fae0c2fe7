import { byActivity, type MatrixOrder, type MatrixPerson } from '../model/matrix.ts';

/** Every order of the matrix, as they are offered. To add one, add its line here and its words. */
const matrixOrders = {
	community: { compare: byCommunity, frameOf: ({ community }: MatrixPerson) => community, needsCommunities: true },
	activity: { compare: byActivity },
	firstFloor: { compare: (a: MatrixPerson, b: MatrixPerson) => a.firstFloor - b.firstFloor },
} as const satisfies Readonly<Record<string, MatrixOrder>>;

export type MatrixOrderId = keyof typeof matrixOrders;
export const matrixOrderIds = Object.keys(matrixOrders) as readonly MatrixOrderId[];

export function matrixOrderOf(id: MatrixOrderId): MatrixOrder {
	return matrixOrders[id];
}

/** People without a community come last. */
function byCommunity(a: MatrixPerson, b: MatrixPerson): number {
	const rank = ({ community }: MatrixPerson) => community ?? Number.MAX_SAFE_INTEGER;
	return rank(a) - rank(b) || byActivity(a, b);
}
