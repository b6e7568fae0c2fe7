import type { Case } from './case.ts';
import type { LinkWeights } from './link-weights.ts';
import type { Given, Links } from './links.ts';
import { answeredFactors, certainly, type Guess, habitFactors, type PosterOdds, posterOddsOf } from './poster.ts';
import { habitsOf } from './poster-features.ts';
import type { Slots } from './slots.ts';
import type { Weights } from './weights.ts';

/** What a round of calls tells about the authors of floors. */
export interface Heard {
	/** By link, the factor that its call puts on the odds of the called handle having written the target. */
	readonly messages: Float64Array;
	/** By slot, the odds that the handle gains since floors which this floor answers call it. */
	readonly dialogue: Float64Array;
	/** By link, the probability that its call answers its target. */
	readonly answers: Float64Array;
}

/** The largest product of messages: beyond it nothing is in doubt, and a hundred calls that agree would leave the range of a double. */
const strongestSupport = 1e200;
/** Keeps finite what an author who is certain gains. */
const leastPrior = 1e-4;

/**
 * One half of the propagation: who wrote each floor, under a guess of the opening poster. Every slot's handle and the
 * opening poster have odds against anybody whom the file does not name; what the calls tell from round to round moves
 * them, and they compete for the floor.
 */
export class Authorship {
	/** By slot, the product of the messages to it. */
	readonly support: Float64Array;
	/** By slot, the odds that the handle gained since answered floors call it. */
	readonly dialogue: Float64Array;
	readonly #thread: Case;
	readonly #weights: Weights;
	readonly #links: Links;
	readonly #slots: Slots;
	readonly #guess: Guess;
	/** By handle, the probability that its person posts here at all. */
	readonly #present: Float64Array;
	readonly #authors: Given['authors'];
	readonly #posterOdds: PosterOdds;
	readonly #habits: ReturnType<typeof habitsOf>;
	/** By slot, the odds before any call is heard. */
	readonly #prior: Float64Array;
	/** By slot, the factor of what speaks against the handle: that the floor calls it, or names the opening poster. */
	readonly #against: Float64Array;
	readonly #isPoster: Uint8Array;
	readonly #odds: Float64Array;
	/** By floor: whether the guessed opening poster has a slot; the odds of everybody, nobody named (1) included, now and before any call was heard. */
	readonly #hasPosterSlot: Uint8Array;
	readonly #total: Float64Array;
	readonly #priorTotal: Float64Array;
	/** By floor: the same two sums without the odds of {@link dialogue}. */
	readonly #totalWithout: Float64Array;
	readonly #priorWithout: Float64Array;
	#answeredFactor: Float64Array;
	#habitFactor: Float64Array;

	constructor(given: Given, links: Links, { chance, present }: LinkWeights, guess: Guess) {
		const { thread, weights, authors } = given;
		const slots = links.slots.floors.length;
		const floors = thread.floors.length;
		this.#thread = thread;
		this.#weights = weights;
		this.#links = links;
		this.#slots = links.slots;
		this.#guess = guess;
		this.#present = present;
		this.#authors = authors;
		this.#posterOdds = posterOddsOf(given, guess);
		this.#habits = habitsOf(thread);
		this.#prior = new Float64Array(slots);
		this.#against = new Float64Array(slots).fill(1);
		this.#isPoster = new Uint8Array(slots);
		this.dialogue = new Float64Array(slots);
		this.support = new Float64Array(slots).fill(1);
		this.#odds = new Float64Array(slots);
		this.#hasPosterSlot = new Uint8Array(floors);
		this.#total = new Float64Array(floors);
		this.#priorTotal = new Float64Array(floors);
		this.#totalWithout = new Float64Array(floors);
		this.#priorWithout = new Float64Array(floors);
		this.#answeredFactor = new Float64Array(floors).fill(1);
		this.#habitFactor = this.#answeredFactor;
		this.#setPriors(chance);
	}

	#setPriors(chance: Float64Array): void {
		const { floors, handles } = this.#slots;
		floors.forEach((floor, slot) => {
			const handle = handles[slot] as number;
			const { called, namesPoster } = this.#thread.floors[floor] as Case['floors'][number];
			let prior = chance[handle] as number;
			if (floor === 0) prior = certainly * (this.#guess.quiet?.[handle] ?? 0);
			let against = called.has(handle) ? this.#weights.selfMention : 0;
			if (handle === this.#guess.poster) {
				this.#isPoster[slot] = 1;
				this.#hasPosterSlot[floor] = 1;
				if (namesPoster) against += this.#weights.posterWord;
			}
			this.#against[slot] = Math.exp(against);
			this.#prior[slot] = prior * (this.#against[slot] as number);
		});
	}

	/** True where the author is beyond doubt. */
	isCertain(floor: number): boolean {
		return (this.#authors[floor] ?? null) !== null;
	}

	/** Takes in what a round of calls tells. */
	hear({ messages, dialogue, answers }: Heard): void {
		this.support.fill(1);
		for (let link = 0; link < messages.length; link++) {
			const slot = this.#links.slot[link] as number;
			const support = (this.support[slot] as number) * (messages[link] as number);
			this.support[slot] = Math.min(strongestSupport, support);
		}
		for (let slot = 0; slot < dialogue.length; slot++) {
			this.dialogue[slot] = ((this.dialogue[slot] as number) + (dialogue[slot] as number)) / 2;
		}
		this.#answeredFactor = answeredFactors(this.#thread, this.#links, answers, this.#weights);
	}

	/** Learns how the opening poster writes from the floors that are theirs by now, and weighs every floor by it. */
	learnHabits(): void {
		this.#habitFactor = habitFactors(this.#habits, this.poster(), this.#guess, this.#weights);
		this.weigh();
	}

	/** Works out the odds of every slot against anybody whom the file does not name, and their sum on each floor. */
	weigh(): void {
		const { base } = this.#posterOdds;
		for (let floor = 0; floor < this.#total.length; floor++) {
			this.#priorTotal[floor] = 1 + (base[floor] as number);
			this.#total[floor] = this.#hasPosterSlot[floor] ? 1 : 1 + this.#posterOdd(floor);
			this.#priorWithout[floor] = this.#priorTotal[floor] as number;
			this.#totalWithout[floor] = this.#total[floor] as number;
		}
		const { floors } = this.#slots;
		for (let slot = 0; slot < floors.length; slot++) {
			const floor = floors[slot] as number;
			const prior = this.#prior[slot] as number;
			const called = (this.dialogue[slot] as number) * (this.#against[slot] as number);
			const poster = this.#isPoster[slot] ? this.#posterOdd(floor) : 0;
			const support = this.support[slot] as number;
			const odds = (prior + called + poster) * support;
			this.#priorTotal[floor] = (this.#priorTotal[floor] as number) + prior + called;
			this.#odds[slot] = odds;
			this.#total[floor] = (this.#total[floor] as number) + this.#doubted(slot, odds);
			this.#priorWithout[floor] = (this.#priorWithout[floor] as number) + prior;
			this.#totalWithout[floor] =
				(this.#totalWithout[floor] as number) + this.#doubted(slot, (prior + poster) * support);
		}
	}

	/**
	 * The factor on the odds that a floor answers another one which calls certain people: what is known of its author by
	 * other ways, at odds with them or not. It is the message of the factor whose other message is `dialogue`, which is
	 * left out of it (Pearl 1988): a floor's own answer would else confirm itself.
	 * @param slots of the answering floor, one for each of the people called; not empty
	 * @param odds what each of them gains by being called, against anybody whom the file does not name
	 */
	talk(slots: Int32Array, odds: number): number {
		const floor = this.#slots.floors[slots[0] as number] as number;
		const prior = this.#priorWithout[floor] as number;
		const author = this.#authors[floor] ?? null;
		let gained = 0;
		let supported = 0;
		for (const slot of slots) {
			const gain = odds * (this.#against[slot] as number);
			gained += gain;
			if (author === null) supported += this.#doubted(slot, gain * (this.support[slot] as number));
			else if (author === this.#slots.handles[slot])
				supported += gain / Math.max(leastPrior, this.#prior[slot] as number);
		}
		if (author !== null) return (1 + supported) / (1 + gained / prior);
		return (1 + supported / (this.#totalWithout[floor] as number)) / (1 + gained / prior);
	}

	/** The odds of a slot, lowered by the doubt whether its person posts here at all. */
	#doubted(slot: number, odds: number): number {
		if (this.#isPoster[slot]) return odds;
		const present = this.#present[this.#slots.handles[slot] as number] as number;
		return (present * odds) / (1 + (1 - present) * odds);
	}

	#posterOdd(floor: number): number {
		return (
			(this.#posterOdds.own[floor] as number) *
			(this.#answeredFactor[floor] as number) *
			(this.#habitFactor[floor] as number)
		);
	}

	/**
	 * The probability that the slot's handle wrote its floor if its person posts here at all, with one message's factor
	 * taken out: what a call of that person is weighed by.
	 */
	beliefIfPresent(slot: number, without: number): number {
		const certain = this.#certainly(slot);
		if (certain !== null) return certain;
		const odds = (this.#odds[slot] as number) / without;
		return odds / (this.#othersAt(slot) + odds);
	}

	/** The probability that the slot's handle wrote its floor. */
	belief(slot: number): number {
		const certain = this.#certainly(slot);
		if (certain !== null) return certain;
		const odds = this.#doubted(slot, this.#odds[slot] as number);
		return odds / (this.#othersAt(slot) + odds);
	}

	#certainly(slot: number): number | null {
		const author = this.#authors[this.#slots.floors[slot] as number] ?? null;
		return author === null ? null : author === this.#slots.handles[slot] ? 1 : 0;
	}

	/** The odds of everybody else on the slot's floor, nobody named included. */
	#othersAt(slot: number): number {
		const total = this.#total[this.#slots.floors[slot] as number] as number;
		return Math.max(1, total - this.#doubted(slot, this.#odds[slot] as number));
	}

	/** By slot, the probability that its handle wrote its floor. */
	beliefs(): Float64Array {
		return Float64Array.from(this.#odds, (_, slot) => this.belief(slot));
	}

	/** By floor, the probability that the opening poster wrote it. */
	poster(): Float64Array {
		const poster = new Float64Array(this.#total.length);
		for (let floor = 0; floor < poster.length; floor++) {
			if (this.#hasPosterSlot[floor] || this.isCertain(floor)) continue;
			poster[floor] = this.#posterOdd(floor) / (this.#total[floor] as number);
		}
		this.#isPoster.forEach((isPoster, slot) => {
			if (isPoster) poster[this.#slots.floors[slot] as number] = this.belief(slot);
		});
		return poster;
	}

	/** The floors' part of the log likelihood of the calls: how much likelier the calls make what is heard on each floor. */
	evidence(): number {
		let evidence = 0;
		for (let floor = 1; floor < this.#total.length; floor++) {
			if (this.isCertain(floor)) continue;
			evidence += Math.log((this.#total[floor] as number) / (this.#priorTotal[floor] as number));
		}
		return evidence;
	}
}
