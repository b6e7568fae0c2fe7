import { fontStack, type Theme } from '../theme.ts';
import { arrowCorners, lineEnd } from './arrowhead.ts';
import { traceDashes } from './dashes.ts';
import { hourSize } from './geometry.ts';
import { haloWidth, nodePaint, pinDot, pinPlace, ringOffset, tieDash } from './paint.ts';
import type { NetworkGeometry, NetworkHeading, NetworkLabel, NetworkNode, NetworkTie, Viewport } from './types.ts';

/** How a tie is drawn: `width` in pixels, `scale` that of its arrow. */
export interface TieInk {
	readonly width: number;
	readonly scale: number;
	readonly colour: string;
}

/** The marks of a scene on a canvas, as the picture has them in SVG. */
export function drawTie(
	context: CanvasRenderingContext2D,
	{ curve, short, line, arrow }: NetworkTie,
	{ width, scale, colour }: TieInk,
): void {
	const middle = short && { x: (short.start.x + short.end.x) / 2, y: (short.start.y + short.end.y) / 2 };
	const drawn = short === null || middle === null ? curve : { ...short, control: middle };
	const { start, control } = drawn;
	const end = lineEnd(drawn, arrow, width, scale);
	context.strokeStyle = colour;
	context.fillStyle = colour;
	context.lineWidth = width;
	context.setLineDash([]);
	context.beginPath();
	if (line === 'solid') {
		context.moveTo(start.x, start.y);
		context.quadraticCurveTo(control.x, control.y, end.x, end.y);
	} else traceDashes(context, { start, control, end }, tieDash[line]);
	context.stroke();
	context.beginPath();
	for (const { x, y } of arrowCorners(drawn, arrow, width, scale)) context.lineTo(x, y);
	context.closePath();
	context.fill();
}

export function drawNode(
	context: CanvasRenderingContext2D,
	node: NetworkNode,
	theme: Theme,
	isSelected: boolean,
): void {
	const { x, y, radius, ring, filling, isPinned } = node;
	const { fill, colour, border, borderWidth } = nodePaint(node, theme);
	context.setLineDash([]);
	circle(context, x, y, radius);
	context.fillStyle = fill;
	context.fill();
	if (filling > 0 && filling < 1) fillPart(context, node, colour);
	circle(context, x, y, radius);
	context.strokeStyle = isSelected ? theme.ink : border;
	context.lineWidth = isSelected ? 3 : borderWidth;
	context.stroke();
	if (ring) {
		circle(context, x, y, radius + ringOffset);
		context.strokeStyle = colour;
		context.lineWidth = 1.5;
		context.stroke();
	}
	if (isPinned) drawPin(context, node, theme);
}

/** The dot of what was put somewhere by hand. */
function drawPin(context: CanvasRenderingContext2D, node: NetworkNode, theme: Theme): void {
	const { x, y } = pinPlace(node);
	circle(context, x, y, pinDot.radius);
	context.fillStyle = theme.ink;
	context.fill();
	context.strokeStyle = theme.ground;
	context.lineWidth = pinDot.rim;
	context.stroke();
}

/** The left half of a circle, or its upper right quarter. */
function fillPart(context: CanvasRenderingContext2D, { x, y, radius, filling }: NetworkNode, colour: string): void {
	const [from, to] = filling === 0.5 ? [Math.PI / 2, (3 * Math.PI) / 2] : [-Math.PI / 2, 0];
	context.beginPath();
	context.moveTo(x, y);
	context.arc(x, y, radius, from, to);
	context.closePath();
	context.fillStyle = colour;
	context.fill();
}

/** In the viewport's pixels. */
export function drawLabel(
	context: CanvasRenderingContext2D,
	{ text, x, y, anchor, size, weight }: NetworkLabel,
	{ ground, ink }: Theme,
): void {
	context.font = `${weight} ${size}px ${fontStack}`;
	context.textAlign = anchor === 'middle' ? 'center' : anchor;
	context.lineJoin = 'round';
	context.setLineDash([]);
	context.strokeStyle = ground;
	context.lineWidth = 2 * haloWidth;
	context.strokeText(text, x, y);
	context.fillStyle = ink;
	context.fillText(text, x, y);
}

/** A clock's rings. */
export function drawRings(context: CanvasRenderingContext2D, { rings }: NetworkGeometry, theme: Theme): void {
	context.setLineDash([]);
	context.strokeStyle = theme.rule;
	context.lineWidth = 1;
	for (const { x, y, radiusX, radiusY } of rings) {
		context.beginPath();
		context.ellipse(x, y, radiusX, radiusY, 0, 0, 2 * Math.PI);
		context.stroke();
	}
}

/** A clock's hours, the heading of whoever stands aside: of the same size at every zoom, in the viewport's pixels. */
export function drawWords(
	context: CanvasRenderingContext2D,
	words: readonly Pick<NetworkHeading, 'x' | 'y' | 'text'>[],
	{ zoom, pan }: Viewport,
	theme: Theme,
): void {
	context.fillStyle = theme.muted;
	context.font = `${hourSize}px ${fontStack}`;
	context.textAlign = 'center';
	for (const { x, y, text } of words) context.fillText(text, x * zoom + pan.x, y * zoom + pan.y + hourSize * 0.35);
}

function circle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
	context.beginPath();
	context.arc(x, y, radius, 0, 2 * Math.PI);
}
