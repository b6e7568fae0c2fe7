/** The parts of a figure that can be switched, in the order in which they stand. */
export type PartId = (typeof partIds)[number];
export const partIds = ['title', 'facts', 'graph', 'timeline', 'lanes', 'matrix', 'legend', 'caption'] as const;

export type ChartId = Extract<PartId, 'graph' | 'timeline' | 'lanes' | 'matrix'>;
export const chartIds = ['graph', 'timeline', 'lanes', 'matrix'] as const satisfies readonly ChartId[];

/** The parts with one more or one less, in their order. */
export function withPart(parts: readonly PartId[], part: PartId, isOn: boolean): PartId[] {
	return partIds.filter((id) => (id === part ? isOn : parts.includes(id)));
}
