import { DropdownMenu } from 'radix-ui';
import type { NodeId } from '../../model/graph.ts';
import { originalAddress } from '../../model/original.ts';
import type { Selection } from '../../model/selection.ts';
import { selectPeople } from '../../store/actions.ts';
import { useChoices } from '../../store/choices.ts';
import { markRead } from '../../store/read-floors.ts';
import { useResults } from '../../store/results.ts';
import { floorsByNumber } from '../../store/selectors.ts';
import { writeAddress } from '../../sync/address.ts';
import { readingOrders } from '../../view/text.ts';
import { inferenceSettingsOf, initialView, type View } from '../../view/view.ts';
import { useSelectionActions } from '../filter/SelectionActions.tsx';
import { tieEnds } from '../graph/tie-ends.ts';
import { CommandItem, Menu, type MenuButton } from '../parts/Menu.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';

interface Props {
	readonly button: MenuButton;
	readonly onSaid: (said: string) => void;
}

/** The menu of the text: links to copy, printing, and marking all floors read or unread. */
export function TextItems({ button, onSaid }: Props) {
	const words = useWords().text;
	const { source, floors } = useReading();
	const view = useView();
	const origin = useResults((results) => results.origin);
	const { selection } = view;
	const floor = selection?.type === 'floor' ? floorsByNumber(floors).get(selection.floor) : undefined;
	const original = floor === undefined ? source.address : originalAddress(source, floor);
	const copy = (link: string) => {
		const isForbidden = () => onSaid(words.notCopied(link));
		if (navigator.clipboard === undefined) return isForbidden();
		navigator.clipboard.writeText(link).then(() => onSaid(words.copied), isForbidden);
	};
	const numbers = floors.map(({ number }) => number);
	const link = `${location.href.split('#')[0]}#${writeAddress({ origin, view: linkedView(view) })}`;
	return (
		<Menu button={button}>
			{selection?.type === 'people' && <PeopleItems people={selection.people} />}
			{selection?.type === 'ties' && <TieItem ties={selection.ties} />}
			<OrderItems />
			<DropdownMenu.Separator className="menu-rule" />
			<DropdownMenu.Item onSelect={() => copy(link)}>{words.copyLink[kindOf(selection)]}</DropdownMenu.Item>
			{original !== null && <DropdownMenu.Item onSelect={() => copy(original)}>{words.copyOriginal}</DropdownMenu.Item>}
			<CommandItem command="print" name={words.print} />
			<DropdownMenu.Separator className="menu-rule" />
			<DropdownMenu.Item onSelect={() => markRead(numbers)}>{words.markAllRead}</DropdownMenu.Item>
			<DropdownMenu.Item onSelect={() => markRead(numbers, false)}>{words.markAllUnread}</DropdownMenu.Item>
		</Menu>
	);
}

/**
 * The view that a link holds: with a selection, only that and the settings of inference; without one, the whole view.
 */
function linkedView(view: View): View {
	const { selection, side, ...others } = view;
	return selection === null ? view : { ...initialView, ...inferenceSettingsOf(others), selection, side };
}

function kindOf(selection: Selection): 'text' | 'floor' | 'dialogue' | 'person' {
	if (selection === null) return 'text';
	if (selection.type === 'floor') return 'floor';
	return selection.type === 'people' && selection.people.length === 1 ? 'person' : 'dialogue';
}

/** What can be done with the people selected, what is known of one of them, and all floors instead of theirs. */
function PeopleItems({ people }: { people: readonly NodeId[] }) {
	const { text: words } = useWords();
	const isCardOpen = useChoices((choices) => choices.isCardOpen);
	const relatedOnly = useChoices((choices) => choices.relatedOnly);
	const actions = useSelectionActions(people);
	return (
		<>
			{people.length === 1 && (
				<DropdownMenu.CheckboxItem
					checked={isCardOpen}
					onCheckedChange={(isOpen) => useChoices.setState({ isCardOpen: isOpen })}
				>
					<DropdownMenu.ItemIndicator>✓ </DropdownMenu.ItemIndicator>
					{words.facts}
				</DropdownMenu.CheckboxItem>
			)}
			{actions.map(({ id, label, run }) => (
				<DropdownMenu.Item key={id} onSelect={run}>
					{label}
				</DropdownMenu.Item>
			))}
			<DropdownMenu.Item onSelect={() => useChoices.setState({ relatedOnly: !relatedOnly })}>
				{relatedOnly ? words.all : words.related}
			</DropdownMenu.Item>
			<DropdownMenu.Separator className="menu-rule" />
		</>
	);
}

/** Where the ties selected lead from one person to another: both people, with all they say to each other. */
function TieItem({ ties }: { ties: readonly string[] }) {
	const { selection: words } = useWords().filter;
	const { graph } = useReading();
	const people = tieEnds(ties, graph)?.people ?? null;
	if (people === null) return null;
	return <DropdownMenu.Item onSelect={() => selectPeople(people, false)}>{words.bothWays}</DropdownMenu.Item>;
}

/** Floors in order, or each below what it answers. Another order keeps the floor that is being read in sight. */
function OrderItems() {
	const { text: words } = useWords();
	const order = useView((view) => view.readingOrder);
	const choose = (id: string) =>
		useChoices.setState(({ cursor }) => ({
			readingOrder: readingOrders.find((one) => one === id) ?? 'thread',
			jump: cursor === null ? null : { floor: cursor },
		}));
	return (
		<DropdownMenu.RadioGroup value={order} onValueChange={choose} aria-label={words.order}>
			{readingOrders.map((id) => (
				<DropdownMenu.RadioItem key={id} value={id} title={words.orderHint[id]}>
					<DropdownMenu.ItemIndicator>✓ </DropdownMenu.ItemIndicator>
					{words.orderBy[id]}
				</DropdownMenu.RadioItem>
			))}
		</DropdownMenu.RadioGroup>
	);
}
