import { fontStack } from '../theme.ts';
import { fixedLayers, layerIds, type Mark, type Marks } from './mark.ts';
import { haloWidth, outlineStrength } from './marks.ts';
import { ribbonDashes, ribbonSides, roundedSides } from './outlines.ts';
import type { Viewport } from './types.ts';

/** What is drawn on: that of a canvas on the page or off it. */
export type DrawingContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** So many marks are drawn between two looks at the clock. */
const chunk = 200;

/** Draws the marks, all at once. `ratio`: pixels of the canvas to one of the pane. */
export function paint(context: DrawingContext, marks: Marks, viewport: Viewport, ratio: number): void {
	for (const _ of painting(context, marks, viewport, ratio));
}

/** Draws the marks piece by piece: whoever asks for the next decides when. */
export function* painting(context: DrawingContext, marks: Marks, viewport: Viewport, ratio: number): Generator<void> {
	const { zoom, pan } = viewport;
	context.lineJoin = 'round';
	let drawn = 0;
	for (const layer of layerIds) {
		if (fixedLayers.has(layer)) context.setTransform(ratio, 0, 0, ratio, 0, 0);
		else context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
		for (const mark of marks[layer]) {
			draw(context, mark);
			if (++drawn % chunk === 0) yield;
		}
	}
	context.globalAlpha = 1;
}

function draw(context: DrawingContext, mark: Mark): void {
	switch (mark.shape) {
		case 'ribbon':
			drawRibbon(context, mark);
			break;
		case 'disc':
			drawDisc(context, mark);
			break;
		case 'bar':
			drawBar(context, mark);
			break;
		case 'ellipse':
			drawEllipse(context, mark);
			break;
		case 'outline':
			drawOutline(context, mark);
			break;
		case 'line':
			drawLine(context, mark);
			break;
		case 'text':
			drawText(context, mark);
			break;
	}
}

type MarkOf<Shape extends Mark['shape']> = Extract<Mark, { readonly shape: Shape }>;

function drawRibbon(context: DrawingContext, { curve, width, colour, alpha, isDashed }: MarkOf<'ribbon'>): void {
	context.globalAlpha = alpha;
	if (isDashed) {
		context.strokeStyle = colour;
		for (const piece of ribbonDashes(curve, width)) {
			context.lineWidth = piece.width;
			context.beginPath();
			context.moveTo(piece.from.x, piece.from.y);
			context.lineTo(piece.to.x, piece.to.y);
			context.stroke();
		}
		return;
	}
	const { left, right } = ribbonSides(curve, width);
	context.fillStyle = colour;
	context.beginPath();
	context.moveTo(left.start.x, left.start.y);
	context.quadraticCurveTo(left.control.x, left.control.y, left.end.x, left.end.y);
	context.lineTo(right.end.x, right.end.y);
	context.quadraticCurveTo(right.control.x, right.control.y, right.start.x, right.start.y);
	context.closePath();
	context.fill();
}

function drawDisc(context: DrawingContext, mark: MarkOf<'disc'>): void {
	const { x, y, radius, fill, alpha, stroke, strokeWidth, filling, part } = mark;
	context.globalAlpha = alpha;
	circle(context, x, y, radius);
	if (fill !== null) {
		context.fillStyle = fill;
		context.fill();
	}
	if (filling > 0 && filling < 1) {
		const [from, to] = filling === 0.5 ? [Math.PI / 2, (3 * Math.PI) / 2] : [-Math.PI / 2, 0];
		context.beginPath();
		context.moveTo(x, y);
		context.arc(x, y, radius, from, to);
		context.closePath();
		context.fillStyle = part;
		context.fill();
		circle(context, x, y, radius);
	}
	if (stroke === null) return;
	context.strokeStyle = stroke;
	context.lineWidth = strokeWidth;
	context.stroke();
}

function circle(context: DrawingContext, x: number, y: number, radius: number): void {
	context.beginPath();
	context.arc(x, y, radius, 0, 2 * Math.PI);
}

function drawBar(context: DrawingContext, mark: MarkOf<'bar'>): void {
	const { colour, alpha, isHollow } = mark;
	context.globalAlpha = alpha;
	context.beginPath();
	for (const { x, y } of barCorners(mark)) context.lineTo(x, y);
	context.closePath();
	if (isHollow) {
		context.strokeStyle = colour;
		context.lineWidth = 1;
		context.stroke();
		return;
	}
	context.fillStyle = colour;
	context.fill();
}

/** The corners of a bar; those of a hollow one lie within, by half of its line. */
export function barCorners({ foot, out, from, length, width, isHollow }: MarkOf<'bar'>): { x: number; y: number }[] {
	const inset = isHollow ? 0.5 : 0;
	const half = Math.max(0.2, width / 2 - inset);
	const [near, far] = [from + inset, Math.max(from + inset, from + length - inset)];
	return [
		[near, -half],
		[far, -half],
		[far, half],
		[near, half],
	].map(([reach = 0, aside = 0]) => ({
		x: foot.x + out.x * reach - out.y * aside,
		y: foot.y + out.y * reach + out.x * aside,
	}));
}

function drawEllipse(
	context: DrawingContext,
	{ x, y, radiusX, radiusY, fill, stroke, alpha }: MarkOf<'ellipse'>,
): void {
	context.globalAlpha = alpha;
	context.beginPath();
	context.ellipse(x, y, radiusX, radiusY, 0, 0, 2 * Math.PI);
	if (fill !== null) {
		context.fillStyle = fill;
		context.fill();
	}
	context.strokeStyle = stroke;
	context.lineWidth = 1;
	context.stroke();
}

function drawOutline(context: DrawingContext, { points, fill, stroke, alpha }: MarkOf<'outline'>): void {
	const sides = roundedSides(points);
	context.beginPath();
	for (const [index, { start, control, end }] of sides.entries()) {
		if (index === 0) context.moveTo(start.x, start.y);
		context.quadraticCurveTo(control.x, control.y, end.x, end.y);
	}
	context.closePath();
	context.globalAlpha = alpha;
	context.fillStyle = fill;
	context.fill();
	context.globalAlpha = Math.min(1, alpha * outlineStrength);
	context.strokeStyle = stroke;
	context.lineWidth = 1;
	context.stroke();
}

function drawLine(context: DrawingContext, { from, to, colour, width, alpha }: MarkOf<'line'>): void {
	context.globalAlpha = alpha;
	context.strokeStyle = colour;
	context.lineWidth = width;
	context.beginPath();
	context.moveTo(from.x, from.y);
	context.lineTo(to.x, to.y);
	context.stroke();
}

function drawText(context: DrawingContext, mark: MarkOf<'text'>): void {
	const { text, x, y, anchor, size, weight, colour, halo, alpha } = mark;
	context.globalAlpha = alpha;
	context.font = `${weight} ${size}px ${fontStack}`;
	context.textAlign = anchor === 'middle' ? 'center' : anchor;
	if (halo !== null) {
		context.strokeStyle = halo;
		context.lineWidth = 2 * haloWidth;
		context.strokeText(text, x, y);
	}
	context.fillStyle = colour;
	context.fillText(text, x, y);
}
