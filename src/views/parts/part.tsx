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
 * Whatever is loaded later is loaded by `part` or `loadPart` (`thread/parts.ts`). What cannot be loaded, or breaks,
 * stays within its border, and one notice says why. To find out why, the page asks for its own address again: another
 * version was put up, nothing answers, or the file alone is missing. Browsers keep a failed import for as long as the
 * page lives, so that "try again" may fail again; a reload is sure to help, and is only made while the page is served.
 */

/**
 * A component of a file that is loaded when it is first shown. Until then, what stands in its place is set by {@link
 * PlaceOf}; by default nothing does. What breaks in it or cannot be loaded stays within its border, and `onBreak` is
 * told.
 */
export function pagePart<File extends Readonly<Record<Name, unknown>>, Name extends string>(
	load: () => Promise<File>,
	name: Name,
	size: BorderSize = 'line',
	onBreak?: (props: PropsOf<File[Name]>) => void,
): ComponentType<PropsOf<File[Name]>> {
	type Props = PropsOf<File[Name]>;
	const component = async () => ({ default: (await loadPart(load))[name] as ComponentType<Props> });
	const asked = (): ComponentType<Props> => lazy(component) as unknown as ComponentType<Props>;
	// Shared by all places where the component stands, so that its file is loaded once; replaced after a failure.
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
 * What stands in the place of a broken part: `block`, words and buttons; `line`, a button among others; `none`,
 * nothing, for what lies over the page or comes unasked. The latter two are also told by a notice.
 */
export type BorderSize = 'block' | 'line' | 'none';

/** What stands in the place of a part until it is loaded, and where it cannot be. */
interface Place {
	readonly waiting: ReactNode;
	/** Shown where it cannot be loaded; `again` tries once more. Null: the border says it in its own words. */
	readonly broken: ((again: () => void) => ReactNode) | null;
}

const plainPlace: Place = { waiting: null, broken: null };

/** The place of the next part below; parts within that one have the plain place again. */
export const PlaceOf = createContext<Place>(plainPlace);

/** Sets what stands here until the part inside is loaded. */
export function Waiting({ shown, children }: { shown: ReactNode; children: ReactNode }) {
	return <PlaceOf value={{ waiting: shown, broken: null }}>{children}</PlaceOf>;
}

function InPlainPlace({ children }: { children: ReactNode }) {
	return <PlaceOf value={plainPlace}>{children}</PlaceOf>;
}

interface Props {
	readonly size: BorderSize;
	/** Called before what is inside is tried again. */
	readonly onAgain?: () => void;
	/** Called when something inside has broken. */
	readonly onBreak?: () => void;
	readonly children: ReactNode;
}

/** Keeps the rest of the page when something inside breaks, and shows in its place what broke, with a way on. */
export function Border({ size, onAgain, onBreak, children }: Props) {
	return (
		<Boundary
			onBreak={(error) => {
				// Of a missing part, `loadPart` has told already.
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

/** Reloads the page and says what stays. Where that cannot be, it reloads nothing and says why. */
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
