import { expect, test } from 'vitest';
import { secondsOf } from '../../src/model/thread.ts';

test.each([
	['1970-01-01T00:01:00Z', 60],
	['1970-01-01T08:00:30+08:00', 30],
	// Nobody's clock but UTC's.
	['1970-01-01T00:00:10', 10],
	['1970-01-02', 86_400],
	['1970-01-01T00:00:00.250Z', 0.25],
	['yesterday', null],
	['', null],
])('%s is second %s', (time, seconds) => {
	expect(secondsOf(time)).toBe(seconds);
});
