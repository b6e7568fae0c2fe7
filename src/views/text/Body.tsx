import { memo, type ReactNode } from 'react';
import type { Reference } from '../../model/attribution.ts';
import { type BodyNode, bodyTags } from '../../model/body.ts';
import { personId } from '../../model/graph.ts';
import type { Target } from '../../model/selection.ts';
import { type FloorNumber, handleKey } from '../../model/thread.ts';
import { TargetLink } from '../parts/TargetLink.tsx';
import { useWords } from '../parts/words.ts';
import css from './Body.module.css';

interface Props {
	readonly nodes: readonly BodyNode[];
	readonly isMarked: (reference: Reference) => boolean;
	/**
	 * For references whose number was moved by deletions: by the offset where the reference begins, the floor that it
	 * means.
	 */
	readonly meant: ReadonlyMap<number, FloorNumber> | undefined;
}

/**
 * A floor's text. The tree holds known elements only (see `body/`), each made by React from its name: no HTML string
 * reaches the page.
 */
export const Body = memo(function Body({ nodes, isMarked, meant }: Props) {
	return <div className={css.body}>{nodes.map((node, index) => renderNode(node, index, { isMarked, meant }))}</div>;
});

const known: ReadonlySet<string> = new Set(bodyTags);
const empty: ReadonlySet<string> = new Set(['br', 'hr']);

function renderNode(node: BodyNode, key: number, look: Omit<Props, 'nodes'>): ReactNode {
	if (node.type === 'text') return node.text;
	if (node.type === 'hit') {
		return (
			<mark key={key} data-hit={node.hit}>
				{node.text}
			</mark>
		);
	}
	if (node.type === 'reference') {
		const { text, reference, pieces } = node;
		return (
			<ReferenceLink key={key} reference={reference} {...look}>
				{pieces?.map((piece, index) => renderNode(piece, index, look)) ?? text}
			</ReferenceLink>
		);
	}
	const children = node.children.map((child, index) => renderNode(child, index, look));
	if (node.tag === 'a') {
		return (
			<OutsideLink key={key} href={node.href} isImage={node.image}>
				{children}
			</OutsideLink>
		);
	}
	const Tag = known.has(node.tag) ? node.tag : 'p';
	return empty.has(Tag) ? <Tag key={key} /> : <Tag key={key}>{children}</Tag>;
}

type ReferenceProps = Omit<Props, 'nodes'> & { readonly reference: Reference; readonly children: ReactNode };

/**
 * The reference as it is written. Where its number was moved, the floor that it means stands beside it, and the link
 * leads there.
 */
function ReferenceLink({ reference, children, isMarked, meant }: ReferenceProps) {
	const { text: textWords } = useWords();
	const floor = meant?.get(reference.span.start) ?? null;
	const className = isMarked(reference) ? css.marked : css.reference;
	const target: Target = floor === null ? targetOf(reference) : { type: 'floor', floor };
	return (
		<TargetLink className={className} target={target}>
			{children}
			{floor !== null && (
				<span className={css.meant} title={textWords.meant(`#${floor}`)}>
					{' → '}#{floor}
				</span>
			)}
		</TargetLink>
	);
}

/** A reference leads to the floor it numbers, or else to the person it names. */
function targetOf({ floor, handle }: Reference): Target {
	if (floor !== null) return { type: 'floor', floor };
	return { type: 'person', person: personId(handleKey(handle ?? '')) };
}

function OutsideLink({ href, isImage, children }: { href: string | null; isImage: boolean; children: ReactNode }) {
	const { text: textWords } = useWords();
	if (href === null) return <span>{children}</span>;
	return (
		<a href={href} target="_blank" rel="noopener noreferrer nofollow" title={`${href} (${textWords.newTab})`}>
			{isImage && <span className={css.image}>{textWords.image}</span>}
			{children}
		</a>
	);
}
