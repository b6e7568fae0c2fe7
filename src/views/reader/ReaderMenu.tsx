import { useState } from 'react';
import { part } from '../borders/part.tsx';
import { LazyMenu } from '../LazyMenu.tsx';
import { loadMenus } from '../menus/load.ts';
import { useWords } from '../words.ts';
import css from './Tools.module.css';

const Items = part(loadMenus, 'ReaderItems');

/** What else can be done with the text. */
export function ReaderMenu() {
	const words = useWords().reader;
	const [said, setSaid] = useState('');
	return (
		<>
			<LazyMenu label="⋯" name={words.more} kind={undefined} isDisabled={false}>
				{(button) => <Items button={button} onSaid={setSaid} />}
			</LazyMenu>
			<p role="status" className={said === '' ? undefined : css.said}>
				{said}
			</p>
		</>
	);
}
