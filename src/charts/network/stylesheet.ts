import type { StylesheetJson } from 'cytoscape';
import { fontStack, type Theme } from '../theme.ts';
import { arrowScale } from './arrowhead.ts';
import { faintness, inkScale, ringOffset, tieDash } from './paint.ts';

/** What lies above what; the veil makes all below it faint. */
const layers = { ring: 0, tie: 5, node: 10, text: 15, veil: 20, litTie: 25, litNode: 30, litText: 35 };

/** Cytoscape's style for a scene of that scale. What differs from mark to mark comes from its data. */
export function stylesheet(theme: Theme, scale: number): StylesheetJson {
	return [
		{
			selector: 'node',
			style: {
				width: 'data(diameter)',
				height: 'data(diameter)',
				'background-color': 'data(fill)',
				'border-color': 'data(border)',
				'border-width': 'data(borderWidth)',
				'overlay-opacity': 0,
				'z-index-compare': 'manual',
				'z-index': layers.node,
			},
		},
		{
			selector: 'node.op',
			style: { 'outline-width': 1.5, 'outline-offset': ringOffset, 'outline-color': 'data(colour)' },
		},
		{ selector: 'node.half', style: partly(50, '180deg') },
		{ selector: 'node.quarter', style: partly(25, '0deg') },
		{ selector: 'node.pin', style: { events: 'no' } },
		{ selector: 'node.selected', style: { 'border-color': theme.ink, 'border-width': 3 } },
		{
			selector: 'node.ring',
			style: {
				shape: 'ellipse',
				width: 'data(width)',
				height: 'data(height)',
				'background-opacity': 0,
				'border-width': 1,
				'border-color': theme.rule,
				events: 'no',
				'z-index': layers.ring,
			},
		},
		{
			selector: 'node.text',
			style: {
				width: 1,
				height: 1,
				'background-opacity': 0,
				'border-width': 0,
				label: 'data(text)',
				color: 'data(colour)',
				'font-family': fontStack,
				'font-size': 'data(size)',
				'font-weight': 'data(weight)' as unknown as number,
				'text-halign': 'center',
				'text-valign': 'center',
				'text-outline-color': theme.ground,
				'text-outline-width': 'data(halo)' as unknown as number,
				'min-zoomed-font-size': 0,
				events: 'no',
				'z-index': layers.text,
			},
		},
		{ selector: 'node.name', style: { events: 'yes', 'text-events': 'yes' } },
		{
			selector: 'edge',
			style: {
				width: 'data(width)',
				'line-color': theme.tie,
				'target-arrow-color': theme.tie,
				'target-arrow-shape': 'data(arrow)' as unknown as 'triangle',
				'arrow-scale': arrowScale * inkScale(scale),
				'curve-style': 'unbundled-bezier',
				'edge-distances': 'node-position',
				'control-point-distances': 'data(bend)' as unknown as number,
				'control-point-weights': 0.5,
				'source-distance-from-node': 'data(sourceGap)' as unknown as number,
				'target-distance-from-node': 'data(targetGap)' as unknown as number,
				'overlay-opacity': 0,
				'z-index-compare': 'manual',
				'z-index': layers.tie,
			},
		},
		{ selector: 'edge.dashed', style: { 'line-style': 'dashed', 'line-dash-pattern': tieDash.dashed } },
		{ selector: 'edge.dotted', style: { 'line-style': 'dashed', 'line-dash-pattern': tieDash.dotted } },
		{
			selector: 'edge.short',
			style: { 'curve-style': 'straight', 'source-endpoint': 'data(start)', 'target-endpoint': 'data(end)' },
		},
		{
			selector: 'node.veil',
			style: {
				shape: 'rectangle',
				'background-color': theme.ground,
				'background-opacity': 1 - faintness,
				'border-width': 0,
				events: 'no',
				'z-index': layers.veil,
			},
		},
		{
			selector: 'edge.lit',
			style: {
				'line-color': 'data(lit)',
				'target-arrow-color': 'data(lit)',
				width: 'data(litWidth)',
				'z-index': layers.litTie,
			},
		},
		{ selector: 'node.lit', style: { 'z-index': layers.litNode } },
		{ selector: 'node.text.lit', style: { 'z-index': layers.litText } },
		{ selector: '.hidden', style: { display: 'none' } },
	] as StylesheetJson;
}

/** A circle filled in part with the person's colour: a pie of one piece, from an angle clockwise from the top. */
function partly(percent: number, from: string): object {
	return {
		'pie-size': '100%',
		'pie-start-angle': from,
		'pie-1-background-color': 'data(colour)',
		'pie-1-background-size': percent,
		'pie-1-background-opacity': 1,
	};
}
