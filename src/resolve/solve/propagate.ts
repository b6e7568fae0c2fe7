import type { Work } from '../../lib/work.ts';
import type { Case } from './case.ts';
import type { LinkWeights } from './link-weights.ts';
import type { Given, Links } from './links.ts';
import { answeredFactors, type Guess, habitFactors, type PosterOdds, posterOddsOf } from './poster.ts';
import { habitsOf } from './poster-features.ts';
import type { Weights } from './weights.ts';

/** What follows from a guess of the opening poster. */
export interface Beliefs {
	/** By link, the probability that its call answers its target. */
	readonly answers: Float64Array;
	/** By link, the factor that its call puts on the odds of the called handle having written the target. */
	readonly messages: Float64Array;
	/** By call, the probability that it answers nothing in the file. */
	readonly strays: Float64Array;
	/** By slot, the probability that its handle wrote its floor. */
	readonly authors: Float64Array;
	/** By floor, the probability that the opening poster wrote it, whatever their handle. */
	readonly poster: Float64Array;
	/** By slot, the product of the messages to it. */
	readonly support: Float64Array;
	/** By slot, the odds added since the answered floor calls the handle. */
	readonly dialogue: Float64Array;
	/** Bethe's approximation of the log likelihood of all calls under the guess, up to a constant. */
	readonly evidence: number;
}

/** Beyond this one message could silence all others. */
const strongestMessage = 1e5;
/** Rounds after which the habits of the opening poster are worth asking for. */
const habitsFrom = 2;
/** The opening post is the opening poster's, and hardly anybody else's. */
const openingPostShare = 0.05;

/**
 * Loopy belief propagation (Pearl 1988; Kschischang, Frey and Loeliger 2001, https://doi.org/10.1109/18.910572). Each
 * floor has one unknown author, each call one unknown floor that it answers; a call that answers a floor requires the
 * called handle as its author. So a call's choice among floors raises the odds of the name on each of them, the more
 * the fewer other floors are left to it, and names compete for a floor. The same input gives the same output.
 */
export function* propagate(
	given: Given,
	links: Links,
	linkWeights: LinkWeights,
	guess: Guess,
	rounds: number,
): Work<Beliefs> {
	const propagation = new Propagation(given, links, linkWeights, guess);
	for (let round = 0; round < rounds; round++) {
		propagation.round(round, round === rounds - 1);
		yield (round + 1) / rounds;
	}
	return propagation.beliefs();
}

class Propagation {
	readonly #thread: Case;
	readonly #weights: Weights;
	readonly #links: Links;
	readonly #linkWeights: LinkWeights;
	readonly #guess: Guess;
	/** Weights as factors. */
	readonly #factors: { readonly talk: number; readonly dialogue: number };
	readonly #authors: Given['authors'];
	readonly #posterOdds: PosterOdds;
	readonly #habits: ReturnType<typeof habitsOf>;
	/** By handle, the usual chance of a floor before its last call to be theirs. */
	readonly #chance: Float64Array;
	/** By slot. */
	readonly #prior: Float64Array;
	/** Factors of what speaks against a handle on a floor. */
	readonly #against: Float64Array;
	readonly #isPoster: Uint8Array;
	readonly #dialogue: Float64Array;
	readonly #message: Float64Array;
	readonly #odds: Float64Array;
	/** What is believed at the beginning of a round. */
	readonly #now: Float64Array;
	/** By floor. */
	readonly #hasPosterSlot: Uint8Array;
	readonly #total: Float64Array;
	readonly #priorTotal: Float64Array;
	#answeredFactor: Float64Array;
	#habitFactor: Float64Array;
	/** By link. */
	readonly #ratio: Float64Array;
	readonly #cavity: Float64Array;
	readonly #answers: Float64Array;
	/** By call. */
	readonly #strays: Float64Array;
	#evidence = 0;
	#isLast = false;

	constructor(given: Given, links: Links, linkWeights: LinkWeights, guess: Guess) {
		const { thread, weights, authors } = given;
		const slots = links.slots.floors.length;
		const floors = thread.floors.length;
		this.#thread = thread;
		this.#weights = weights;
		this.#links = links;
		this.#linkWeights = linkWeights;
		this.#guess = guess;
		this.#factors = { talk: Math.exp(weights.talk), dialogue: Math.exp(weights.dialogue) };
		this.#authors = authors;
		this.#posterOdds = posterOddsOf(given, guess);
		this.#habits = habitsOf(thread);
		this.#chance = linkWeights.chance;
		this.#prior = new Float64Array(slots);
		this.#against = new Float64Array(slots).fill(1);
		this.#isPoster = new Uint8Array(slots);
		this.#dialogue = new Float64Array(slots);
		this.#message = new Float64Array(slots).fill(1);
		this.#odds = new Float64Array(slots);
		this.#now = new Float64Array(slots);
		this.#hasPosterSlot = new Uint8Array(floors);
		this.#total = new Float64Array(floors);
		this.#priorTotal = new Float64Array(floors);
		this.#answeredFactor = new Float64Array(floors).fill(1);
		this.#habitFactor = this.#answeredFactor;
		this.#ratio = new Float64Array(links.target.length).fill(1);
		this.#cavity = new Float64Array(links.target.length);
		this.#answers = new Float64Array(links.target.length);
		this.#strays = new Float64Array(thread.calls.length).fill(1);
		this.#setPriors();
	}

	#setPriors(): void {
		const { floors, handles } = this.#links.slots;
		floors.forEach((floor, slot) => {
			const handle = handles[slot] as number;
			const { called, namesPoster } = this.#thread.floors[floor] as Case['floors'][number];
			let prior = this.#chance[handle] as number;
			if (floor === 0) prior *= openingPostShare;
			let against = called.includes(handle) ? this.#weights.selfMention : 0;
			if (handle === this.#guess.poster) {
				this.#isPoster[slot] = 1;
				this.#hasPosterSlot[floor] = 1;
				if (namesPoster) against += this.#weights.posterWord;
			}
			this.#against[slot] = Math.exp(against);
			this.#prior[slot] = prior * (this.#against[slot] as number);
		});
	}

	/** @param isLast the evidence is only wanted of the last round */
	round(round: number, isLast: boolean): void {
		this.#isLast = isLast;
		this.#score();
		if (round >= habitsFrom) {
			this.#habitFactor = habitFactors(this.#habits, this.#poster(), this.#guess, this.#weights);
			this.#score();
		}
		for (let slot = 0; slot < this.#now.length; slot++) this.#now[slot] = this.#belief(slot, 1);
		if (isLast) this.#evidence = this.#floorEvidence();
		const dialogue = new Float64Array(this.#dialogue.length);
		for (let call = 0; call < this.#thread.calls.length; call++) this.#answer(call, round, dialogue);
		this.#message.fill(1);
		for (let link = 0; link < this.#ratio.length; link++) {
			const slot = this.#links.slot[link] as number;
			this.#message[slot] = (this.#message[slot] as number) * (this.#ratio[link] as number);
		}
		for (let slot = 0; slot < dialogue.length; slot++) {
			this.#dialogue[slot] = ((this.#dialogue[slot] as number) + (dialogue[slot] as number)) / 2;
		}
		this.#answeredFactor = answeredFactors(this.#thread, this.#links, this.#answers, this.#weights);
	}

	/** The odds of every slot against nobody the file names, and what they add up to on each floor. */
	#score(): void {
		const { base } = this.#posterOdds;
		for (let floor = 0; floor < this.#total.length; floor++) {
			this.#priorTotal[floor] = 1 + (base[floor] as number);
			this.#total[floor] = this.#hasPosterSlot[floor] ? 1 : 1 + this.#posterOdd(floor);
		}
		const { floors } = this.#links.slots;
		for (let slot = 0; slot < floors.length; slot++) {
			const floor = floors[slot] as number;
			let odds = (this.#prior[slot] as number) + (this.#dialogue[slot] as number) * (this.#against[slot] as number);
			this.#priorTotal[floor] = (this.#priorTotal[floor] as number) + odds;
			if (this.#isPoster[slot]) odds += this.#posterOdd(floor);
			this.#odds[slot] = odds * (this.#message[slot] as number);
			this.#total[floor] = (this.#total[floor] as number) + (this.#odds[slot] as number);
		}
	}

	#posterOdd(floor: number): number {
		return (
			(this.#posterOdds.own[floor] as number) *
			(this.#answeredFactor[floor] as number) *
			(this.#habitFactor[floor] as number)
		);
	}

	/** The probability that the slot's handle wrote its floor, with one message's factor taken out. */
	#belief(slot: number, without: number): number {
		const floor = this.#links.slots.floors[slot] as number;
		const author = this.#authors[floor] ?? null;
		if (author !== null) return author === this.#links.slots.handles[slot] ? 1 : 0;
		const odds = (this.#odds[slot] as number) / without;
		return odds / ((this.#total[floor] as number) - (this.#odds[slot] as number) + odds);
	}

	/** By floor, the probability that the opening poster wrote it. */
	#poster(): Float64Array {
		const poster = new Float64Array(this.#total.length);
		for (let floor = 0; floor < poster.length; floor++) {
			if (this.#hasPosterSlot[floor] || (this.#authors[floor] ?? null) !== null) continue;
			poster[floor] = this.#posterOdd(floor) / (this.#total[floor] as number);
		}
		this.#isPoster.forEach((isPoster, slot) => {
			if (isPoster) poster[this.#links.slots.floors[slot] as number] = this.#belief(slot, 1);
		});
		return poster;
	}

	/** One call's choice among its targets, and its messages to them and to whoever the targets call. */
	#answer(call: number, round: number, dialogue: Float64Array): void {
		const first = this.#links.first[call] as number;
		const end = this.#links.first[call + 1] as number;
		if (first === end) return;
		const { floor, handle, order } = this.#thread.calls[call] as Case['calls'][number];
		const stray = (this.#linkWeights.stray[call] as number) * (this.#chance[handle] as number);
		// Targets are in order, so one walk along the call before is enough.
		let earlier = order > 0 ? (this.#links.first[call - 1] as number) : first;
		let before = 0;
		let sum = stray;
		for (let link = first; link < end; link++) {
			let weight = (this.#linkWeights.link[link] as number) * (1 + this.#factors.talk * this.#talk(link));
			if (order > 0) {
				const target = this.#links.target[link] as number;
				for (; earlier < first && (this.#links.target[earlier] as number) < target; earlier++) {
					before += this.#answers[earlier] as number;
				}
				weight *= Math.exp(this.#weights.order * (before - 0.5));
			}
			const cavity = this.#belief(this.#links.slot[link] as number, this.#ratio[link] as number);
			this.#cavity[link] = cavity;
			this.#answers[link] = weight * cavity;
			sum += weight * cavity;
		}
		if (this.#isLast) this.#evidence += Math.log(sum);
		const share = this.#factors.dialogue / Math.sqrt(this.#thread.floors[floor]?.called.length ?? 1);
		for (let link = first; link < end; link++) {
			this.#send(link, sum, round);
			this.#callBack(link, share, dialogue);
		}
		this.#strays[call] = stray / sum;
	}

	#send(link: number, sum: number, round: number): void {
		const cavity = this.#cavity[link] as number;
		const before = this.#ratio[link] as number;
		const share = this.#answers[link] as number;
		if (this.#isLast && (this.#authors[this.#links.target[link] as number] ?? null) === null) {
			this.#evidence -= Math.log(1 + cavity * (before - 1));
		}
		const rest = Math.max(1e-6, sum - share);
		const ratio = Math.min(strongestMessage, 1 + (cavity > 0 ? share / cavity : 0) / rest);
		// Half way in log odds: undamped, loops may swing.
		this.#ratio[link] = round === 0 ? ratio : Math.sqrt(before * ratio);
		this.#answers[link] = share / sum;
	}

	#callBack(link: number, share: number, dialogue: Float64Array): void {
		const first = this.#links.firstReply[link] as number;
		const end = this.#links.firstReply[link + 1] as number;
		for (let at = first; at < end; at++) {
			const slot = this.#links.reply[at] as number;
			dialogue[slot] = (dialogue[slot] as number) + ((this.#answers[link] as number) * share) / Math.sqrt(end - first);
		}
	}

	/** How probable it is that the target calls whoever answers it. */
	#talk(link: number): number {
		const end = this.#links.firstReply[link + 1] as number;
		let talk = 0;
		for (let at = this.#links.firstReply[link] as number; at < end; at++) {
			talk = Math.max(talk, this.#now[this.#links.reply[at] as number] as number);
		}
		return talk;
	}

	#floorEvidence(): number {
		let evidence = 0;
		for (let floor = 1; floor < this.#total.length; floor++) {
			if ((this.#authors[floor] ?? null) !== null) continue;
			evidence += Math.log((this.#total[floor] as number) / (this.#priorTotal[floor] as number));
		}
		return evidence;
	}

	beliefs(): Beliefs {
		this.#score();
		return {
			answers: this.#answers,
			messages: this.#ratio,
			strays: this.#strays,
			authors: Float64Array.from(this.#odds, (_, slot) => this.#belief(slot, 1)),
			poster: this.#poster(),
			support: this.#message,
			dialogue: this.#dialogue,
			evidence: this.#evidence,
		};
	}
}
