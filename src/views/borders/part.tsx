import { type ComponentType, lazy, Suspense, useContext, useState } from 'react';
import { loadPart } from '../../state/parts.ts';
import { Border, type BorderSize, InPlainPlace, PlaceOf } from './Border.tsx';

/**
 * A part of the page that is loaded when it is first shown. Until then its place is as its surroundings say
 * ({@link PlaceOf}), or empty; what breaks in it or cannot be loaded stays within its border, and `onBreak` is told.
 */
export function part<Props extends object>(
	load: () => Promise<{ readonly default: ComponentType<Props> }>,
	size: BorderSize = 'line',
	onBreak?: (props: Props) => void,
): ComponentType<Props> {
	const asked = (): ComponentType<Props> => lazy(() => loadPart(load)) as unknown as ComponentType<Props>;
	// One for all places where it stands, so that it is loaded once; another once that has failed.
	let latest = asked();
	return function Part(props: Props) {
		const [View, setView] = useState(() => latest);
		const { waiting } = useContext(PlaceOf);
		const giveUp = () => {
			if (View === latest) latest = asked();
			onBreak?.(props);
		};
		return (
			<Border size={size} onAgain={() => setView(() => latest)} onBreak={giveUp}>
				<Suspense fallback={waiting}>
					<InPlainPlace>
						<View {...props} />
					</InPlainPlace>
				</Suspense>
			</Border>
		);
	};
}

/** A dialog that is loaded when it is first opened; one that breaks is closed, and a notice says why. */
export function dialogPart<Props extends { readonly onClose: () => void }>(
	load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
	return part(load, 'none', ({ onClose }) => onClose());
}
