import type { Floor } from '../model/thread.ts';

/** Stands in for an opening post that the file does not have. */
export const missingPost: Floor = {
	number: 0,
	id: null,
	author: null,
	postedAt: null,
	deleted: true,
	text: '',
	answers: null,
};
