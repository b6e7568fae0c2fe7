import type { DataFormatId } from '../../export/data/list.ts';
import type { FileType } from '../../export/file-types.ts';
import type { PresetId } from '../../export/presets.ts';
import { count, many } from '../many.ts';

/** The menu of what can be saved. */
export const exports = {
	exports: {
		figure: 'Figure…',
		quick: 'Picture as last time',
		quickOf: (preset: string, type: string) => `Picture: ${preset}, ${type}`,
		film: 'Film (WebM, GIF)…',
		pictures: 'Pictures',
		data: 'Data: the whole thread',
		asFiltered: 'Graph files as filtered (not thread data, ConvoKit)',
		byteOrderMark: 'CSV for Excel (BOM)',
	},
	dataFormat: {
		'thread-data': 'Thread data',
		gexf: 'GEXF by floor (Gephi)',
		'gexf-time': 'GEXF by time (Gephi)',
		graphml: 'GraphML',
		cyjs: 'Cytoscape JSON',
		'csv-nodes': 'Nodes as CSV',
		'csv-edges': 'Edges as CSV',
		dot: 'DOT (Graphviz)',
		convokit: 'ConvoKit corpus',
	} satisfies Record<DataFormatId, string>,
};

/** The figure dialog, and what is written in figures. */
export const figure = {
	title: 'Figure',
	preview: (title: string) => `Preview of the figure: ${title}`,
	making: 'Drawing…',

	parts: 'Parts',
	part: {
		title: 'Title',
		facts: 'A line of figures',
		graph: 'Graph',
		timeline: 'Timeline',
		lanes: 'Lanes',
		matrix: 'Matrix',
		legend: 'Legend',
		caption: 'Caption',
	},
	scope: 'Shows',
	scopes: { view: 'what the filter leaves', screen: 'what is in sight of it', all: 'everything' },

	size: 'Size',
	preset: 'Made for',
	presets: {
		post: 'a post',
		phone: 'a phone, upright',
		slide: 'a slide',
		column: 'a column of a paper',
		a4: 'an A4 page',
		timeline: 'the timeline alone',
	} satisfies Readonly<Record<PresetId, string>>,
	ownSize: 'a size of my own',
	width: 'Width',
	height: 'Height',
	unit: 'Unit',
	units: { px: 'px', mm: 'mm', in: 'inches' },
	lock: 'Keep the ratio',
	dpi: 'Pixels an inch (DPI)',
	margin: 'Margin',

	encoding: 'Look',
	theme: 'Colours',
	themes: { light: 'light', dark: 'dark' },
	background: 'Background',
	backgrounds: { theme: 'as on screen', white: 'white', transparent: 'transparent' },
	text: (unit: string) => `Label size (${unit})`,
	names: 'Names at most',
	allNames: 'all that fit',
	language: 'Language',
	languages: { en: 'English', 'zh-CN': 'Chinese' },

	file: 'File',
	fileType: 'Type',
	fileTypes: {
		png: 'PNG',
		svg: 'SVG, to edit',
		pdf: 'PDF',
		print: 'PDF of vectors, by printing',
		jpeg: 'JPEG',
		webp: 'WebP',
		webm: 'WebM, a film',
		gif: 'GIF, a film',
	} satisfies Readonly<Record<FileType, string>>,
	fileParameters: { seconds: 'Length in seconds' },
	make: { pixels: 'Download', vectors: 'Download', page: 'Download', print: 'Print as PDF…', film: 'Make the film' },
	stop: 'Stop',
	copy: 'Copy',
	pixels: (width: number, height: number, dpi: number | null) =>
		`${width} × ${height} px${dpi === null ? '' : ` at ${dpi} DPI`}`,
	vectors: (width: string, height: string) => `${width} × ${height}, vectors`,
	page: (width: string, height: string, across: number, down: number) =>
		`${width} × ${height}, drawn in ${across} × ${down} px; its words can be searched`,
	saved: (name: string) => `Saved as ${name}.`,
	copied: 'Copied.',
	printing:
		'Choose “Save as PDF” where the browser asks for a printer. Firefox and Safari may take the size of the printer’s paper.',
	filming: (share: number) => `Drawing the film: ${Math.round(share * 100)}%`,
	cancelled: 'The film was stopped; nothing was saved.',

	error: {
		noRoom: 'The parts have no room in this size. Make the figure larger, the labels smaller, or leave parts out.',
		noParts: 'Nothing is left to show. Switch at least one part on.',
		tooLarge: (type: string, width: string, height: string) =>
			`No ${type} of this size can be made here; the largest of this shape is ${width} × ${height}. Choose that or smaller, fewer DPI, or SVG or PDF, which have no limit.`,
		failed: (message: string) =>
			`The browser could not make the file: ${message}. Try a smaller size, or SVG, which needs hardly any memory.`,
		copy: (message: string) => `The browser would not copy: ${message}. Download the figure instead.`,
		noWebm:
			'This browser makes no WebM here: it takes Chromium, or Firefox of 2024 or later, and an address with https. GIF can be made everywhere.',
		webpDpi: 'The resolution is written into PNG and JPEG, not into WebP: programs will not know its size on paper.',
		opaque: 'This kind of file has no transparency: the background becomes that of the theme.',
	},

	matrix: {
		unknown: 'unknown authors',
		axes: 'Rows answer columns',
		weight: 'floors',
		leftOut: (n: number) => `${n === 1 ? '1 person' : `${count.format(n)} people`} left out for want of room`,
	},

	/** The line below the title. */
	facts: {
		floors: (n: number) => many(n, 'floor'),
		people: (shown: number, all: number) =>
			shown === all ? many(all, 'person', 'people') : `${count.format(shown)} of ${many(all, 'person', 'people')}`,
		pale: 'pale where the author is inferred',
		made: 'Loutu',
	},

	/** What the marks of the graph mean that have no number. */
	legend: {
		person: 'a person',
		active: 'a person, larger: more active',
		colours: (n: number) => `colours: the ${count.format(n)} most active`,
		ring: 'the opening poster',
		bar: 'a floor, as long as its text',
		turn: 'floors clockwise from the top',
		angle: 'a person stands at their first floor',
		ribbon: 'from who speaks (wide) to whom',
		filters: (filters: readonly string[]) => `only: ${filters.join(' · ')}`,
	},

	caption: {
		pseudonyms: 'All names are pseudonyms, numbered by first appearance',
		ties: (shown: number, all: number) =>
			shown === all ? `All ${many(all, 'tie')}` : `${count.format(shown)} of ${many(all, 'tie')}`,
		filtered: (ties: string, filters: readonly string[]) => `${ties}: ${filters.join(' · ')}`,
		graph:
			'Graph: circles are people, the larger the more they take part. Around them the floors, clockwise from the top, a bar as long as the text. Ribbons go from who speaks, where they are wide, to whom they address.',
		sized:
			'Graph: circles are people. Around them the floors, clockwise from the top, a bar as long as the text. Ribbons go from who speaks, where they are wide, to whom they address.',
		part: 'The graph is shown in part.',
		ring: 'The ring is around the opening poster.',
		lines:
			'Ribbons and bars are the paler, the less sure the author is; a dashed ribbon and a hair line have none known.',
		timeline:
			'Timeline: bars are floors, the higher the longer, in their author’s colour; arcs lead to what they answer.',
		lanes:
			'Lanes: a row for each person, dots are the floors they wrote; full if the author is certain, half if likely, a quarter if guessed, hollow if unknown.',
		until: (floor: number) => `as it was after floor ${floor}`,
		matrix:
			'Matrix: the person of a row answers that of a column, the stronger its colour the more floors; a full square if the author is certain, half if likely, a quarter if guessed, empty if unknown.',
	},
};
