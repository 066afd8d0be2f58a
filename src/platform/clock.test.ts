import { afterEach, describe, expect, test, vi } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { clockOn, systemClock } from './clock.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the clock', () => {
  test('is a day ahead of UTC in the Vietnamese morning', () => {
    vi.useFakeTimers({ now: new Date('2026-11-20T17:00:00.000Z') });
    expect(systemClock.now()).toBe('2026-11-20T17:00:00.000Z');
    expect(systemClock.today()).toBe('2026-11-21');
    vi.setSystemTime(new Date('2026-11-21T16:59:59.999Z'));
    expect(systemClock.today()).toBe('2026-11-21');
    vi.setSystemTime(new Date('2026-11-21T17:00:00.000Z'));
    expect(systemClock.today()).toBe('2026-11-22');
    vi.setSystemTime(new Date('2026-11-20T16:59:59.999Z'));
    expect(systemClock.today()).toBe('2026-11-20');
  });

  test('of a demonstration stays on its day while the time of day goes on', () => {
    vi.useFakeTimers({ now: new Date('2026-11-20T17:00:01.250Z') });
    const clock = clockOn(plainDate(2029, 12, 21));
    expect(clock.today()).toBe('2029-12-21');
    expect(clock.now()).toBe('2029-12-20T17:00:01.250Z');
    vi.setSystemTime(new Date('2026-11-21T05:30:00.000Z'));
    expect(clock.now()).toBe('2029-12-21T05:30:00.000Z');
  });
});
