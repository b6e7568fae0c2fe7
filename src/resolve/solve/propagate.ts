import type { Work } from '../../lib/work.ts';
import { Authorship } from './authorship.ts';
import type { Case } from './case.ts';
import type { LinkWeights } from './link-weights.ts';
import type { Given, Links } from './links.ts';
import type { Guess } from './poster.ts';
import type { Weights } from './weights.ts';

/** The probabilities that follow from one guess of the opening poster. */
export interface Beliefs {
	/** By link, the probability that its call answers its target. */
	readonly answers: Float64Array;
	/** By link, the factor that its call puts on the odds of the called handle having written the target. */
	readonly messages: Float64Array;
	/** By link, the factor on its answer for whom its target calls: above 1 where they probably wrote the calling floor. */
	readonly talk: Float64Array;
	/** By call, the probability that it answers nothing in the file. */
	readonly strays: Float64Array;
	/** By slot, the probability that its handle wrote its floor. */
	readonly authors: Float64Array;
	/** By floor, the probability that the opening poster wrote it, whoever that is. */
	readonly poster: Float64Array;
	/** By slot, the product of the messages to it. */
	readonly support: Float64Array;
	/** By slot, the odds added since the answered floor calls the handle. */
	readonly dialogue: Float64Array;
	/** Bethe's approximation of the log likelihood of all calls under the guess, up to a constant. */
	readonly evidence: number;
}

/** The largest factor of one message: a larger one could outweigh all others together. */
const strongestMessage = 1e5;
/** From this round on, counted from 0, habits of the opening poster are learned: before it too little is known of who wrote what. */
const habitsFrom = 2;

/**
 * Loopy belief propagation (Pearl 1988; Kschischang, Frey and Loeliger 2001, https://doi.org/10.1109/18.910572). Each
 * floor has one unknown author, each call one unknown floor that it answers; a call that answers a floor requires the
 * called handle as its author. So a call's choice among floors raises the odds of the name on each of them, the more
 * the fewer other floors are left to it, and names compete for a floor. The same input gives the same output.
 *
 * `Authorship` is one half of it, who wrote each floor; here is the other, which floor each call answers. Each tells the
 * other what it finds, round by round.
 */
export class Propagation {
	readonly #thread: Case;
	readonly #weights: Weights;
	readonly #links: Links;
	readonly #linkWeights: LinkWeights;
	readonly #authorship: Authorship;
	readonly #present: Float64Array;
	readonly #vote: Float64Array;
	/** What somebody gains whom the answered floor calls, as odds. */
	readonly #dialogueOdds: number;
	/** By link: the message to the target, a factor on the odds of the called handle; the belief in that handle without the message; the answer. */
	readonly #ratio: Float64Array;
	readonly #cavity: Float64Array;
	/** By link, the weight of the answer before it is asked whom the target calls. */
	readonly #withoutTalk: Float64Array;
	/** By link, the factor for whom the target calls. */
	readonly #talk: Float64Array;
	readonly #answers: Float64Array;
	/** By call, the probability that it answers nothing in the file. */
	readonly #strays: Float64Array;
	#evidence = 0;
	#rounds = 0;
	#isLast = false;

	constructor(given: Given, links: Links, linkWeights: LinkWeights, guess: Guess) {
		const { thread, weights } = given;
		this.#thread = thread;
		this.#weights = weights;
		this.#links = links;
		this.#linkWeights = linkWeights;
		this.#authorship = new Authorship(given, links, linkWeights, guess);
		this.#present = linkWeights.present;
		this.#vote = linkWeights.vote;
		this.#dialogueOdds = Math.exp(weights.dialogue);
		this.#ratio = new Float64Array(links.target.length).fill(1);
		this.#cavity = new Float64Array(links.target.length);
		this.#withoutTalk = new Float64Array(links.target.length);
		this.#talk = new Float64Array(links.target.length).fill(1);
		this.#answers = new Float64Array(links.target.length);
		this.#strays = new Float64Array(thread.calls.length).fill(1);
	}

	/** Goes on to so many rounds in all; the evidence is that of the last of them. */
	*goOn(rounds: number): Work<void> {
		const from = this.#rounds;
		while (this.#rounds < rounds) {
			this.#round(this.#rounds, this.#rounds === rounds - 1);
			this.#rounds++;
			yield (this.#rounds - from) / (rounds - from);
		}
	}

	/** Bethe's approximation of the log likelihood of all calls under the guess, up to a constant. */
	get evidence(): number {
		return this.#evidence;
	}

	/** @param isLast the evidence is only wanted of the last round */
	#round(round: number, isLast: boolean): void {
		this.#isLast = isLast;
		this.#authorship.weigh();
		if (round >= habitsFrom) this.#authorship.learnHabits();
		if (isLast) this.#evidence = this.#authorship.evidence();
		const dialogue = new Float64Array(this.#links.slots.floors.length);
		for (let call = 0; call < this.#thread.calls.length; call++) this.#answer(call, round, dialogue);
		this.#authorship.hear({ messages: this.#ratio, dialogue, answers: this.#answers });
	}

	/** One call's choice among its targets, and its messages to them and to the people whom the targets call. */
	#answer(call: number, round: number, dialogue: Float64Array): void {
		const first = this.#links.first[call] as number;
		const end = this.#links.first[call + 1] as number;
		if (first === end) return;
		const { floor, handle, order, counts } = this.#thread.calls[call] as Case['calls'][number];
		const stray = (this.#linkWeights.gone[call] as number) * (this.#linkWeights.chance[handle] as number);
		// Targets are in order, so one walk along the call before is enough.
		let earlier = order > 0 ? (this.#links.first[call - 1] as number) : first;
		let before = 0;
		const gain = this.#dialogueOdds / Math.sqrt(this.#thread.floors[floor]?.called.size ?? 1);
		let sum = stray;
		let sumWithoutTalk = stray;
		for (let link = first; link < end; link++) {
			let weight = this.#linkWeights.link[link] as number;
			if (order > 0) {
				const target = this.#links.target[link] as number;
				for (; earlier < first && (this.#links.target[earlier] as number) < target; earlier++) {
					before += this.#answers[earlier] as number;
				}
				weight *= Math.exp(this.#weights.order * (before - 0.5));
			}
			const cavity = this.#authorship.beliefIfPresent(this.#links.slot[link] as number, this.#ratio[link] as number);
			this.#cavity[link] = cavity;
			const talk = this.#talkOf(link, gain);
			this.#talk[link] = talk;
			this.#withoutTalk[link] = weight * cavity;
			this.#answers[link] = weight * cavity * talk;
			sumWithoutTalk += weight * cavity;
			sum += weight * cavity * talk;
		}
		const vote = this.#vote[handle] as number;
		if (this.#isLast && counts) this.#evidence += vote * Math.log(sumWithoutTalk);
		const present = this.#present[handle] as number;
		for (let link = first; link < end; link++) {
			if (counts) this.#send(link, sum, round, vote);
			this.#answers[link] = (present * (this.#answers[link] as number)) / sum;
			if (counts) this.#callBack(link, (gain * present) / sumWithoutTalk, dialogue);
		}
		this.#strays[call] = 1 - present + (present * stray) / sum;
	}

	#send(link: number, sum: number, round: number, vote: number): void {
		const cavity = this.#cavity[link] as number;
		const before = this.#ratio[link] as number;
		const share = this.#answers[link] as number;
		if (this.#isLast && !this.#authorship.isCertain(this.#links.target[link] as number)) {
			this.#evidence -= Math.log(1 + cavity * (before - 1));
		}
		const rest = Math.max(1e-6, sum - share);
		const alone = Math.min(strongestMessage, 1 + (cavity > 0 ? share / cavity : 0) / rest);
		const ratio = vote === 1 ? alone : alone ** vote;
		// Half way in log odds: undamped, loops may swing.
		this.#ratio[link] = round === 0 ? ratio : Math.sqrt(before * ratio);
	}

	/** @param gain the odds that somebody gains whom the target calls, if the call surely answers it */
	#callBack(link: number, gain: number, dialogue: Float64Array): void {
		const first = this.#links.firstReply[link] as number;
		const end = this.#links.firstReply[link + 1] as number;
		const gained = ((this.#withoutTalk[link] as number) * gain) / Math.sqrt(end - first);
		for (let at = first; at < end; at++) {
			const slot = this.#links.reply[at] as number;
			dialogue[slot] = (dialogue[slot] as number) + gained;
		}
	}

	#talkOf(link: number, gain: number): number {
		const first = this.#links.firstReply[link] as number;
		const end = this.#links.firstReply[link + 1] as number;
		if (first === end) return 1;
		return this.#authorship.talk(this.#links.reply.subarray(first, end), gain / Math.sqrt(end - first));
	}

	beliefs(): Beliefs {
		this.#authorship.weigh();
		return {
			answers: this.#answers,
			messages: this.#ratio,
			talk: this.#talk,
			strays: this.#strays,
			authors: this.#authorship.beliefs(),
			poster: this.#authorship.poster(),
			support: this.#authorship.support,
			dialogue: this.#authorship.dialogue,
			evidence: this.#evidence,
		};
	}
}
