import { type ComponentType, lazy, Suspense, useContext, useState } from 'react';
import { loadPart } from '../../thread/parts.ts';
import { Border, type BorderSize, InPlainPlace, PlaceOf } from './Border.tsx';

/*
 * What comes later comes by `part` or `loadPart` (`views/parts/part.tsx`, `thread/parts.ts`): what does not come or
 * breaks stays within its border, and one notice says why, which is found out by asking for the page again: it is
 * another by now (a new version was put up), there is no answer, or the part alone is missing. Browsers keep a failed
 * import for as long as the page lives, so that "try again" may fail again; a reload is sure, and is made only while
 * the page is served.
 */

/**
 * A component of a file that is loaded when it is first shown. Until then its place is as its surroundings say
 * ({@link PlaceOf}), or empty; what breaks in it or cannot be loaded stays within its border, and `onBreak` is told.
 */
export function part<File extends Readonly<Record<Name, unknown>>, Name extends string>(
	load: () => Promise<File>,
	name: Name,
	size: BorderSize = 'line',
	onBreak?: (props: PropsOf<File[Name]>) => void,
): ComponentType<PropsOf<File[Name]>> {
	type Props = PropsOf<File[Name]>;
	const component = async () => ({ default: (await loadPart(load))[name] as ComponentType<Props> });
	const asked = (): ComponentType<Props> => lazy(component) as unknown as ComponentType<Props>;
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

type PropsOf<Component> = Component extends (props: infer Props extends object) => unknown ? Props : object;
