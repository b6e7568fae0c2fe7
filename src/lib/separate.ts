import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3';

/** A disc to be kept off other discs, in any unit. */
export interface Disc {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

interface Body extends SimulationNodeDatum {
	x: number;
	y: number;
	readonly home: Disc;
}

/**
 * Where the discs stand once they no longer overlap, each near where it was. The same discs move the same way every
 * time. At most `rounds` rounds are spent; very crowded discs may still touch then.
 */
export function separate(discs: readonly Disc[], rounds: number): { x: number; y: number }[] {
	const bodies = discs.map((home): Body => ({ x: home.x, y: home.y, home }));
	const simulation = forceSimulation(bodies)
		.stop()
		.alphaDecay(0)
		.force('x', forceX<Body>(({ home }) => home.x).strength(0.05))
		.force('y', forceY<Body>(({ home }) => home.y).strength(0.05))
		.force('collide', forceCollide<Body>(({ home }) => home.radius).iterations(2));
	simulation.tick(Math.ceil(rounds / 2));
	// The pull home keeps a crowd slightly overlapping; without it the last overlaps go.
	simulation
		.force('x', null)
		.force('y', null)
		.tick(Math.floor(rounds / 2));
	return bodies.map(({ x, y }) => ({ x, y }));
}
