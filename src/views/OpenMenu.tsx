import { DropdownMenu } from 'radix-ui';
import { useRef, useState } from 'react';
import { open } from '../state/session.ts';
import { openFiles } from './files.ts';
import { PasteDialog } from './PasteDialog.tsx';
import { seeds } from './seeds.ts';
import { useWords } from './words.ts';

/** The Open button with its menu, and the file input that is always in the document. */
export function OpenMenu() {
	const { actions } = useWords();
	const input = useRef<HTMLInputElement>(null);
	const [isPasting, setPasting] = useState(false);
	return (
		<>
			<DropdownMenu.Root modal={false}>
				<DropdownMenu.Trigger className="button">{actions.open}</DropdownMenu.Trigger>
				<DropdownMenu.Portal>
					<DropdownMenu.Content className="menu" align="end" sideOffset={6}>
						<DropdownMenu.Item onSelect={() => input.current?.click()}>{actions.openFile}</DropdownMenu.Item>
						<DropdownMenu.Item onSelect={() => setPasting(true)}>{actions.paste}</DropdownMenu.Item>
						<DropdownMenu.Separator className="menu-rule" />
						<DropdownMenu.Label className="menu-label">{actions.samples}</DropdownMenu.Label>
						{seeds.map(({ name, address }) => (
							<DropdownMenu.Item key={name} onSelect={() => void open([{ name, from: address }], 'seed', null)}>
								{name}
							</DropdownMenu.Item>
						))}
					</DropdownMenu.Content>
				</DropdownMenu.Portal>
			</DropdownMenu.Root>
			<input
				ref={input}
				type="file"
				multiple
				className="visually-hidden"
				tabIndex={-1}
				aria-label={actions.openFile}
				onChange={({ target }) => {
					void openFiles([...(target.files ?? [])]);
					// The same file may be chosen again, after it was mended.
					target.value = '';
				}}
			/>
			{isPasting && <PasteDialog onClose={() => setPasting(false)} />}
		</>
	);
}
