import { DropdownMenu } from 'radix-ui';
import { originalAddress } from '../../model/original.ts';
import type { Selection } from '../../model/selection.ts';
import { markRead } from '../../store/read-floors.ts';
import { useResults } from '../../store/results.ts';
import { floorsByNumber } from '../../store/selectors.ts';
import { writeAddress } from '../../sync/address.ts';
import { inferenceSettingsOf, initialView, type View } from '../../view/view.ts';
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
	const words = useWords().reader;
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
