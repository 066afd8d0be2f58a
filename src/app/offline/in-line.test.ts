import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { SheetChange } from '#domain/council/sheet-change.ts';
import { findSheet } from '#storage/council/sheets.ts';
import { saveSheet } from '../council/save-sheet.ts';
import { giveDossier, makeCouncil, openCouncil } from '../testing/make-council.ts';
import { testDeps } from '../testing/test-deps.ts';
import type { DeviceItem } from './in-line.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const council = await makeCouncil(deps);
const { id: dossierId } = await giveDossier(deps, council);
await openCouncil(deps, council);
const { sessionId } = council;

/** What a member's tablet sends: its line, and items that each name the one before. */
function tablet(member = council.scorers[2]) {
  const line = deps.newId();
  const send = async (item: DeviceItem, seenVersion: number, change: Partial<SheetChange>) => {
    const input = { sessionId, dossierId, choices: {}, remarks: {}, ...change, seenVersion, item };
    const saved = await saveSheet(deps, member, input);
    return saved.ok ? saved.value.version : saved.refusals[0].code;
  };
  const item = (after: DeviceItem | null): DeviceItem => ({
    id: deps.newId(),
    line,
    after: after?.id ?? null,
  });
  const sheet = () => findSheet(deps.db, { sessionId, dossierId, accountId: member.accountId });
  return { send, item, sheet };
}

test('changes that arrive out of order, twice, and one that is refused in between, all end where they belong', async () => {
  const { send, item, sheet } = tablet();
  const [first] = [item(null)];
  const second = item(first);
  expect(await send(second, 1, { choices: { '1.2': 1 } })).toBe('ITEM_EARLY');
  expect(await sheet()).toBeUndefined();
  expect(await send(first, 0, { choices: { '1.1': 0 } })).toBe(1);
  // The answer was lost, the tablet sends the same again: it is told the same.
  expect(await send(first, 0, { choices: { '1.1': 0 } })).toBe(1);
  expect(await send(second, 1, { choices: { '1.2': 1 } })).toBe(2);
  const tooLong = { remarks: { '1.1': 'x'.repeat(1001) } };
  expect(await send(item(second), 2, tooLong)).toBe('SHEET_TEXT_LONG');
  const fourth = item(second);
  expect(await send(fourth, 2, { choices: { '1.1': 1 }, remarks: { '1.1': 'x' } })).toBe(3);
  // A copy of the first that was under way all the time puts nothing back.
  expect(await send(first, 0, { choices: { '1.1': 0 } })).toBe('ITEM_EARLY');
  expect(await sheet()).toMatchObject({
    version: 3,
    choices: { '1.1': 1, '1.2': 1 },
    remarks: { '1.1': 'x' },
  });
});

test('what was saved before is told again although another device saved meanwhile', async () => {
  const one = tablet(council.scorers[1]);
  const other = tablet(council.scorers[1]);
  const mine = one.item(null);
  expect(await one.send(mine, 0, { choices: { '1.1': 0 } })).toBe(1);
  expect(await other.send(other.item(null), 1, { choices: { '1.1': 1 } })).toBe(2);
  expect(await one.send(mine, 0, { choices: { '1.1': 0 } })).toBe(1);
  expect(await one.send(one.item(mine), 1, { choices: { '1.2': 0 } })).toBe('CHANGED_MEANWHILE');
  expect(await one.sheet()).toMatchObject({ version: 2, choices: { '1.1': 1 } });
});

test('the line of one account is nothing to another', async () => {
  const mine = tablet(council.scorers[0]);
  const item = mine.item(null);
  expect(await mine.send(item, 0, { choices: { '1.1': 0 } })).toBe(1);
  const somebody = tablet(council.scorers[3]);
  expect(await somebody.send(item, 0, { choices: { '1.1': 1 } })).toBe(1);
  expect(await somebody.send({ ...item, id: deps.newId(), after: deps.newId() }, 1, {})).toBe(
    'ITEM_EARLY',
  );
});

test('lines that ended a month ago are forgotten when the account begins a new one', async () => {
  const member = council.scorers[4];
  const { send, item } = tablet(member);
  const old = { accountId: member?.accountId ?? '', item: deps.newId(), version: 1 };
  await deps.db
    .insertInto('deviceLine')
    .values([
      { ...old, line: deps.newId(), receivedAt: '2026-10-20T00:00:00.000Z' as never },
      { ...old, line: deps.newId(), receivedAt: '2026-11-01T00:00:00.000Z' as never },
    ])
    .execute();
  expect(await send(item(null), 0, { choices: { '1.1': 0 } })).toBe(1);
  const left = await deps.db
    .selectFrom('deviceLine')
    .select('receivedAt as at')
    .where('accountId', '=', old.accountId)
    .orderBy('receivedAt')
    .execute();
  expect(left.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-01', '2026-11-24']);
});
