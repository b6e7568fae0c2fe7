import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { known } from '../../src/lib/assert.ts';
import { personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { click, correct, follow, takeBack } from '../../src/store/actions.ts';
import { useChoices } from '../../src/store/choices.ts';
import { followJournal, startJournal } from '../../src/store/journal.ts';
import { useResults } from '../../src/store/results.ts';
import { followSteps, redo, startSteps, undo, useUndo } from '../../src/store/undo.ts';
import { writeAddress } from '../../src/sync/address.ts';
import { memoryOf } from '../../src/sync/memory/memory.ts';
import { followMemory } from '../../src/sync/remember.ts';
import { followChoices } from '../../src/thread/follow.ts';
import { openSession } from '../../src/thread/session.ts';
import { inferenceSettingsOf, initialView, viewOf } from '../../src/view/view.ts';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';
import { handlesFound, namedCorrections, namedFile, namedThread } from '../fixtures/handles.ts';
import { fakeStore } from '../support/fake-store.ts';
import { openThreadOf } from '../support/open-thread.ts';
import { soon } from '../support/soon.ts';

const node = (handle: string) => personId(handleKey(handle));
const session = () => known(openSession(), 'an open thread');
const pseudonyms = () => session().pseudonyms;
const conclusions = () => session().conclusions;
const view = () => viewOf(useChoices.getState());
const address = () => writeAddress({ origin: useResults.getState().origin, view: view() });

let ends: (() => void)[] = [];
beforeEach(async () => {
	const worker = new ThreadHolder();
	const outcome = await worker.read([{ name: namedFile, from: new Blob([namedThread]) }], () => {});
	if (!outcome.ok) throw new Error(outcome.error.code);
	const { reading, positions } = outcome.value;
	const origin = { kind: 'file', name: namedFile, hash: '0123456789abcdef' } as const;
	useChoices.setState({ ...initialView, hover: null, query: '' });
	useResults.setState({
		thread: openThreadOf(worker),
		reading,
		positions,
		origin,
		isConcluding: false,
	});
	startSteps();
	ends = [followSteps(), followChoices()];
});
afterEach(() => {
	for (const end of ends) end();
	useResults.setState({ thread: null, reading: null, positions: null, origin: null });
});

/** Everything of the page's state that could be shown or written, as text. */
function everything(): string {
	const { reading, positions } = useResults.getState();
	return JSON.stringify([useChoices.getState(), useUndo.getState(), reading, positions, address()], (_, value) =>
		value instanceof Map || value instanceof Set ? [...value] : value,
	);
}

/** Chooses something of every kind that names people. */
async function chooseEverything(): Promise<void> {
	for (const each of namedCorrections) correct(each);
	await conclusions().done();
	const tie = useResults.getState().reading?.graph.ties.find(({ source }) => source.startsWith('p:'));
	click({ type: 'ties', ties: [tie?.id ?? ''] });
	useChoices.setState({ filterPeople: new Set([node('zorvex')]), without: new Set([node('Quillbat')]) });
	useChoices.setState({ steps: [{ type: 'ego', person: node('ostrivane'), depth: 1, direction: 'both' }] });
	useChoices.setState({
		layout: { id: 'clock', centre: node('mundrake_9') },
		pins: new Map([[node('wexlygan'), { x: 1, y: 2 }]]),
	});
	follow({ type: 'person', person: node('zorvex') });
	click({ type: 'person', person: node('kepplunt') }, true);
	useChoices.setState({ hover: { type: 'person', person: node('zorvex') }, query: 'zorv' });
	await conclusions().done();
}

test('every choice, every step that could be undone and the address are told in pseudonyms, and in names again', async () => {
	await chooseEverything();
	const [choices, steps, written] = [view(), useUndo.getState(), address()];
	expect(handlesFound(everything()).length).toBeGreaterThan(5);
	await pseudonyms().show(true);
	expect(handlesFound(everything())).toEqual([]);
	expect(useResults.getState().reading?.settings.pseudonyms).toBe(true);
	expect(address()).toContain('pseudonyms=on');
	expect(address()).toContain('hash=0123456789abcdef');
	expect(useUndo.getState().states.map(({ step }) => step?.name)).toEqual(steps.states.map(({ step }) => step?.name));
	await pseudonyms().show(false);
	expect(view()).toEqual(choices);
	expect(address()).toBe(written);
	// What is selected is no step: a state of the list has what was selected when it was last looked at.
	const bare = ({ states, at }: typeof steps) => ({
		at,
		states: states.map(({ state, step }) => ({ step, state: { ...state, selection: null } })),
	});
	expect(bare(useUndo.getState())).toEqual(bare(steps));
});

test('undoing and redoing stay under pseudonyms and lead where they would have led', async () => {
	await chooseEverything();
	await pseudonyms().show(true);
	const count = useUndo.getState().at;
	for (let step = 0; step < count; step++) {
		undo();
		await conclusions().done();
		expect(handlesFound(everything())).toEqual([]);
		expect(view().pseudonyms).toBe(true);
	}
	expect(view().corrections).toEqual([]);
	for (let step = 0; step < count; step++) redo();
	await conclusions().done();
	await pseudonyms().show(false);
	expect(view().selection).toEqual({ type: 'people', people: [node('zorvex'), node('kepplunt')] });
	expect(view().layout).toEqual({ id: 'clock', centre: node('mundrake_9') });
});

test('what is chosen while the worker is busy is told in pseudonyms too', async () => {
	const switched = pseudonyms().show(true);
	follow({ type: 'person', person: node('ostrivane') });
	await switched;
	expect(handlesFound(everything())).toEqual([]);
	await pseudonyms().show(false);
	expect(view().selection).toEqual({ type: 'people', people: [node('ostrivane')] });
});

test('cancelled, everything is as it was', async () => {
	await chooseEverything();
	const before = view();
	const { reading } = useResults.getState();
	const switched = pseudonyms().show(true);
	await Promise.resolve();
	conclusions().cancel();
	await switched;
	expect(view()).toEqual(before);
	expect(useResults.getState().reading).toBe(reading);
	const bodies = await useResults.getState().thread?.bodies([0], true);
	expect(JSON.stringify(bodies)).toContain('zorvex');
});

test('a name that is typed becomes a pseudonym before it is a correction', async () => {
	await pseudonyms().show(true);
	await pseudonyms().correctTyped('Zorvex', (handle) => ({ type: 'author', floor: 1, handle }));
	await pseudonyms().correctTyped('yarrowmix', (handle) => ({ type: 'author', floor: 2, handle }));
	await conclusions().done();
	expect(handlesFound(everything())).toEqual([]);
	// A word of the text is a name from the conclusion on that the correction asked for.
	const text = async () => JSON.stringify(await useResults.getState().thread?.bodies([10], true));
	await expect.poll(async () => handlesFound(await text())).toEqual([]);
	await pseudonyms().show(false);
	expect(view().corrections).toEqual([
		{ type: 'author', floor: 1, handle: 'zorvex' },
		{ type: 'author', floor: 2, handle: 'yarrowmix' },
	]);
});

test('a link opened by whoever has the file shows the same, without one handle in it', async () => {
	await chooseEverything();
	await pseudonyms().show(true);
	const shown = useResults.getState().reading;
	const sent = view();
	expect(handlesFound(address())).toEqual([]);
	const other = new ThreadHolder();
	const outcome = await other.read([{ name: 'mine.txt', from: new Blob([namedThread]) }], () => {}, true);
	expect(outcome.ok).toBe(true);
	const { reading } = known(await other.conclude(inferenceSettingsOf(sent), sent.layout, () => {}), 'conclusions');
	expect(reading.graph).toEqual(shown?.graph);
	expect(reading.floors.map(({ author }) => author)).toEqual(shown?.floors.map(({ author }) => author));
});

test('memory notes nothing while they are shown, and what was corrected once names are back', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const { records, ...store } = fakeStore();
	const { thread } = useResults.getState();
	useResults.setState({ thread: null });
	ends.push(followJournal(), followMemory(memoryOf(store)));
	useResults.setState({ thread });
	startJournal(view());
	await pseudonyms().show(true);
	await pseudonyms().correctTyped('zorvex', (handle) => ({ type: 'author', floor: 1, handle }));
	await conclusions().done();
	await vi.advanceTimersByTimeAsync(10_000);
	expect([...records]).toEqual([]);
	await pseudonyms().show(false);
	await soon(() => expect(JSON.stringify([...records])).toContain('"handle":"zorvex"'));
	vi.useRealTimers();
	takeBack('author:1');
});
