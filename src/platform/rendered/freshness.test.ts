import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Freshness, LEASE } from './freshness.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A watch whose readings a test answers itself. */
function watch() {
  const asked: { answer: (version: number) => void; fail: () => void }[] = [];
  let tell = (): void => undefined;
  const freshness = new Freshness({
    read: () =>
      new Promise((answer, refuse) => {
        const fail = () => {
          refuse(new Error('cut'));
        };
        asked.push({ answer, fail });
      }),
    onDoubt: (told) => {
      tell = told;
    },
  });
  return { freshness, asked, doubt: () => tell() };
}

async function proven(version = 7) {
  const watched = watch();
  const proof = watched.freshness.prove();
  watched.asked[0]?.answer(version);
  await proof;
  return watched;
}

describe('the number of the content', () => {
  test('is not known before it was read', () => {
    expect(watch().freshness.version).toBeNull();
  });

  test('counts for its lease after the reading began, and not a moment longer', async () => {
    const { freshness } = await proven();
    vi.advanceTimersByTime(LEASE - 1);
    expect(freshness.version).toBe(7);
    vi.advanceTimersByTime(1);
    expect(freshness.version).toBeNull();
  });

  test('is read anew while the old one still counts, so that nobody waits', async () => {
    const { freshness, asked } = await proven();
    vi.advanceTimersByTime(LEASE / 2);
    expect([freshness.version, freshness.version, asked.length]).toEqual([7, 7, 2]);
  });

  test('is read once for all who ask meanwhile', async () => {
    const { freshness, asked } = watch();
    const all = Promise.all([freshness.prove(), freshness.prove(), freshness.prove()]);
    asked[0]?.answer(8);
    expect([await all, asked.length]).toEqual([[8, 8, 8], 1]);
  });

  test('counts no more once word of a change came', async () => {
    const { freshness, doubt } = await proven();
    doubt();
    expect(freshness.version).toBeNull();
  });

  test('that was asked for before word of a change came does not count after it', async () => {
    const { freshness, asked, doubt } = watch();
    const before = freshness.prove();
    doubt();
    const after = freshness.prove();
    asked[0]?.answer(7);
    await before;
    await vi.waitFor(() => expect(asked.length).toBe(2));
    asked[1]?.answer(8);
    expect([await after, freshness.version]).toEqual([8, 8]);
  });

  test('is unknown when it cannot be read, whatever was known before', async () => {
    const { freshness, asked } = await proven();
    vi.advanceTimersByTime(LEASE);
    const proof = freshness.prove();
    asked[1]?.fail();
    expect([await proof, freshness.version]).toEqual([null, null]);
  });
});

describe('while something is changed here', () => {
  test('each who asks gets a number that was read after asking', async () => {
    const { freshness, asked } = await proven();
    const change = freshness.change();
    expect(freshness.version).toBeNull();
    const first = freshness.prove();
    await vi.waitFor(() => expect(asked.length).toBe(2));
    const second = freshness.prove();
    asked[1]?.answer(7);
    expect(await first).toBe(7);
    await vi.waitFor(() => expect(asked.length).toBe(3));
    asked[2]?.answer(8);
    expect(await second).toBe(8);
    change.done();
  });

  test('and after it, what was known before counts no more', async () => {
    const { freshness } = await proven();
    const change = freshness.change();
    change.done();
    change.done();
    expect(freshness.version).toBeNull();
  });
});
