import { describe, expect, test } from 'vitest';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { isInstant } from '#domain/calendar/plain-date.ts';
import { minutesToWait } from './sign-in-limit.ts';

function at(clock: string): Instant {
  const text = `2026-11-21T${clock}:00.000Z`;
  if (!isInstant(text)) throw new Error(text);
  return text;
}

const five = ['08:00', '08:01', '08:02', '08:03', '08:04'].map(at);

describe('signing in', () => {
  test('goes on after four failed tries for a name', () => {
    expect(minutesToWait({ ofName: five.slice(1), ofAddress: [] }, at('08:05'))).toBe(0);
  });

  test('waits after the fifth until the first of the five is fifteen minutes old', () => {
    expect(minutesToWait({ ofName: five, ofAddress: [] }, at('08:05'))).toBe(10);
    expect(minutesToWait({ ofName: five.toReversed(), ofAddress: [] }, at('08:14'))).toBe(1);
    expect(minutesToWait({ ofName: five, ofAddress: [] }, at('08:15'))).toBe(0);
  });

  test('of a whole office behind one address waits only after fifty', () => {
    const many = Array.from({ length: 50 }, () => at('08:00'));
    expect(minutesToWait({ ofName: [], ofAddress: many.slice(1) }, at('08:05'))).toBe(0);
    expect(minutesToWait({ ofName: [], ofAddress: many }, at('08:05'))).toBe(10);
  });
});
