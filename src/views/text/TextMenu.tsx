import { useState } from 'react';
import { loadMenus } from '../app/load.ts';
import { LazyMenu } from '../parts/LazyMenu.tsx';
import { part } from '../parts/part.tsx';
import { useWords } from '../parts/words.ts';
import css from './TextTools.module.css';

const Items = part(loadMenus, 'TextItems');

/** What else can be done with the text. */
export function TextMenu() {
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
