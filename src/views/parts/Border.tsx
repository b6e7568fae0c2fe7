import { Component, createContext, type ReactNode, useContext } from 'react';
import { isPartMissing, messageOf } from '../../lib/part-missing.ts';
import { tellFault } from '../../thread/faults.ts';
import css from './Border.module.css';
import { ReloadButton } from './ReloadButton.tsx';
import { useWords } from './words.ts';

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

export function InPlainPlace({ children }: { children: ReactNode }) {
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
