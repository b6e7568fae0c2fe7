import type { Measures } from './figure-size.ts';

/*
 * Printing puts the figure into the page beside the app and hides the app by a style sheet made in code: the page's
 * policy allows no `<style>`, and an `<iframe>` would have none of its sizes.
 */

/** The element of the page that is printed alone while it is there. */
const printId = 'loutu-figure-to-print';

/**
 * Lets the browser print a figure, or save it as PDF, on a page of exactly its size: vectors, and text as text in the
 * fonts that draw it. Returns once the browser has been told; what was put into the page goes when it has printed.
 */
export function printFigure(svg: string, measures: Pick<Measures, 'width' | 'height'>, title: string): void {
	const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(styleOf(measures));
	const holder = document.createElement('div');
	holder.id = printId;
	holder.append(document.importNode(parsed.documentElement, true));
	document.body.append(holder);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
	const pageTitle = document.title;
	document.title = title;
	const restore = () => {
		holder.remove();
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
		document.title = pageTitle;
	};
	window.addEventListener('afterprint', restore, { once: true });
	try {
		window.print();
	} catch (error) {
		window.removeEventListener('afterprint', restore);
		restore();
		throw error;
	}
}

/** A style sheet of its own, made in code: the page's policy forbids `<style>`. A rounded page must not make a second. */
function styleOf({ width, height }: Pick<Measures, 'width' | 'height'>): string {
	return `
		@page { size: ${width} ${height}; margin: 0; }
		#${printId} { display: none; }
		@media print {
			html, body { height: auto; margin: 0; overflow: hidden; background: none; }
			body > :not(#${printId}) { display: none !important; }
			#${printId} { display: block; width: ${width}; height: calc(${height} - 1px); overflow: hidden; break-inside: avoid;
				font-variant-numeric: normal; print-color-adjust: exact; }
			#${printId} > svg { display: block; }
		}`;
}
