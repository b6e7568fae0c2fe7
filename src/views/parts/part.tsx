import {
	Component,
	type ComponentType,
	createContext,
	lazy,
	type ReactNode,
	Suspense,
	useContext,
	useState,
} from 'react';
import { isPartMissing, messageOf } from '../../lib/part-missing.ts';
import { useResults } from '../../store/results.ts';
import { reloadKeeping, reloadKeeps } from '../../sync/reload.ts';
import { tellFault } from '../../thread/faults.ts';
import { loadPart } from '../../thread/parts.ts';
import css from './Border.module.css';
import { useWords } from './words.ts';

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

/**
 * What stands in the place of a part that breaks: a block with words and buttons, a button in a line of others, or
 * nothing, where it stands over the page or comes by itself. The latter two are told by a notice besides.
 */
export type BorderSize = 'block' | 'line' | 'none';

/** What a part's surroundings know of its place: what stands there until it is loaded, and where it cannot be. */
interface Place {
	readonly waiting: ReactNode;
	/** `again`: tries once more. Null: the part says by itself what is wrong. */
	readonly broken: ((again: () => void) => ReactNode) | null;
}

const plainPlace: Place = { waiting: null, broken: null };

/** The place of the next part below; there it is plain again for what is in that part. */
export const PlaceOf = createContext<Place>(plainPlace);

/** What stands here until a part is loaded. */
export function Waiting({ shown, children }: { shown: ReactNode; children: ReactNode }) {
	return <PlaceOf value={{ waiting: shown, broken: null }}>{children}</PlaceOf>;
}

function InPlainPlace({ children }: { children: ReactNode }) {
	return <PlaceOf value={plainPlace}>{children}</PlaceOf>;
}

interface Props {
	readonly size: BorderSize;
	/** Before what is inside is tried again. */
	readonly onAgain?: () => void;
	/** When something inside has broken. */
	readonly onBreak?: () => void;
	readonly children: ReactNode;
}

/** Keeps what breaks inside from taking the rest of the page along: in its place stands what broke, with a way on. */
export function Border({ size, onAgain, onBreak, children }: Props) {
	return (
		<Boundary
			onBreak={(error) => {
				// A part that is missing was told by whoever loaded it.
				if (size !== 'block' && !isPartMissing(error)) tellFault(error);
				onBreak?.();
			}}
			show={(error, again) => (
				<Broken
					{...{ size, error }}
					onAgain={() => {
						onAgain?.();
						again();
					}}
				/>
			)}
		>
			{children}
		</Boundary>
	);
}

function Broken({ size, error, onAgain }: { size: BorderSize; error: unknown; onAgain: () => void }) {
	const { borders: words } = useWords();
	const { broken } = useContext(PlaceOf);
	if (broken !== null) return broken(onAgain);
	if (size === 'none') return null;
	const isMissing = isPartMissing(error);
	const what = isMissing ? words.missing : words.broke;
	if (size === 'line')
		return (
			<button type="button" className="button" title={what} onClick={onAgain}>
				⚠ {words.again}
			</button>
		);
	return (
		<div role="alert" className={css.block}>
			<p>{what}</p>
			{!isMissing && <pre>{messageOf(error)}</pre>}
			<div className={css.buttons}>
				<button type="button" className="button" onClick={onAgain}>
					{words.again}
				</button>
				<ReloadButton />
			</div>
		</div>
	);
}

interface BoundaryProps {
	readonly show: (error: unknown, again: () => void) => ReactNode;
	readonly onBreak: (error: unknown) => void;
	readonly children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { broken: { error: unknown } | null }> {
	override state: { broken: { error: unknown } | null } = { broken: null };

	static getDerivedStateFromError(error: unknown): { broken: { error: unknown } } {
		return { broken: { error } };
	}

	override componentDidCatch(error: unknown): void {
		this.props.onBreak(error);
	}

	override render(): ReactNode {
		const { broken } = this.state;
		if (broken === null) return this.props.children;
		return this.props.show(broken.error, () => this.setState({ broken: null }));
	}
}

/** Loads the page anew and says what stays; where that cannot be, nothing is reloaded, and why is said. */
export function ReloadButton() {
	const { borders: words } = useWords();
	const name = useResults(({ origin }) => origin?.name ?? '');
	const [state, setState] = useState<'idle' | 'no-answer' | 'no-room' | 'reloading'>('idle');
	const reload = async () => {
		setState('reloading');
		setState(await reloadKeeping(state === 'no-room' || reloadKeeps() === 'view'));
	};
	const label =
		state === 'reloading' ? words.reloading : state === 'no-room' ? words.reloadAndAsk : words.reload[reloadKeeps()];
	return (
		<>
			<button
				type="button"
				className="button"
				data-kind="main"
				disabled={state === 'reloading'}
				onClick={() => void reload()}
			>
				{label}
			</button>
			<span role="status">
				{state === 'no-answer' && words.noAnswer}
				{state === 'no-room' && words.noRoom(name)}
			</span>
		</>
	);
}
