import { describe, expect, test } from 'vitest';
import type { Instant } from '#domain/calendar/plain-date.ts';
import {
  applyChange,
  EMPTY_SHEET,
  type SheetChange,
  type SheetContent,
} from '#domain/council/sheet-change.ts';
import { Outbox, type Answer, type OutboxView, type ReceivedSheet, type Unsent } from './outbox.ts';

const at = '2026-11-24T01:42:00.000Z' as Instant;
const choose = (criterion: string, choice: number | null): SheetChange => ({
  choices: { [criterion]: choice },
  remarks: {},
});
const stored = (content: Partial<SheetContent>, version = 1): ReceivedSheet => ({
  content: { ...EMPTY_SHEET, ...content },
  version,
  at,
});

/** A server that answers as the test says, in order; then it receives everything. */
function world(start: ReceivedSheet, answers: readonly Answer[] = []) {
  let { version } = start;
  const sent: { change: SheetChange; seenVersion: number }[] = [];
  const kept: (Unsent | null)[] = [];
  const views: OutboxView[] = [];
  const queue = [...answers];
  const outbox = new Outbox(start, {
    send: (change, seenVersion) => {
      sent.push({ change, seenVersion });
      const answer = queue.shift();
      if (answer) return Promise.resolve(answer);
      version = seenVersion + 1;
      return Promise.resolve({ kind: 'received', version, at });
    },
    keep: (unsent) => kept.push(unsent),
    changed: (view) => views.push(view),
  });
  return { outbox, sent, kept, views };
}

describe('a choice', () => {
  test('is kept on this machine at once, then sent, then nothing is left here', async () => {
    const { outbox, sent, kept, views } = world(stored({}, 0));
    outbox.change(choose('1.1', 2));
    expect(kept.at(-1)).toEqual({ change: choose('1.1', 2), base: EMPTY_SHEET });
    await outbox.flush();
    expect(sent).toEqual([{ change: choose('1.1', 2), seenVersion: 0 }]);
    expect(kept.at(-1)).toBeNull();
    expect(views.map((view) => view.where)).toEqual(['here', 'sending', 'received']);
    expect(outbox.view()).toMatchObject({ version: 1, content: { choices: { '1.1': 2 } }, at });
  });

  test('made while another is under way goes with the next request, also for the same criterion', async () => {
    const { outbox, sent } = world(stored({}, 0));
    outbox.change(choose('1.1', 2));
    const going = outbox.flush();
    outbox.change(choose('1.1', 1));
    outbox.change(choose('1.2', null));
    await Promise.all([going, outbox.flush()]);
    expect(sent).toEqual([
      { change: choose('1.1', 2), seenVersion: 0 },
      { change: { choices: { '1.1': 1, '1.2': null }, remarks: {} }, seenVersion: 1 },
    ]);
    expect(outbox.view().content.choices).toEqual({ '1.1': 1, '1.2': null });
  });
});

describe('without a network', () => {
  test('choices stay on this machine and go when it is back', async () => {
    const { outbox, kept } = world(stored({}, 0), [
      { kind: 'unreachable' },
      { kind: 'unreachable' },
    ]);
    outbox.change(choose('1.1', 2));
    await outbox.flush();
    outbox.change(choose('1.2', 0));
    await outbox.flush();
    expect(outbox.view()).toMatchObject({ where: 'here', unreachable: true });
    expect(kept.at(-1)?.change.choices).toEqual({ '1.1': 2, '1.2': 0 });
    await outbox.flush();
    expect(outbox.view()).toMatchObject({ where: 'received', unreachable: false, version: 1 });
  });

  test('a request that arrived although its answer was lost changes nothing twice', async () => {
    const { outbox } = world(stored({}, 0), [
      { kind: 'unreachable' },
      { kind: 'changed', sheet: stored({ choices: { '1.1': 2 } }, 1) },
    ]);
    outbox.change(choose('1.1', 2));
    await outbox.flush();
    await outbox.flush();
    expect(outbox.view()).toMatchObject({
      where: 'received',
      clash: null,
      content: { choices: { '1.1': 2 } },
    });
  });

  test('a reload takes over what was left', async () => {
    const { outbox, sent } = world(stored({ choices: { '1.1': 2 } }, 3));
    outbox.restore({ change: choose('1.2', 0), base: { ...EMPTY_SHEET, choices: { '1.1': 2 } } });
    expect(outbox.view()).toMatchObject({
      where: 'here',
      content: { choices: { '1.1': 2, '1.2': 0 } },
    });
    await outbox.flush();
    expect(sent).toEqual([{ change: choose('1.2', 0), seenVersion: 3 }]);
  });
});

describe('another tab', () => {
  test('with other criteria: both are kept, nobody is asked', async () => {
    const theirs = stored({ choices: { '1.2': 1 } }, 4);
    const { outbox, sent } = world(stored({}, 0), [{ kind: 'changed', sheet: theirs }]);
    outbox.change(choose('1.1', 2));
    await outbox.flush();
    expect(sent.at(-1)).toEqual({ change: choose('1.1', 2), seenVersion: 4 });
    expect(outbox.view()).toMatchObject({
      clash: null,
      version: 5,
      content: { choices: { '1.1': 2, '1.2': 1 } },
    });
  });

  test('with the same criterion: both versions are shown, nothing is sent until the member decides', async () => {
    const theirs = stored({ choices: { '1.1': 3 } }, 4);
    const { outbox, sent, kept } = world(stored({ choices: { '1.1': 0 } }), [
      { kind: 'changed', sheet: theirs },
    ]);
    outbox.change(choose('1.1', 2));
    await outbox.flush();
    await outbox.flush();
    expect(sent).toHaveLength(1);
    expect(outbox.view().clash).toEqual({
      places: [{ field: 'choice', criterion: '1.1' }],
      mine: applyChange(stored({ choices: { '1.1': 0 } }).content, choose('1.1', 2)),
      theirs: theirs.content,
    });
    // A reload in the middle of the question asks it again.
    expect(kept.at(-1)).toEqual({
      change: choose('1.1', 2),
      base: stored({ choices: { '1.1': 0 } }).content,
    });
    outbox.resolve('mine');
    await outbox.flush();
    expect(sent.at(-1)).toEqual({ change: choose('1.1', 2), seenVersion: 4 });
    expect(outbox.view().content.choices).toEqual({ '1.1': 2 });
  });

  test('the member may keep the stored one instead', async () => {
    const theirs = stored({ choices: { '1.1': 3 } }, 4);
    const { outbox, sent, kept } = world(stored({}), [{ kind: 'changed', sheet: theirs }]);
    outbox.change(choose('1.1', 2));
    await outbox.flush();
    expect(outbox.view().clash).not.toBeNull();
    outbox.resolve('theirs');
    await outbox.flush();
    expect(sent).toHaveLength(1);
    expect(kept.at(-1)).toBeNull();
    expect(outbox.view()).toMatchObject({ where: 'received', content: { choices: { '1.1': 3 } } });
  });

  test('what a reload finds left over may clash too', () => {
    const { outbox } = world(stored({ choices: { '1.1': 3 } }, 4));
    outbox.restore({ change: choose('1.1', 2), base: EMPTY_SHEET });
    expect(outbox.view().clash?.places).toEqual([{ field: 'choice', criterion: '1.1' }]);
  });
});

test('what the server will not take stays here with the reason, until something changes', async () => {
  const { outbox, kept } = world(stored({}), [
    { kind: 'refused', sentences: ['Phiếu này đã niêm phong.'] },
  ]);
  outbox.change(choose('1.1', 2));
  await outbox.flush();
  expect(outbox.view()).toMatchObject({ where: 'here', refused: ['Phiếu này đã niêm phong.'] });
  expect(kept.at(-1)?.change).toEqual(choose('1.1', 2));
  outbox.change(choose('1.1', 1));
  expect(outbox.view().refused).toEqual([]);
});
