import { charts, timeline } from './charts.ts';
import { corrections } from './corrections.ts';
import { exports, figure } from './exports.ts';
import { filter } from './filter.ts';
import { firstVisit } from './first-visit.ts';
import { graph } from './graph.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { page } from './page.ts';
import { borders, problems } from './problems.ts';
import { reasons, text } from './text.ts';

/** Every word on screen in English. The other languages have this shape. */
export const words = {
	...page,
	...charts,
	...exports,
	...problems,
	borders,
	firstVisit,
	graph,
	help,
	history,
	corrections,
	reasons,
	filter: { ...page.filter, ...filter },
	text: { ...page.text, ...text },
	timeline: { ...page.timeline, ...timeline },
	figure: { ...page.figure, ...figure },
};
