import { borders } from './borders.ts';
import { charts } from './charts.ts';
import { corrections } from './corrections.ts';
import { figure } from './figure.ts';
import { filter } from './filter.ts';
import { help } from './help.ts';
import { menus } from './menus.ts';
import { page } from './page.ts';
import { problems } from './problems.ts';
import { reader } from './reader.ts';
import { reasons } from './reasons.ts';
import { timeline } from './timeline.ts';

/** Every word on screen in English. The other languages have this shape. */
export const words = {
	...page,
	...charts,
	...menus,
	...problems,
	borders,
	help,
	corrections,
	reasons,
	filter: { ...page.filter, ...filter },
	reader: { ...page.reader, ...reader },
	timeline: { ...page.timeline, ...timeline },
	figure: { ...page.figure, ...figure },
};
