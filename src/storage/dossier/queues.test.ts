import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { QUEUE_STATES, QUEUE_VIEWS } from '#domain/commune/queue.ts';
import { DOSSIER_STATES } from '#domain/dossier/transitions.ts';
import { INTAKE_STATES, VIEW_STATES } from '#domain/office/intake.ts';
import { BUSY_COMMUNE, fillDossiers, PROVINCE } from '../../../bench/growth/fill-dossiers.ts';
import { fillScratch } from '../../../bench/growth/fill-scratch.ts';
import { listCommuneQueue, type QueueQuery } from '../commune/queue.ts';
import { openDatabase } from '../database.ts';
import { listIntake } from '../office/intake.ts';
import { testDatabase } from '../testing/test-database.ts';
import { countByState, countDue } from './count-dossiers.ts';
import { listDossiers } from './list-dossiers.ts';

const { db, ownerUrl } = await testDatabase('units');
const today = plainDate(2026, 11, 24);
const days = { today, warnedUntil: plainDate(2026, 12, 1), wholeTerm: plainDate(2026, 12, 15) };
const owner = openDatabase(ownerUrl);
await fillScratch(owner, 1000, today);
await fillDossiers(owner, 1000, today);
await owner.destroy();

const all = await db
  .selectFrom('dossierState')
  .leftJoin('assessmentRound', 'assessmentRound.id', 'dossierState.roundId')
  .selectAll('dossierState')
  .select('assessmentRound.provinceBefore as roundEnd')
  .execute();
type Row = (typeof all)[number];
/** Every fourth dossier is one that the reader is tied to. */
const ties = new Set(all.map((row) => row.dossierId).filter((_, at) => at % 4 === 0));
const within = (unit: string) => ({
  ...{ producerIds: new Set<string>(), sessionIds: new Set<string>() },
  ...{ withinUnits: new Set([unit]), day: today },
});
const commune = { reach: within(BUSY_COMMUNE), ties };
const office = { reach: within(PROVINCE), ties };
const seen = all.filter((row) => !ties.has(row.dossierId));
const here = seen.filter((row) => row.unitId === BUSY_COMMUNE);

/** By one key after the other; no day stands last. */
function inOrder(rows: readonly Row[], ...keys: ((row: Row) => string | null)[]) {
  const compare = (a: string | null, b: string | null) =>
    a === b ? 0 : a === null ? 1 : b === null || a < b ? -1 : 1;
  const by = (a: Row, b: Row) =>
    keys.reduce((found, key) => found || compare(key(a), key(b)), 0) ||
    compare(a.dossierId, b.dossierId);
  return rows.toSorted(by).map((row) => row.dossierId);
}
const inStates = (rows: readonly Row[], states: readonly string[]) =>
  rows.filter(({ state }) => states.includes(state));

/** A list read in pages of seven. */
async function paged(read: (offset: number) => Promise<readonly { readonly dossierId: string }[]>) {
  const ids: string[] = [];
  for (let offset = 0; ; offset += 7) {
    const page = await read(offset);
    ids.push(...page.map(({ dossierId }) => dossierId));
    if (page.length < 7) return ids;
  }
}
const queue = (asked: Pick<QueueQuery, 'view' | 'filter' | 'by'>) =>
  paged((offset) => listCommuneQueue(db, { ...asked, ...commune, days, offset, limit: 7 }));
const left = (row: Row) =>
  row.communeDueOn === null || row.communeDueOn > days.wholeTerm
    ? days.wholeTerm
    : row.communeDueOn;
const fresh = (row: Row) => (row.state === 'submitted' ? '1' : '0');
const sent = (row: Row) => row.submittedOn;

test('the commune does first what has the least of its term left, without what the reader is tied to', async () => {
  const todo = inStates(here, QUEUE_STATES.todo);
  expect(todo.length).toBeGreaterThan(10);
  const asked = { view: 'todo', by: 'left' } as const;
  expect(await queue({ ...asked, filter: null })).toEqual(inOrder(todo, left, sent, fresh));
  const byDay = inOrder(todo, (row) => row.communeDueOn, sent, fresh);
  expect(await queue({ view: 'todo', by: 'day', filter: null })).toEqual(byDay);
  const late = todo.filter((row) => row.communeDueOn !== null && row.communeDueOn < today);
  const closing = todo.filter(
    ({ communeDueOn: due }) => due !== null && due >= today && due < days.warnedUntil,
  );
  expect(await queue({ ...asked, filter: 'late' })).toEqual(inOrder(late, left, sent, fresh));
  expect(await queue({ ...asked, filter: 'closing' })).toEqual(inOrder(closing, left, sent, fresh));
  const first = inOrder(inStates(todo, ['submitted']), left, sent);
  expect(await queue({ ...asked, filter: 'fresh' })).toEqual(first);
  const due = await countDue(db, commune, { before: today, until: days.warnedUntil });
  expect(due).toEqual({ late: late.length, closing: closing.length });
});

test('what waits stands by the day of the answer, what was passed on by the letter, the newest first', async () => {
  const waiting = inOrder(
    inStates(here, QUEUE_STATES.waiting),
    (row) => row.answerBy,
    (row) => row.changedOn,
  );
  expect(await queue({ view: 'waiting', by: 'left', filter: null })).toEqual(waiting);
  const gone = inOrder(inStates(here, QUEUE_STATES.passedOn), (row) => row.forwardedOn);
  expect(await queue({ view: 'passedOn', by: 'left', filter: null })).toEqual(gone.toReversed());
  const counts = await countByState(
    db,
    commune,
    QUEUE_VIEWS.flatMap((view) => QUEUE_STATES[view]),
  );
  for (const [state, count] of Object.entries(counts))
    expect([state, count]).toEqual([state, inStates(here, [state]).length]);
});

test('the office takes first whose round ends soonest, and counts what it does not show', async () => {
  const intake = (by: 'round' | 'answer', states: (typeof VIEW_STATES)['todo']) =>
    paged((offset) => listIntake(db, { ...office, by, states, offset, limit: 7 }));
  const byRound = (states: readonly string[]) =>
    inOrder(
      inStates(seen, states),
      (row) => row.roundEnd,
      (row) => row.forwardedOn,
    );
  expect(await intake('round', VIEW_STATES.todo)).toEqual(byRound(VIEW_STATES.todo));
  expect(await intake('round', VIEW_STATES.accepted)).toEqual(byRound(VIEW_STATES.accepted));
  const asked = inStates(seen, VIEW_STATES.waiting);
  const byAnswer = inOrder(
    asked,
    (row) => row.answerBy,
    (row) => row.changedOn,
  );
  expect(await intake('answer', VIEW_STATES.waiting)).toEqual(byAnswer);
  const counts = await countByState(db, office, INTAKE_STATES);
  expect(counts).toEqual(
    Object.fromEntries(INTAKE_STATES.map((state) => [state, inStates(seen, [state]).length])),
  );
  expect(
    await listIntake(db, { ...commune, by: 'round', states: ['accepted'], offset: 0, limit: 99 }),
  ).toHaveLength(inStates(here, ['accepted']).length);
});

test.each([
  ['a commune', BUSY_COMMUNE, false],
  ['a province', PROVINCE, true],
] as const)(
  'the list of %s holds what was sent, and drafts for which its desk was asked',
  async (_, unit, wide) => {
    const reach = within(unit);
    const drafts = { own: new Set<string>(), commune: reach, office: within('c:86') };
    const waiting = ['communeReview', 'officeReview'] as const;
    const query = { states: DOSSIER_STATES, waiting, ties, wide, drafts, words: '' };
    const mine = (unit === PROVINCE ? seen : here).filter(
      (row) => row.submittedOn !== null || row.helpDesk === 'commune',
    );
    expect(mine.length).toBeLessThan(unit === PROVINCE ? seen.length : here.length);
    const shown = await paged(async (offset) => {
      const { rows, total } = await listDossiers(db, reach, { ...query, offset, limit: 7 });
      expect(total).toBe(mine.length);
      return rows.map(({ id }) => ({ dossierId: id }));
    });
    const rank = ({ state }: Row) => (waiting.some((one) => one === state) ? '0' : '1');
    const newest = (row: Row) => (9_999_999 - Date.parse(row.changedOn) / 86_400_000).toString();
    expect(shown).toEqual(inOrder(mine, rank, (row) => row.runningUntil, newest));
  },
);

test('the counters hold what there is', async () => {
  const counted = await db
    .selectFrom('dossierCount')
    .selectAll()
    .where('dossiers', '<>', 0)
    .execute();
  const found = Map.groupBy(all, ({ unitId, state, submittedOn, helpDesk }) =>
    [unitId, state, submittedOn ? 'sent' : (helpDesk ?? 'own')].join(' '),
  );
  expect(
    new Map(counted.map((row) => [[row.unitId, row.state, row.sight].join(' '), row.dossiers])),
  ).toEqual(new Map([...found].map(([key, rows]) => [key, rows.length])));
});
