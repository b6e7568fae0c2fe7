// Says why the page stays empty, where its code does not come or does not begin: then no other code of Loutu's can.
(() => {
	const isEmpty = () => document.getElementById('root')?.childElementCount === 0;

	/** @param {'file' | 'missing' | 'style' | 'broke'} why @param {string} message */
	const tell = (why, message) => {
		const box = document.getElementById('not-started');
		if (box === null || !box.hidden) return;
		for (const part of box.querySelectorAll('[data-why]')) part.hidden = part.dataset.why !== why;
		for (const part of box.querySelectorAll('[data-message]')) part.textContent = message;
		box.querySelector('button')?.addEventListener('click', () => location.reload());
		box.hidden = false;
		if (why !== 'style') document.documentElement.dataset.state = 'failed';
	};

	const whenParsed = (then) => {
		if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', then, { once: true });
		else then();
	};

	/** The page's own; parts that come later bring others, and tell by themselves what is missing. */
	let ownLinks = null;
	whenParsed(() => {
		ownLinks = [...document.querySelectorAll('link')];
	});
	const isOwn = (link) => ownLinks === null || ownLinks.includes(link);

	/** The words of a language come by an import of the entry's own. */
	const isOfImport = (message) => /imported module/i.test(message);

	addEventListener(
		'error',
		(event) => {
			const { target } = event;
			const isFile = location.protocol === 'file:';
			if (target instanceof HTMLScriptElement) whenParsed(() => isEmpty() && tell(isFile ? 'file' : 'missing', ''));
			else if (target instanceof HTMLLinkElement)
				whenParsed(() => target.rel === 'stylesheet' && isOwn(target) && !isFile && tell('style', ''));
			else if (event instanceof ErrorEvent && event.message)
				whenParsed(() => isEmpty() && tell(isOfImport(event.message) ? 'missing' : 'broke', event.message));
		},
		true,
	);
})();
