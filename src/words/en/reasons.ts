import type { EvidenceRule } from '../../model/attribution.ts';
import { count, many } from '../many.ts';

/** What a piece of evidence is told from. */
interface Piece {
	/** The floor that it stands in. */
	readonly floor: number;
	/** The name that it speaks for or against; for an answer, the name called. */
	readonly handle: string;
	/** The passage itself; empty where it is the whole floor. */
	readonly words: string;
}

/** The floor's name within a sentence, and at its beginning. */
const at = (floor: number) => (floor === 0 ? 'the opening post' : `#${floor}`);
const At = (floor: number) => (floor === 0 ? 'The opening post' : `#${floor}`);

type Sentences = Readonly<Record<EvidenceRule, (piece: Piece) => string>>;

const author: Sentences = {
	stated: () => 'The file says so.',
	corrected: () => 'A correction says so.',
	'same-person': () => 'A correction says that both handles are one person.',
	'numbered-mention': ({ floor, words }) => `${At(floor)} says “${words}”.`,
	'repaired-number': ({ floor, words }) =>
		`${At(floor)} says “${words}”. Floors were deleted since, and the one it meant is this one now.`,
	'near-number': ({ floor, words }) => `${At(floor)} says “${words}”, a number just beside this floor’s.`,
	'self-mention': ({ handle }) => `But this floor calls ${handle} itself, and people hardly ever call themselves.`,
	'called-later': ({ floor, words }) =>
		`${At(floor)} calls “${words}” and, by what it says, seems to answer this floor.`,
	'answers-call': ({ floor, handle }) => `This floor seems to answer ${at(floor)}, which calls ${handle}.`,
	'poster-calls': ({ handle, words }) =>
		`It calls “${words}”. Whoever calls somebody here is often the opening poster, and that seems to be ${handle}.`,
	'poster-word': () => 'But this floor speaks of the opening poster as of somebody else.',
	'poster-called': ({ floor, words }) =>
		`${At(floor)} calls “${words}” as one speaks to whoever wrote the opening post.`,
	'written-number': ({ words }) => `It says “${words}”.`,
	'same-words': ({ floor, words }) => `${At(floor)} speaks of “${words}” too, which few floors do.`,
	near: ({ floor }) => `${At(floor)} is close by.`,
	asks: ({ floor }) => `${At(floor)} asks a question.`,
	dialogue: ({ floor }) => `${At(floor)} calls whoever seems to have written this floor.`,
	'opening-post': () => 'It speaks to the opening post.',
	'only-floor': () => 'No other floor of this file could be meant.',
	relative: ({ words }) => `It says “${words}”.`,
};

/** Why a floor answers another. */
const answer: Sentences = {
	...author,
	'repaired-number': ({ words }) =>
		`It says “${words}”. Floors were deleted since; the one it meant has another number now.`,
	'near-number': ({ words }) => `It says “${words}”, a number just beside this floor’s.`,
	'same-words': ({ floor, words }) =>
		words === ''
			? `It uses words that ${at(floor)} uses and few other floors do.`
			: `It speaks of “${words}”, as ${at(floor)} does and few other floors do.`,
	near: ({ floor }) => `${At(floor)} is nearer than most floors that could be meant.`,
	asks: ({ floor }) => `${At(floor)} asks a question.`,
	dialogue: ({ floor }) => `${At(floor)} calls whoever seems to have written this answer.`,
	'opening-post': ({ floor }) =>
		floor === 0
			? 'Its author wrote the opening post, which many answer.'
			: `People who call a name mostly answer a reply such as ${at(floor)}, not the opening post.`,
};

/** The words of the panels that say why. */
export const reasons = {
	author,
	answer,
	grade: {
		stated: (handle: string) => `${handle} wrote it: this is stated, not inferred.`,
		proven: (handle: string) => `${handle} wrote it: called by name and number, and nothing speaks against it.`,
		likely: (handle: string, chance: string) => `Likely ${handle}, with a probability of ${chance}.`,
		guess: (handle: string, chance: string) =>
			`A guess: ${handle}, with a probability of ${chance} only. It may well be wrong.`,
	},
	unknown: {
		nothing: 'Nothing in this file says who wrote this floor.',
		contested: 'Called by more than one name. At most one is right, so it stays open:',
		below: (handle: string, chance: string) => `Perhaps ${handle}, at ${chance}: less sure than you ask names to be.`,
		none: 'Nobody is likely enough. Who comes to mind:',
	},
	answerGrade: {
		stated: (floor: string) => `It answers ${floor}: this is stated, not inferred.`,
		proven: (floor: string) => `It answers ${floor}: the number stands there, with its author’s name.`,
		likely: (floor: string, chance: string) => `It probably answers ${floor}, at ${chance}.`,
		guess: (floor: string, chance: string) => `A guess: it answers ${floor}, at ${chance} only.`,
		own: (floor: string, chance: string) =>
			`${floor} seems to be the writer’s own floor, mentioned at ${chance}; this makes no tie.`,
	},
	others: (n: number) => many(n, 'other candidate that lost', 'other candidates that lost'),
	otherFloors: (n: number) => many(n, 'other floor considered', 'other floors considered'),
	rest: (percent: number) =>
		`${count.format(percent)}% is left for everybody else, whether or not this file ever names them.`,
	noEvidence: 'Nothing points there in particular.',
	floor: at,
	strength: { weak: 'weak evidence', fair: 'fair evidence', strong: 'strong evidence', against: 'evidence against it' },
	repairs: {
		title: 'Numbers that moved',
		why: 'When floors are deleted, the later ones move up, but what people wrote stays: “#57” may mean what is #56 now. These mentions fit another floor better than the one they say.',
		off: 'Numbers are taken as written now. Some fit other floors than the ones they name, as happens when floors are deleted.',
		asWritten: 'Use numbers as written',
		said: (handle: string, written: number) => `says @${handle} #${written},`,
		meant: (meant: string) => `meaning ${meant}`,
	},
};
