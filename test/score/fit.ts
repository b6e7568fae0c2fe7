import { linkFeatures } from '../../src/resolve/solve/link-features.ts';
import { weights } from '../../src/resolve/solve/weights.ts';
import { realPlan } from '../generator/thread.ts';
import { countPosters } from './count-posters.ts';
import { fitLinks } from './fit-links.ts';
import { settingsTable } from './settings.ts';
import { decimal, table } from './statistics.ts';
import { generatedThread, truthFolder, truthThreads } from './threads.ts';

/**
 * `npm run fit`: the link weights that threads with known authors ask for, beside those in `solve/weights.ts`; and the
 * counts from single floors that the opening poster's weights rest on.
 */
const threads = await truthThreads();
if (threads.length === 0) {
	console.log(`No threads with known authors: ${truthFolder} is not there. Nothing was fitted.`);
} else {
	const fitted = fitLinks(threads);
	console.log(`Fitted on ${threads.length} threads:\n`);
	const rows = linkFeatures.map(({ id }) => [id, decimal(weights[id]), decimal(fitted[id])]);
	console.log(table(['weight', 'in use', 'fitted'], rows).join('\n'));
	console.log();
	const drawn = await Promise.all(Array.from({ length: 40 }, (_, index) => generatedThread(realPlan(index + 1))));
	console.log(`What the first names lose less than with the setting in use, in nats a thread:\n`);
	console.log(settingsTable(threads, drawn).join('\n'));
	console.log();
	for (const line of countPosters(threads)) console.log(line);
}
