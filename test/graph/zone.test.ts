import { expect, test } from 'vitest';
import { timeInZone, zoneName, zoneOf } from '../../src/graph/zone.ts';

const zone = (...times: readonly (string | null)[]) => zoneOf(times.map((postedAt) => ({ postedAt })));

test('a thread is told in the zone that most of its floors state, or else in UTC', () => {
	expect(zone('2026-11-30T10:07:00+08:00', '2026-11-30T10:07:00+08:00', '2026-11-30T10:07:00-03:30', null)).toBe(480);
	expect(zone('2026-11-30T10:07:00-0330')).toBe(-210);
	expect(zone('2026-11-30T10:07:00Z', '2026-11-30T10:07:00', '2026-11-30', null)).toBe(0);
	expect(zone()).toBe(0);
});

test('a zone is named by how far it is ahead of UTC', () => {
	expect([0, 480, -210, 330].map(zoneName)).toEqual(['UTC', 'UTC+8', 'UTC−3:30', 'UTC+5:30']);
});

test('every time is told by the same clock, whatever zone it was written in', () => {
	expect(timeInZone('2026-11-30T10:07:33+08:00', 480)).toBe('2026-11-30 10:07 UTC+8');
	expect(timeInZone('2026-11-30T20:30:00Z', 480)).toBe('2026-12-01 04:30 UTC+8');
	expect(timeInZone('2026-11-30T10:07:00', 0)).toBe('2026-11-30 10:07 UTC');
	expect(timeInZone('2026-11-30', 480)).toBe('2026-11-30');
	expect(timeInZone('yesterday', 480)).toBe('yesterday');
});
