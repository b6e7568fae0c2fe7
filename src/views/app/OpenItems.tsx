import { DropdownMenu } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import { useDialog } from '../../store/page.ts';
import { useResults } from '../../store/results.ts';
import { open } from '../../thread/open.ts';
import { useDraft } from '../corrections/Kept.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { CommandItem, Menu, type MenuButton } from '../parts/Menu.tsx';
import { useWords } from '../parts/words.ts';
import { openText } from './files.ts';
import css from './PasteDialog.module.css';
import { seeds } from './seeds.ts';

interface Props {
	readonly button: MenuButton;
}

/** The menu of what can be opened: files, pasted text, recent threads, and the threads that ship with the app. */
export function OpenItems({ button }: Props) {
	const { actions } = useWords();
	const isAmong = useResults(({ among }) => among !== null);
	return (
		<Menu button={button}>
			<CommandItem command="open" />
			<CommandItem command="paste" />
			{isAmong && <CommandItem command="threads" />}
			<CommandItem command="recent" />
			<DropdownMenu.Separator className="menu-rule" />
			<DropdownMenu.Label className="menu-label">{actions.samples}</DropdownMenu.Label>
			{seeds.map(({ name, address }) => (
				<DropdownMenu.Item key={name} onSelect={() => void open([{ name, from: address }], 'seed', null)}>
					{name}
				</DropdownMenu.Item>
			))}
		</Menu>
	);
}

/** Reads a thread from pasted text. The field keeps its own text: React need not take in megabytes at each key. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
	const { open, actions } = useWords();
	const { paste } = useWords();
	const field = useRef<HTMLTextAreaElement>(null);
	const noteDraft = useDraft();
	const [pasted] = useState(() => useDialog.getState().pasted);
	useEffect(() => noteDraft(pasted), [noteDraft, pasted]);
	const read = () => {
		const text = field.current?.value ?? '';
		// The text is used now, so that closing loses nothing and asks nothing.
		noteDraft('');
		onClose();
		void openText(text, open.pasteName);
	};
	return (
		<Dialog title={paste.title} onClose={onClose}>
			<p>{pasted === '' ? paste.hint : paste.isMeant}</p>
			{pasted !== '' && <p className={css.quiet}>{paste.hint}</p>}
			<textarea
				ref={field}
				className={css.text}
				aria-label={paste.title}
				defaultValue={pasted}
				rows={12}
				spellCheck={false}
				onInput={({ currentTarget }) => noteDraft(currentTarget.value)}
			/>
			<div className={css.actions}>
				<button type="button" className="button" onClick={onClose}>
					{actions.cancel}
				</button>
				<button
					type="button"
					className="button"
					data-kind="main"
					data-focus={pasted === '' ? undefined : ''}
					onClick={read}
				>
					{paste.open}
				</button>
			</div>
		</Dialog>
	);
}
