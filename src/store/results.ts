import { create } from 'zustand';
import type { ChosenEncoding } from '../graph/encoding/encoding.ts';
import type { Filtered } from '../graph/filters/filter-graph.ts';
import type { Metrics } from '../graph/metrics/metrics.ts';
import type { LayoutChoice, LayoutResult } from '../layout/list.ts';
import type { WhyMissing } from '../lib/part-missing.ts';
import type { WorkerEnd } from '../lib/worker-life.ts';
import type { Correction } from '../model/correction.ts';
import type { Found } from '../model/found.ts';
import type { ReplyGraph } from '../model/graph.ts';
import type { Among, Reading } from '../model/reading.ts';
import type { FloorRange } from '../model/thread.ts';
import type { OpenFailure, OpenThread, Progress, Trouble } from '../worker/client.ts';
import type { Input, LeftOutFile } from '../worker/protocol.ts';
import type { Origin, PageAddress } from './origin.ts';
import type { MemoryProblem, Recalled } from './remembered.ts';
import type { Texts } from './texts.ts';

export type { Trouble } from '../worker/client.ts';
export type { LeftOutFile } from '../worker/protocol.ts';

/** Something to tell that is no part of any view; the views find the words. */
export type Notice =
	| { readonly kind: 'not-opened'; readonly name: string; readonly failure: OpenFailure }
	| { readonly kind: 'left-out'; readonly files: readonly LeftOutFile[] }
	| { readonly kind: 'other-file'; readonly name: string }
	| { readonly kind: 'unknown-seed'; readonly name: string }
	| { readonly kind: 'broken-link'; readonly name: string }
	/** A later Loutu wrote the address. */
	| { readonly kind: 'later-link' }
	/** `most`: what a link's thread may unpack to, in bytes. */
	| { readonly kind: 'link-too-large'; readonly name: string; readonly most: number }
	| {
			readonly kind: 'layout-failed' | 'conclude-failed' | 'export-failed' | 'fault';
			readonly message: string;
			/** How a worker ended, where it was that. */
			readonly end?: WorkerEnd | null;
	  }
	/** A part of Loutu could not be loaded. */
	| {
			readonly kind: 'not-loaded';
			readonly message: string;
			readonly why: WhyMissing;
	  };

/** Metrics and the graph they were computed from. */
export interface Measured {
	readonly graph: ReplyGraph;
	/** Null: they could not be computed. */
	readonly metrics: Metrics | null;
}

/** Metrics of a part of a graph. */
interface MeasuredPart extends Measured {
	/** What a filter left of it, and the floors that this is about. */
	readonly filtered: Filtered;
	readonly range: FloorRange | null;
}

/** The worker's last answers: replaced whole, never edited. */
export interface Results {
	readonly thread: OpenThread | null;
	/** What it was read from. */
	readonly inputs: readonly Input[] | null;
	/** What is the matter with its worker; null: nothing. */
	readonly trouble: Trouble | null;
	/** What follows from the thread under the settings last chosen; null while none is open. */
	readonly reading: Reading | null;
	readonly texts: Texts | null;
	readonly origin: Origin | null;
	/** The threads of the open file, where it holds several; else null. */
	readonly among: Among | null;
	readonly positions: LayoutResult | null;
	/** The metrics last computed, of the graph they are of; null until somebody asks. */
	readonly metrics: Measured | null;
	/** The same of what a filter leaves; null until somebody asks, and for another filter. */
	readonly metricsLeft: MeasuredPart | null;
	/** How people look where something is chosen for it; what was chosen before until that is computed. */
	readonly encoding: ChosenEncoding | null;
	/** The layout that the layout worker computes, and the share of it that is done, 0 to 1; null: none. */
	readonly layingOut: { readonly layout: LayoutChoice; readonly share: number } | null;
	/** What the search found last; null while nothing is searched for. */
	readonly found: Found | null;
	/** Why it found nothing: the worker has died. */
	readonly findProblem: string | null;
	/** New conclusions are under way. */
	readonly isConcluding: boolean;
	/** The share of that which is done, 0 to 1. */
	readonly concludingShare: number;
	/** The reading under way. `isQuiet`: its worker has not been heard of for some seconds. */
	readonly pending: { readonly name: string; readonly progress: Progress; readonly isQuiet?: boolean } | null;
	readonly notice: Notice | null;
	/** An address whose file only its owner has: the page asks for the file and shows it as the address says. */
	readonly requested: PageAddress | null;
	/** What the browser remembers of the thread, until somebody takes it or leaves it. */
	readonly recalled: Recalled | null;
	/** By subject, what another tab has stored of the thread since and this one says otherwise; null: it took that back. */
	readonly otherTab: ReadonlyMap<string, Correction | null> | null;
	/** Why something is not remembered, where that is so. */
	readonly memoryProblem: MemoryProblem | null;
}

export const useResults = create<Results>()(() => ({
	thread: null,
	inputs: null,
	trouble: null,
	reading: null,
	texts: null,
	origin: null,
	among: null,
	positions: null,
	metrics: null,
	metricsLeft: null,
	encoding: null,
	layingOut: null,
	found: null,
	findProblem: null,
	isConcluding: false,
	concludingShare: 0,
	pending: null,
	notice: null,
	requested: null,
	recalled: null,
	otherTab: null,
	memoryProblem: null,
}));

/** What the page is doing, for whoever drives it: see DESIGN §7. */
export type PageState = 'idle' | 'reading' | 'ready' | 'failed';

export function pageState({ thread, pending, notice }: Results): PageState {
	if (pending !== null) return 'reading';
	if (thread !== null) return 'ready';
	return notice?.kind === 'not-opened' && notice.failure.code !== 'cancelled' ? 'failed' : 'idle';
}
