import axe from 'axe-core';

/** Rules about a page as a whole, which a part of it cannot keep. */
const ofWholePages = [
	'region',
	'page-has-heading-one',
	'landmark-one-main',
	'document-title',
	'html-has-lang',
	'bypass',
];

/**
 * What axe finds in the part of the page that a test shows, minor things too: each as its rule and the first element.
 * Colours are looked at once none is on its way to another.
 */
export async function violationsHere(): Promise<string[]> {
	await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
	const { violations } = await axe.run(document, {
		resultTypes: ['violations'],
		preload: false,
		// The fragment is the address of a view: axe takes a dialog's first link for one that skips to a part of the page.
		rules: Object.fromEntries(['skip-link', ...ofWholePages].map((rule) => [rule, { enabled: false }])),
	});
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
