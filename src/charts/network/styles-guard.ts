/** The element whose presence keeps Cytoscape from adding a `<style>`, which a strict Content-Security-Policy forbids. */
const guardId = '__________cytoscape_stylesheet';

/** Gives `container` what Cytoscape's own style sheet would give it. */
export function prepareStyles(container: HTMLElement): void {
	if (container.ownerDocument.getElementById(guardId) === null) {
		const guard = container.ownerDocument.createElement('meta');
		guard.id = guardId;
		container.ownerDocument.head.append(guard);
	}
	if (getComputedStyle(container).position === 'static') container.style.position = 'relative';
}
