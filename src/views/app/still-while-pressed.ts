/** Milliseconds from the end of a press to its click, at most: of a finger it comes a moment later. */
const untilClick = 50;

/**
 * Keeps an element as high as it is while a button or a finger is down anywhere, whatever comes into it meanwhile: what
 * stands below would be pushed away from the pointer, and no click would come. For `ref`; returns how to end that.
 */
export function stillWhilePressed(element: HTMLElement | null): (() => void) | undefined {
	if (element === null) return undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const hold = () => {
		clearTimeout(timer);
		const { height } = element.getBoundingClientRect();
		Object.assign(element.style, { height: `${height}px`, overflow: 'clip' });
	};
	const release = () => {
		clearTimeout(timer);
		timer = setTimeout(() => Object.assign(element.style, { height: '', overflow: '' }), untilClick);
	};
	const listening = new AbortController();
	const options = { signal: listening.signal, capture: true };
	addEventListener('pointerdown', hold, options);
	for (const end of ['pointerup', 'pointercancel', 'blur']) addEventListener(end, release, options);
	return () => {
		listening.abort();
		clearTimeout(timer);
	};
}
