/** A fault that is put into a copy of the source, and the tests that have to find it. */
export interface Fault {
	readonly id: string;
	/** What is wrong on the page with it. */
	readonly what: string;
	/** Where it is put at 4c61e21, and in the source as it is. */
	readonly earlier: Spoilt;
	readonly now: Spoilt;
	/** Who found it while 458 scenes checked the pages, at 4c61e21. */
	readonly before: Tests;
	/** Who finds it now. */
	readonly after: Tests;
}

/** A text of the source and what stands in its place. */
export interface Spoilt {
	/** Below `src`. Where a revision does not have it, the only file with `find` in it is meant. */
	readonly file: string;
	/** Stands once in the file. */
	readonly find: string;
	readonly put: string;
}

/** Tests of one file. */
export interface Tests {
	/** Below `test`, without `.test.ts` or `.test.tsx`. */
	readonly file: string;
	/** A part of the tests' full names. */
	readonly name: string;
}

/** A place in the source: where, the text, the text instead. */
type Place = readonly [file: string, find: string, put: string];

/**
 * What it is; the place; who found it before; who finds it now where that is another test; the place now where the source
 * has another text.
 */
type Line = readonly [what: string, ...place: Place, before: string, after?: string | undefined, now?: Place];

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: the source has such strings
// A line a fault, in the order of what they are about: views, state, charts, export, worker, access, words, layout.
// biome-ignore format: a line a fault
const lines: Readonly<Record<string, Line>> = {
	'reader-between': ['The line between two floors counts one too many', 'views/reader/Between.tsx', '(isOpen ? words.hideBetween : words.between)(count)', '(isOpen ? words.hideBetween : words.between)(count + 1)', 'scenes/reader: says how many floors came between', 'views/text/TextPanel: of two people is their dialogue'],
	'filter-line': ['The filter line says that all ties are shown', 'views/FilterLine.tsx', 'words.filter.showing(ties.size, offered)', 'words.filter.showing(offered, offered)', 'scenes/explore: the legend switches kinds and grades', 'views/app/App: the legend switches grades'],
	'stack-remove': ['× in the stack of filters switches a step off instead of removing it', 'views/filter/StackRow.tsx', 'removePart(part);', 'switchPart(part);', 'scenes/filtering: the ego network of a person', 'views/filter/StackPanel: has the ego network of a person'],
	'table-sort': ['A second click on a column does not turn the order round', 'views/explore/SortedTable.tsx', 'isSorted ? !order.isDescending : isAmount', 'isAmount', 'scenes/tables: are sorted by any column', 'views/tables/TableForm: everybody has a row', ['views/tables/SortedTable.tsx', 'isDescending: first.desc', 'isDescending: true']],
	'matrix-order': ['Whatever order is chosen, the matrix is by activity', 'views/explore/MatrixTools.tsx', 'matrixOrder: target.value as MatrixOrder', "matrixOrder: 'activity'", 'scenes/matrix: is a view with an address', 'views/tables/MatrixForm: is a view that keeps its order', ['views/tables/forms.tsx', 'useChoices.setState({ [name]: value })', 'useChoices.setState({ [name]: parameter.initial })']],
	'playback-step': ['The button for a floor forward goes back', 'views/timeline/PlaybackBar.tsx', 'onClick={() => step(1)}', 'onClick={() => step(-1)}', 'scenes/timeline: is stepped, scrubbed and left by keys alone', 'views/timeline/PlaybackBar: is stepped, scrubbed and left by keys alone'],
	'figure-ratio': ['A locked ratio is not kept', 'views/figure/OptionFields.tsx', 'resized(size, side, value, ratioLocked)', 'resized(size, side, value, false)', 'scenes/figure: a locked ratio carries the other side along', 'views/figures/options: a locked ratio carries the other side along'],
	'print-left-out': ['Paper does not say how many floors were left out', 'views/print/TextSheet.tsx', 'return row.isOpen ? null : (', 'return !row.isOpen ? null : (', 'scenes/print: a dialogue says whose it is', 'scenes/saved: a dialogue says whose it is'],
	'menu-paste': ['“Paste text” opens the recent threads', 'views/OpenItems.tsx', "openDialog('paste')", "openDialog('recent')", 'scenes/files: a file chosen, dropped or pasted', undefined, ['views/app/OpenItems.tsx', 'command="paste"', 'command="recent"']],
	'form-digit': ['Digits are dead in the form that puts right', 'views/put-right/CorrectFloor.tsx', 'dataset.choice === event.key', 'dataset.choice === event.code', 'scenes/put-right: C opens the form of the floor selected', 'views/corrections/CorrectFloor: C opens the form of the floor selected'],
	'inbox-key': ['S is dead in the inbox', 'views/put-right/Inbox.tsx', "event.key.toLowerCase() === 's'", "event.key.toLowerCase() === 'k'", 'scenes/put-right: the inbox is answered by keys', 'views/corrections/PutRight: the questions are counted as they go by', ['commands/list.ts', "skip: { keys: ['s'],", "skip: { keys: ['y'],"]],
	'notice-kept': ['A file that is refused: it is not said that what was open is kept', 'views/Notices.tsx', "notice.kind === 'not-opened' && thread !== null", "notice.kind === 'not-opened' && thread === null", 'scenes/files: empty.txt is refused', 'views/app/Notices: what cannot be read is refused'],
	'page-key': ['W, the key for the path between two people, is dead', 'views/keys.ts', "path: 'w',", "path: 'v',", 'scenes/path: by the keyboard alone', 'views/filter/PathPanel: it is found by the keyboard alone', ['commands/list.ts', "path: { keys: ['w'],", "path: { keys: ['v'],"]],
	'search-around': ['Back from the first hit does not lead to the last', 'views/reader/useHitSteps.ts', '(at + by + total) % total', 'Math.max(at + by, 0) % total', 'scenes/reader: finds Chinese as one types', 'views/text/TextPanel: finds Chinese as one types'],
	'undo-look': ['Choosing size or colour is no step that can be undone', 'state/undo.ts', "...(from.sizing === to.sizing && from.colouring === to.colouring ? [] : [{ name: 'look' } as const]),", '', 'scenes/looks: size and colour by choice', 'views/graph/EncodingMenu: size and colour by choice', ['view/show.ts', "{ undo: 'encoding', part: 'encoding' } as const", "{ undo: { not: 'x' }, part: 'encoding' } as const"]],
	'address-lanes': ['The address does not say that lanes are unfolded', 'state/address.ts', "lanes: view.lanesUnfolded ? ['all'] : [],", 'lanes: [],', 'scenes/timeline: a name selects, the others unfold', 'sync/address: gives back the view it was written for', ['view/field.ts', 'write: () => ({ [name]: [word] })', 'write: () => ({})']],
	'filter-except': ['“All but these” keeps those people', 'graph/filter/filter.ts', "people.has(id) !== (mode === 'except')", "people.has(id) || mode === 'except'", 'scenes/explore: only these, all but these', 'views/app/App: only these, all but these'],
	'stack-all-off': ['“All off” leaves one filter on', 'state/stack.ts', 'new Set(isOn ? [] : partsOf(view))', 'new Set(isOn ? [] : partsOf(view).slice(1))', 'scenes/filtering: has what is filtered elsewhere, and switches all of it off', 'views/filter/StackPanel: has what is filtered elsewhere'],
	'select-add': ['Drawing around more people with Shift lets go of those before', 'state/actions.ts', "const before = add && selection?.type === 'people'", "const before = !add && selection?.type === 'people'", 'scenes/looks: a rectangle selects people', 'views/graph/Drawing: a rectangle selects exactly'],
	'playback-stop': ['The end of playback does not give all of the thread back', 'state/playback.ts', 'useChoices.setState({ isPlaying: false, playhead: null });', 'useChoices.setState({ isPlaying: false });', 'scenes/timeline: lets the graph grow where everything stands', 'views/timeline/PlaybackBar: lets the graph grow'],
	'take-back': ['A correction cannot be taken back', 'state/corrections.ts', 'withoutSubject(corrections, subject) : corrections,', 'corrections : corrections,', 'scenes/put-right: against the file says what the file says', 'views/corrections/CorrectFloor: against the file, it says'],
	'memory-range': ['What goes over to a longer save is said without the range of floors', 'state/memory/carry-view.ts', 'range: range !== null,', 'range: false,', 'scenes/round-trip: memory, also for a longer save', undefined, ['view/filter.ts', "undo: 'range',\n\tpart: 'range',", "undo: 'range',\n\tpart: { not: 'x' },"]],
	'pseudonym-address': ['Under pseudonyms the address has the name of the file', 'state/address.ts', 'view.premises.pseudonyms ? withoutName(origin) : origin', 'origin', 'scenes/pseudonyms: no view, dialog or attribute holds a handle', 'scenes/pseudonyms: a name that was typed, a reload', ['sync/address.ts', 'view.pseudonyms ? withoutName(origin) : origin', 'origin']],
	'threshold-reset': ['Reset puts the threshold anywhere but at .80', 'views/Threshold.tsx', 'onClick={() => setThreshold(defaultPremises.threshold)}', 'onClick={() => setThreshold(0.75)}', 'scenes/inference: by the keyboard: sentence, facts, graph', 'views/app/Threshold: moved by the keyboard, sentence', ['views/app/Threshold.tsx', 'onClick={() => setThreshold(defaultInferenceSettings.threshold)}', 'onClick={() => setThreshold(0.75)}']],
	'hit-label': ['A click on a label of the graph does not mean its person', 'charts/network/events.ts', "if (typeof of === 'string')", 'if (of === null)', 'scenes/looks: a click on a label selects its person', 'charts/network/reaching: a click on a label', ['charts/network/hits.ts', 'named(point) ?? grid.node', 'grid.node']],
	'hover-gone': ['A row that is gone is pointed at still', 'views/usePointing.ts', 'useEffect(() => () => point(null), [point]);', '', 'scenes/pointing: a row that is gone is pointed at no more', 'views/app/App: is nobody once the row is gone'],
	'brush-end': ['The brush keeps its first floor alone', 'charts/timeline/gestures.ts', 'to === undefined ? null : [from, to]', 'to === undefined ? null : [from, from]', 'scenes/explore: the brush keeps the ties of its floors', 'views/app/App: the brush keeps the ties of its floors'],
	'keys-reveal': ['Arrow keys do not bring a person into view who is outside', 'charts/network/keyboard.ts', 'network.reveal(next);', '', 'scenes/looks: the keyboard brings a person into view', 'charts/network/reaching: the keyboard brings'],
	'label-overlap': ['Labels of the graph lie over each other', 'charts/network/labels.ts', ' || taken.meets(padded(box))', '', 'scenes/layout: at 1440×900 force', 'views/layout: at 1440×900 no label is over', ['charts/network/labels.ts', 'names.meets(room)', 'false']],
	'grade-line': ['A tie that is a guess is drawn like a likely one', 'charts/network/ties.ts', "guess: 'dotted',", "guess: 'dashed',", 'scenes/inference: by the keyboard: sentence, facts, graph', 'charts/network/scene: a ribbon is the paler', ['charts/network/marks.ts', '\tguess: 0.24,', '\tguess: 0.4,']],
	'png-scale': ['The PNG of the graph is not twice its size', 'views/exports.ts', 'const pngScale = 2;', 'const pngScale = 1;', 'scenes/files: graph as PNG', 'views/app/ExportMenu: one press saves the picture for a post', ['views/figures/save.ts', 'await toPixels(figure.svg, pixels, type, dpi)', 'await toPixels(figure.svg, { width: pixels.width / 2, height: pixels.height / 2 }, type, dpi)']],
	'caption-filter': ['The caption of a figure does not say what is filtered', 'views/exports.ts', "...(filters.length > 0 ? [filters.join(' · ')] : []),", '', 'scenes/filtering: the caption of a figure follow the steps (en)', 'views/filter/StackPanel: in words (en)', ['views/figures/notes.ts', 'return [...describeFilter(view, reading, words), ...until];', 'return until;']],
	'data-filtered': ['Graph files are of the whole thread where the filtered part was asked for', 'views/exports.ts', 'const only = asFiltered ? { only: cutOf(context) } : {};', 'const only = {};', 'scenes/data: under a filter graph files are of the whole thread still', 'views/app/ExportMenu: under a filter graph files are', ['views/figures/data-files.ts', 'const only = asFiltered ? { only: cutOf(open) } : {};', 'const only = {};']],
	'data-kind': ['DOT leaves out the ties that a name alone makes', 'export/data/dot.ts', '...edges.map((edge) => {', "...edges.filter(({ kind }) => kind !== 'mention').map((edge) => {", 'scenes/data: DOT (Graphviz)', 'scenes/saved: each data file is saved by the browser'],
	'cancel-reading': ['Cancel does not end a long reading', 'state/session.ts', 'export function cancelReading(): void {\n\tcancel.abort();', 'export function cancelReading(): void {', 'scenes/files: a long read can be cancelled', undefined, ['thread/open.ts', '\treadings.end();\n', '\tif (pending !== null) return;\n']],
	'concluding-share': ['How far new conclusions are is not told', 'state/session.ts', "if (phase === 'resolving' && useResults", "if (phase === 'arranging' && useResults", 'scenes/concluding: what takes long says how far it is', 'thread/conclusions: how far new conclusions are', ['thread/conclusions.ts', "if (phase === 'resolving')", "if (phase === 'arranging')"]],
	'cancel-concluding': ['Cancel does not take back the correction that is being worked out', 'state/session.ts', 'useChoices.setState({ premises: reading.premises });', '', 'scenes/concluding: what takes long says how far it is', 'thread/conclusions: whoever cancels is back', ['thread/conclusions.ts', 'useChoices.setState(reading.settings);', '']],
	'other-thread': ['The search of the thread before is shown in the one that is open', 'state/find.ts', 'if (found === null || now !== thread || reading === null || useChoices.getState().find !== find) return;', 'if (found === null || reading === null) return;', 'state/find: what is typed last is what is shown', 'lib/latest: of several questions only the last', ['lib/latest.ts', 'return signal.aborted ? null : value;', 'return value;']],
	'label-missing': ['The box that filters by a person has no name', 'views/PersonRow.tsx', 'aria-label={words.filterThis(handle)}', '', 'scenes/access: (en, 1440×900) people', "scenes/access-desktop: 1440 px, 'zh-CN', 'light'", ['views/people/PersonRow.tsx', "title={words.filterThis(handle)}>\n\t\t\t\t<input\n\t\t\t\t\ttype=\"checkbox\"\n\t\t\t\t\tchecked={isChecked}\n\t\t\t\t\ttabIndex={stop === 'box' ? 0 : -1}\n\t\t\t\t\taria-label={words.filterThis(handle)}", '><input type="checkbox" checked={isChecked} tabIndex={-1}']],
	'pressed-missing': ['A row of a table does not say that it is selected', 'views/explore/TableRow.tsx', 'aria-pressed={isPicked}', '', 'scenes/tables: a row selects and is selected', 'views/tables/TableForm: a row selects and is selected', ['views/tables/TableRows.tsx', 'aria-pressed={isPicked}', '']],
	'focus-lost': ['Esc in the stack of filters leaves the focus nowhere', 'views/filter/StackPanel.tsx', "document.querySelector<HTMLElement>('[data-opens=\"stack\"]')?.focus();", '', 'scenes/filtering: the stack by the keyboard alone', 'views/filter/StackPanel: is used by the keyboard alone'],
	'chinese-number': ['The Chinese name of an ego network has no number of steps', 'i18n/filter/zh-CN.ts', '${depth} 步，${direction}', '步，${direction}', 'scenes/filtering: the caption of a figure follow the steps (zh-CN)', 'views/filter/StackPanel: in words (zh-CN)', ['words/zh-CN/filter.ts', '${ego.depth} 步，', '步，']],
	'plural': ['“1 corrections”', 'i18n/messages/put-right.en.ts', "with ${many(corrections, 'correction')}", 'with ${corrections} corrections', 'scenes/put-right: is offered when the file is opened again', 'scenes/put-right: offered when the file is opened again'],
	'chinese-grade': ['The Chinese facts name grades without their numbers', 'i18n/zh-CN.ts', 'grade: (name, n) => `${grade[name]} ${count.format(n)}`', 'grade: (name) => grade[name]', 'scenes/load: speaks Chinese to whoever reads Chinese'],
	'tablet-height': ['On a tablet the timeline takes the height of the graph', 'views/App.module.css', 'grid-template-rows: auto auto minmax(0, 1fr) 172px auto;', 'grid-template-rows: auto auto minmax(0, 1fr) 472px auto;', 'scenes/layout: on a tablet the graph has two fifths of the height (en)', 'views/layout: on a tablet nothing is cut', ['views/app/useFoldable.ts', 'bars: (_, height) => (height >= 760 ? 155 : 118),', 'bars: (_, height) => (height >= 760 ? 455 : 118),']],
	'phone-tabs': ['On a phone the tabs are hidden', 'views/App.module.css', '\t.tabs {\n\t\tdisplay: grid;', '\t.tabs {\n\t\tdisplay: none;', 'scenes/inference: on a phone the threshold moves by touch', 'scenes/phone: on a phone the threshold moves by touch', ['views/app/Panes.module.css', '.tabs {\n\tdisplay: grid;', '.tabs {\n\tdisplay: none;']],
};
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the source has such strings

export const faults: readonly Fault[] = Object.entries(lines).map(([id, line]) => {
	const [what, file, find, put, before, after = before, now = [file, find, put]] = line;
	const place = ([path, text, other]: Place) => ({ file: path, find: text, put: other });
	return {
		...{ id, what, before: testsOf(before), after: testsOf(after) },
		...{ earlier: place([file, find, put]), now: place(now) },
	};
});

/** `scenes/reader: a part of the name`. */
function testsOf(text: string): Tests {
	const at = text.indexOf(': ');
	return { file: text.slice(0, at), name: text.slice(at + 2) };
}
