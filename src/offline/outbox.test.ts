import { describe, expect, test } from 'vitest';
import {
  applyChange,
  EMPTY_SHEET,
  type SheetChange,
  type SheetContent,
} from '#domain/council/sheet-change.ts';
import type { Answer, Received } from './item.ts';
import { SHEET_MERGING } from './sheet-merging.ts';
import { AT as at, world as worldOf } from './testing/fake-world.ts';

const choose = (criterion: string, choice: number | null): SheetChange => ({
  choices: { [criterion]: choice },
  remarks: {},
});
const stored = (content: Partial<SheetContent>, version = 1): Received<SheetContent> => ({
  content: { ...EMPTY_SHEET, ...content },
  version,
  at,
});
const world = (start: Received<SheetContent>, answers: readonly Answer<SheetContent>[] = []) =>
  worldOf(SHEET_MERGING, start, answers);

/** What went out, without its ids. */
const plain = ({ change, seenVersion }: { change: SheetChange; seenVersion: number }) => ({
  change,
  seenVersion,
});

describe('a choice', () => {
  test('is kept on this device at once, then sent, then nothing is left here', async () => {
    const { outbox, sent, kept, views } = world(stored({}, 0));
    outbox.change(choose('1.1', 2));
    expect(kept.at(-1)).toEqual({
      line: 'id1',
      after: null,
      unsent: choose('1.1', 2),
      base: EMPTY_SHEET,
      version: 0,
      going: null,
    });
    await outbox.flush();
    expect(sent).toEqual([
      { id: 'id2', line: 'id1', after: null, seenVersion: 0, change: choose('1.1', 2) },
    ]);
    expect(kept.at(-1)).toBeNull();
    expect(views.map((view) => view.where)).toEqual(['here', 'sending', 'received']);
    expect(outbox.view()).toMatchObject({ version: 1, content: { choices: { '1.1': 2 } }, at });
  });

  test('made while another is under way goes with the next, which names the one before', async () => {
    const { outbox, sent } = world(stored({}, 0));
    outbox.change(choose('1.1', 2));
    const going = outbox.flush();
    outbox.change(choose('1.1', 1));
    outbox.change(choose('1.2', null));
    await Promise.all([going, outbox.flush()]);
    const both = { choices: { '1.1': 1, '1.2': null }, remarks: {} };
    expect(sent).toEqual([
      { id: 'id2', line: 'id1', after: null, seenVersion: 0, change: choose('1.1', 2) },
      { id: 'id3', line: 'id1', after: 'id2', seenVersion: 1, change: both },
    ]);
    expect(outbox.view().content.choices).toEqual({ '1.1': 1, '1.2': null });
  });
});

describe('without a network', () => {
  test('what was under way goes again as it was, what was chosen meanwhile after it', async () => {
    const lost = { kind: 'unreachable' } as const;
    const { outbox, sent, kept } = world(stored({}, 0), [lost, lost]);
    outbox.change(choose('1.1', 2));
    await outbox.flush();
    outbox.change(choose('1.2', 0));
    await outbox.flush();
    expect(outbox.view()).toMatchObject({ where: 'here', unreachable: true });
    expect(kept.at(-1)?.unsent.choices).toEqual({ '1.1': 2, '1.2': 0 });
    await outbox.flush();
    expect(sent.map((item) => [item.id, item.after, item.change.choices])).toEqual([
      ['id2', null, { '1.1': 2 }],
      ['id2', null, { '1.1': 2 }],
      ['id2', null, { '1.1': 2 }],
      ['id3', 'id2', { '1.2': 0 }],
    ]);
    expect(outbox.view()).toMatchObject({ where: 'received', unreachable: false, version: 2 });
  });

  test('after a reload the same item goes again under its own id', async () => {
    const first = world(stored({}, 0), [{ kind: 'unreachable' }]);
    first.outbox.change(choose('1.1', 2));
    await first.outbox.flush();
    const left = first.kept.at(-1);
    const { outbox, sent } = world(stored({}, 0));
    if (left) outbox.restore(left);
    await outbox.flush();
    expect(sent).toEqual([
      { id: 'id2', line: 'id1', after: null, seenVersion: 0, change: choose('1.1', 2) },
    ]);
  });

  test('what had arrived before the page was opened anew is not put over a later choice', async () => {
    const left = {
      line: 'l',
      after: null,
      unsent: choose('1.1', 2),
      base: EMPTY_SHEET,
      version: 0,
      going: { id: 'i', line: 'l', after: null, seenVersion: 0, change: choose('1.1', 2) },
    };
    const today = stored({ choices: { '1.1': 2, '1.2': 3 } }, 2);
    const { outbox } = world(today, [{ kind: 'received', version: 1, at }]);
    outbox.restore(left);
    await outbox.flush();
    expect(outbox.view()).toMatchObject({ where: 'received', version: 2, content: today.content });
  });

  test('a session that has ended keeps everything here and says so', async () => {
    const { outbox, kept } = world(stored({}, 0), [{ kind: 'ended' }]);
    outbox.change(choose('1.1', 2));
    await outbox.flush();
    expect(outbox.view()).toMatchObject({ where: 'here', ended: true, unreachable: false });
    expect(kept.at(-1)?.unsent).toEqual(choose('1.1', 2));
    await outbox.flush();
    expect(outbox.view()).toMatchObject({ where: 'received', ended: false });
  });
});

test('a server that forgot the line gets the same as the beginning of a new one', async () => {
  const { outbox, sent, kept } = world(stored({}, 0), [{ kind: 'early' }]);
  outbox.change(choose('1.1', 2));
  await outbox.flush();
  expect(sent.map((item) => [item.line, item.after, item.change.choices])).toEqual([
    ['id1', null, { '1.1': 2 }],
    ['id3', null, { '1.1': 2 }],
  ]);
  expect(kept.at(-1)).toBeNull();
});

describe('another tab or device', () => {
  test('with other criteria: both are kept, nobody is asked', async () => {
    const theirs = stored({ choices: { '1.2': 1 } }, 4);
    const { outbox, sent } = world(stored({}, 0), [{ kind: 'changed', stored: theirs }]);
    outbox.change(choose('1.1', 2));
    await outbox.flush();
    expect(sent.map(plain).at(-1)).toEqual({ change: choose('1.1', 2), seenVersion: 4 });
    expect(outbox.view()).toMatchObject({
      clash: null,
      version: 5,
      content: { choices: { '1.1': 2, '1.2': 1 } },
    });
  });

  test('with the same criterion: both are shown, nothing is sent until the member decides', async () => {
    const before = stored({ choices: { '1.1': 0 } });
    const theirs = stored({ choices: { '1.1': 3 } }, 4);
    const { outbox, sent, kept } = world(before, [{ kind: 'changed', stored: theirs }]);
    outbox.change(choose('1.1', 2));
    await outbox.flush();
    await outbox.flush();
    expect(sent).toHaveLength(1);
    expect(outbox.view().clash).toEqual({
      places: [{ field: 'choice', criterion: '1.1' }],
      mine: applyChange(before.content, choose('1.1', 2)),
      theirs: theirs.content,
    });
    // Whoever takes it over asks again: it still stands on the version it was typed on.
    expect(kept.at(-1)).toMatchObject({
      unsent: choose('1.1', 2),
      base: before.content,
      version: 1,
      going: null,
    });
    outbox.resolve([]);
    await outbox.flush();
    expect(sent.map(plain).at(-1)).toEqual({ change: choose('1.1', 2), seenVersion: 4 });
    expect(outbox.view().content.choices).toEqual({ '1.1': 2 });
  });

  test('the member may keep the stored one there, and loses nothing elsewhere', async () => {
    const theirs = stored({ choices: { '1.1': 3 } }, 4);
    const { outbox, sent, kept } = world(stored({}), [{ kind: 'changed', stored: theirs }]);
    outbox.change({ choices: { '1.1': 2, '1.2': 0 }, remarks: {} });
    await outbox.flush();
    outbox.resolve(outbox.view().clash?.places ?? []);
    await outbox.flush();
    expect(sent.map(plain).at(-1)).toEqual({ change: choose('1.2', 0), seenVersion: 4 });
    expect(kept.at(-1)).toBeNull();
    expect(outbox.view()).toMatchObject({
      where: 'received',
      content: { choices: { '1.1': 3, '1.2': 0 } },
    });
  });

  test('what a reload finds left over may clash too', () => {
    const { outbox } = world(stored({ choices: { '1.1': 3 } }, 4));
    const left = { line: 'l', after: null, base: EMPTY_SHEET, version: 0, going: null };
    outbox.restore({ ...left, unsent: choose('1.1', 2) });
    expect(outbox.view().clash?.places).toEqual([{ field: 'choice', criterion: '1.1' }]);
  });
});

test('what the server will not take stays here with the reason, until something changes', async () => {
  const told = [{ sentence: 'Phiếu này đã niêm phong.' }];
  const { outbox, kept, sent } = world(stored({}), [{ kind: 'refused', told }]);
  outbox.change(choose('1.1', 2));
  await outbox.flush();
  expect(outbox.view()).toMatchObject({ where: 'here', refused: told });
  expect(kept.at(-1)?.unsent).toEqual(choose('1.1', 2));
  outbox.change(choose('1.1', 1));
  expect(outbox.view().refused).toEqual([]);
  await outbox.flush();
  expect(sent.map((item) => [item.after, item.change.choices])).toEqual([
    [null, { '1.1': 2 }],
    [null, { '1.1': 1 }],
  ]);
});
