import { type Chance, chanceOf } from './random.ts';

const bigrams = Array.from(
	'的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏',
);
const latin = [
	'api',
	'bug',
	'code',
	'rust',
	'java',
	'linux',
	'offer',
	'kpi',
	'css',
	'docker',
	'git',
	'mac',
	'python',
	'vim',
	'react',
];

/** A word as a forum has them: mostly two Chinese characters, at times Latin; few are very frequent. */
function word(chance: Chance): string {
	if (chance.happens(0.06)) return ` ${latin[chance.zipf(latin.length)]} `;
	return `${bigrams[chance.zipf(bigrams.length)]}${bigrams[chance.zipf(bigrams.length)]}`;
}

/** `count` words, some of them taken over from the words that are answered. */
export type Vocabulary = (chance: Chance, count: number, answered: readonly string[]) => string[];

/** Of a plan's threads: the few words that come by themselves, or besides them so many that each thread has its own. */
export function vocabularyOf({ vocabulary, seed }: { readonly vocabulary: number; readonly seed: number }): Vocabulary {
	const draw = chanceOf(seed + 40_000);
	const own = Array.from({ length: vocabulary }, () =>
		draw.happens(0.12)
			? ` ${latinWord(draw)} `
			: `${bigrams[draw.below(bigrams.length)]}${bigrams[draw.below(bigrams.length)]}`,
	);
	const usual = 0.5;
	const next = (chance: Chance) =>
		own.length === 0 || chance.happens(usual) ? word(chance) : (own[chance.zipf(own.length)] ?? '');
	return (chance, count, answered) =>
		Array.from({ length: count }, () => {
			const isTaken = answered.length > 0 && chance.happens(0.2);
			return isTaken ? (answered[chance.below(answered.length)] ?? '') : next(chance);
		});
}

function latinWord(chance: Chance): string {
	return Array.from({ length: 2 + chance.below(6) }, () => 'abcdefghijklmnopqrstuvwxyz'[chance.below(26)]).join('');
}

/** A handle as V2EX allows them: 3 to 16 of letters, digits and underscores; a few of digits only. */
export function handle(chance: Chance, index: number): string {
	const letters = Array.from(
		{ length: 3 + chance.below(8) },
		() => 'abcdefghijklmnopqrstuvwxyz'[chance.below(26)],
	).join('');
	const unique = index.toString(36);
	return chance.happens(0.01)
		? `1${index.toString().padStart(6, '0')}`
		: `${letters}${chance.happens(0.1) ? '_' : ''}${unique}`;
}
