import type { Point } from '../model/graph.ts';
import type { LayoutNetwork } from './network.ts';

/**
 * Pivot MDS, a start for force-directed layouts that already has the right overall shape.
 * U. Brandes, C. Pich: Eigensolver Methods for Progressive Multidimensional Scaling of Large Data, GD 2006.
 * Takes a connected network; distances are numbers of edges. Positions are centred; their unit is an edge.
 */
export function pivotMds({ neighbours }: LayoutNetwork, pivots = 50): Point[] {
	const size = neighbours.length;
	const columns = centred(pivotDistances(neighbours, Math.min(pivots, size)), size);
	const products = columns.map((one) => columns.map((other) => dot(one, other)));
	const first = eigenvector(products, []);
	const second = eigenvector(products, [first]);
	return Array.from({ length: size }, (_, node) => ({
		x: project(columns, first, node),
		y: project(columns, second, node),
	}));
}

/** Distances from each pivot to all nodes; every pivot is a node farthest from those before it. */
function pivotDistances(neighbours: LayoutNetwork['neighbours'], pivots: number): Float64Array[] {
	const nearest = new Float64Array(neighbours.length).fill(Number.POSITIVE_INFINITY);
	const columns: Float64Array[] = [];
	for (let pivot = 0; columns.length < pivots; pivot = farthest(nearest)) {
		const distances = distancesFrom(pivot, neighbours);
		distances.forEach((distance, node) => {
			nearest[node] = Math.min(nearest[node] ?? 0, distance);
		});
		columns.push(distances);
	}
	return columns;
}

function farthest(distances: Float64Array): number {
	return distances.reduce((best, distance, node) => (distance > (distances[best] ?? 0) ? node : best), 0);
}

/** In a typed array, as `lib/breadth-first.ts` is not: every node is reached anew from each pivot. */
function distancesFrom(start: number, neighbours: LayoutNetwork['neighbours']): Float64Array {
	const distances = new Float64Array(neighbours.length).fill(-1);
	distances[start] = 0;
	const queue = [start];
	for (const node of queue) {
		for (const next of neighbours[node] ?? []) {
			if (distances[next] !== -1) continue;
			distances[next] = (distances[node] ?? 0) + 1;
			queue.push(next);
		}
	}
	return distances;
}

/** Equation (3) of the paper: squared distances with the means of rows and columns taken out. */
function centred(columns: readonly Float64Array[], size: number): Float64Array[] {
	const squared = columns.map((column) => column.map((distance) => distance * distance));
	const rowMeans = Float64Array.from({ length: size }, (_, node) => mean(squared.map((column) => column[node] ?? 0)));
	const total = mean(rowMeans);
	return squared.map((column) => {
		const columnMean = mean(column);
		return column.map((value, node) => -(value - columnMean - (rowMeans[node] ?? 0) + total) / 2);
	});
}

/** The leading eigenvector of a symmetric matrix orthogonal to `others`, by power iteration. */
function eigenvector(matrix: readonly (readonly number[])[], others: readonly (readonly number[])[]): number[] {
	// Any start that is orthogonal to no eigenvector does; this one is the same every time.
	let vector = unit(
		orthogonal(
			matrix.map((_, index) => Math.sin(index + 1)),
			others,
		),
	);
	for (let round = 0; round < 100; round++) {
		const product = unit(
			orthogonal(
				matrix.map((row) => dot(row, vector)),
				others,
			),
		);
		const change = Math.abs(1 - Math.abs(dot(product, vector)));
		vector = product;
		if (change < 1e-9) break;
	}
	return vector;
}

function orthogonal(vector: readonly number[], others: readonly (readonly number[])[]): number[] {
	return others.reduce<number[]>(
		(rest, other) => {
			const share = dot(rest, other);
			return rest.map((value, index) => value - share * (other[index] ?? 0));
		},
		[...vector],
	);
}

function unit(vector: readonly number[]): number[] {
	const length = Math.sqrt(dot(vector, vector));
	return vector.map((value) => (length > 1e-12 ? value / length : 0));
}

/** Dividing by the root of the number of pivots keeps the unit an edge, roughly, however many pivots there are. */
function project(columns: readonly Float64Array[], vector: readonly number[], node: number): number {
	const sum = columns.reduce((total, column, index) => total + (column[node] ?? 0) * (vector[index] ?? 0), 0);
	return sum / Math.sqrt(columns.length);
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
	let sum = 0;
	for (let index = 0; index < one.length; index++) sum += (one[index] ?? 0) * (other[index] ?? 0);
	return sum;
}

function mean(values: ArrayLike<number>): number {
	let sum = 0;
	for (let index = 0; index < values.length; index++) sum += values[index] ?? 0;
	return sum / Math.max(1, values.length);
}
