import { type MouseEvent, type ReactNode, useRef } from 'react';
import type { Target } from '../model/selection.ts';
import { selectionOf } from '../model/selection.ts';
import { follow, hover } from '../state/actions.ts';
import { writeAddress } from '../state/address.ts';
import { initialView, useChoices } from '../state/choices.ts';
import { useResults } from '../state/results.ts';

interface Props {
	readonly target: Target;
	readonly className?: string | undefined;
	readonly label?: string | undefined;
	readonly children: ReactNode;
}

/** A link to a person, a tie or a floor. It has an address of its own, to copy or to open beside this one. */
export function TargetLink({ target, className, label, children }: Props) {
	const origin = useResults((results) => results.origin);
	const pseudonyms = useChoices((choices) => choices.premises.pseudonyms);
	const premises = { ...initialView.premises, pseudonyms };
	const address = `#${writeAddress({ origin, view: { ...initialView, premises, selection: selectionOf(target) } })}`;
	return (
		<a
			href={address}
			className={className}
			aria-label={label}
			onClick={(event) => {
				if (event.ctrlKey || event.metaKey || event.shiftKey) return;
				event.preventDefault();
				follow(target);
			}}
			{...usePointing(target)}
		>
			{children}
		</a>
	);
}

/** A mouse that moves points at the link; one that rests while the link is scrolled below it does not. */
function usePointing(target: Target) {
	const isPointed = useRef(false);
	return {
		onMouseMove({ movementX, movementY }: MouseEvent) {
			if (isPointed.current || (movementX === 0 && movementY === 0)) return;
			isPointed.current = true;
			hover(target);
		},
		onMouseLeave() {
			if (!isPointed.current) return;
			isPointed.current = false;
			hover(null);
		},
	};
}
