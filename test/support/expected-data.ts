import { dataId, edgeId } from '../../src/export/data/ids.ts';
import type { Attribution } from '../../src/model/attribution.ts';
import type { DataCase } from './data-cases.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a file should say, by id, counted from what the page knows. Null: nothing. */
export interface Expected {
	readonly nodes: ReadonlyMap<string, Values>;
	readonly edges: ReadonlyMap<string, Values & { readonly source: string; readonly target: string }>;
}

/** With texts as they are; readers of formats that leave characters out are held against `cleaned` ones. */
export function expectedOf({ facts }: DataCase): Expected {
	const { graph, floors } = facts;
	const authors = new Map(floors.map(({ number, author }) => [number, author]));
	const poster = graph.people.find((person) => person.floors.some((floor) => floor === 0));
	const opening = poster === undefined ? undefined : authors.get(0);
	const people = graph.people.map((person): [string, Values] => {
		const grades = person.floors.map((floor) => authors.get(floor)?.grade);
		return [
			dataId(person.id),
			{
				label: person.handle,
				entity: 'person',
				handle: person.handle,
				floors: person.floors,
				written: person.floors.length,
				certain: grades.filter((grade) => grade === 'stated' || grade === 'proven').length,
				inDegree: person.inDegree,
				outDegree: person.outDegree,
				firstFloor: person.firstFloor,
				openingPoster: poster === undefined ? null : person === poster,
				openingPosterGrade: opening?.grade ?? null,
				openingPosterProbability: chanceOf(opening),
			},
		];
	});
	const anonymous = graph.anonymous.map(({ id, floor, outDegree }): [string, Values] => {
		const nothing = { handle: null, openingPoster: null, openingPosterGrade: null, openingPosterProbability: null };
		const counts = { written: 1, certain: 0, inDegree: 0, outDegree, firstFloor: floor };
		return [dataId(id), { label: `#${floor}`, entity: 'floor', floors: [floor], ...nothing, ...counts }];
	});
	const edges = graph.ties.map((tie) => {
		const chances = tie.floors.map((floor) => chanceOf(authors.get(floor))).filter((chance) => chance !== null);
		const values = {
			source: dataId(tie.source),
			target: dataId(tie.target),
			weight: tie.floors.length,
			kind: tie.kind,
			grade: tie.grade,
			probability: tie.grade === 'likely' ? (chances.sort((a, b) => b - a)[0] ?? null) : null,
			floors: tie.floors,
		};
		return [edgeId(tie), values] as const;
	});
	return { nodes: new Map([...people, ...anonymous]), edges: new Map(edges) };
}

function chanceOf(author: Attribution | undefined): number | null {
	return author?.grade === 'likely' ? author.probability : null;
}

/** Values as a format without lists and nulls has them: cleaned texts, numbers between spaces, nothing unknown. */
export function flat(values: Values): Record<string, unknown> {
	const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
	const given = Object.entries(values).filter(([, value]) => !isEmpty(value));
	return Object.fromEntries(given.map(([name, value]) => [name, flatValue(value)]));
}

function flatValue(value: unknown): unknown {
	if (Array.isArray(value)) return value.join(' ');
	return typeof value === 'string' ? cleaned(value) : value;
}

/** Without what XML cannot hold, counted code by code. */
export function cleaned(text: string): string {
	return Array.from(text)
		.filter((character) => {
			const code = character.codePointAt(0) ?? 0;
			if (code < 0x20) return code === 9 || code === 10 || code === 13;
			return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
		})
		.join('');
}

/** What is left of a text as xs:token. */
export function tokenised(text: string): string {
	return cleaned(text)
		.split(/[\t\n\r ]/)
		.filter((word) => word !== '')
		.join(' ');
}
