import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { verifyLedger } from '../../ledger/verify-ledger.ts';
import { codeOf, valueOf } from '../../testing/commune-work.ts';
import { makeActor, makeProducer, PLACES } from '../../testing/make.ts';
import { testDeps } from '../../testing/test-deps.ts';
import {
  exportConcerns,
  listConcerns,
  viewConcern,
  type ConcernQuestion,
} from './list-concerns.ts';
import { answerConcern, handUp, noteConcern, withdrawConcern } from './note-concern.ts';

const TODAY = plainDate(2026, 11, 30);
const deps = await testDeps({ today: TODAY });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const other = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
const { id: producerId, legalName } = await makeProducer(deps);
const producer = await makeActor(deps, 'producer', { producerId });

const key = () => ({ idempotencyKey: deps.newId() });
const SAID = {
  kind: 'difficulty',
  topic: 'capital',
  said: 'Thiếu vốn lưu động vào vụ mận',
} as const;
const note = (change = {}, actor = commune) =>
  noteConcern(deps, actor, { unitId: PLACES.bacHa, producerId: '', ...SAID, ...change, ...key() });
const idOf = async (change = {}, actor = commune) => valueOf(await note(change, actor)).concernId;
const ASKED: ConcernQuestion = {
  ...{ year: 2026, state: null, kind: null, topic: null, unitId: null, text: '' },
};
const listed = async (actor = office, change: Partial<ConcernQuestion> = {}) =>
  valueOf(await listConcerns(deps, actor, { ...ASKED, ...change }, 1)).rows.map(({ id }) => id);

describe('a difficulty', () => {
  test('of a producer is read by it, its commune and the office, and by nobody else', async () => {
    const id = await idOf({ unitId: '', producerId }, producer);
    for (const actor of [producer, commune, office, leader])
      expect(await listed(actor)).toContain(id);
    expect(await listed(other)).not.toContain(id);
    expect(await codeOf(viewConcern(deps, other, id))).toBe('NOT_ALLOWED');
    expect(await codeOf(viewConcern(deps, office, deps.newId()))).toBe('NOT_FOUND');
    const { id: another } = await makeProducer(deps);
    const stranger = await makeActor(deps, 'producer', { producerId: another });
    expect(await listed(stranger)).toEqual([]);
    expect(await codeOf(note({ producerId }, stranger))).toBe('NOT_ALLOWED');
    expect(await codeOf(note({ producerId: deps.newId() }))).toBe('NOT_FOUND');
    expect(await codeOf(note({}, other))).toBe('NOT_ALLOWED');
    expect(await codeOf(note({}, leader))).toBe('NOT_ALLOWED');
    const acts = await deps.db
      .selectFrom('act')
      .select('data')
      .where('subjectId', '=', id)
      .execute();
    expect(JSON.stringify(acts)).not.toContain('vốn');
  });

  test('is answered by the office, more than once, and taken back by who noted it before that', async () => {
    const id = await idOf();
    const withdraw = { concernId: id, seenSeq: 1 };
    expect(await codeOf(withdrawConcern(deps, office, { ...withdraw, ...key() }))).toBe(
      'CONCERN_NOT_YOURS',
    );
    expect(await codeOf(withdrawConcern(deps, other, { ...withdraw, ...key() }))).toBe(
      'NOT_ALLOWED',
    );
    const answer = { concernId: id, said: 'Đã làm việc với ngân hàng.' };
    expect(await codeOf(answerConcern(deps, commune, { ...answer, seenSeq: 1, ...key() }))).toBe(
      'NOT_ALLOWED',
    );
    valueOf(await answerConcern(deps, office, { ...answer, seenSeq: 1, ...key() }));
    valueOf(await answerConcern(deps, office, { ...answer, seenSeq: 2, ...key() }));
    expect(await codeOf(answerConcern(deps, office, { ...answer, seenSeq: 2, ...key() }))).toBe(
      'CHANGED_MEANWHILE',
    );
    expect(
      await codeOf(withdrawConcern(deps, commune, { ...withdraw, seenSeq: 3, ...key() })),
    ).toBe('CONCERN_DEALT_WITH');
    const view = valueOf(await viewConcern(deps, commune, id));
    expect(view).toMatchObject({ answers: [{ no: 1 }, { no: 2 }], may: { answer: false } });
    const gone = await idOf();
    valueOf(await withdrawConcern(deps, commune, { concernId: gone, seenSeq: 1, ...key() }));
    expect(await listed()).not.toContain(gone);
    expect(await listed(office, { state: 'withdrawn' })).toContain(gone);
    expect(
      await codeOf(
        answerConcern(deps, office, { ...answer, concernId: gone, seenSeq: 2, ...key() }),
      ),
    ).toBe('CONCERN_WITHDRAWN');
  });

  test('goes to the ministry with others, all of them or none', async () => {
    const [first, second, gone] = [await idOf(), await idOf(), await idOf()];
    valueOf(await withdrawConcern(deps, commune, { concernId: gone, seenSeq: 1, ...key() }));
    const paper = { number: '87/BC-VPĐP', day: TODAY };
    const hand = (chosen: readonly string[], change = {}, actor = office) =>
      handUp(deps, actor, { ...paper, chosen: [...chosen], ...key(), ...change });
    expect(await codeOf(hand([]))).toBe('CONCERN_NONE_CHOSEN');
    expect(await codeOf(hand([first], { day: addDays(TODAY, 1) }))).toBe('CONCERN_PAPER_AHEAD');
    expect(await codeOf(hand([first, second, gone]))).toBe('CONCERN_WITHDRAWN');
    expect(await codeOf(hand([first, deps.newId()]))).toBe('NOT_FOUND');
    expect(await codeOf(hand([first, second], {}, commune))).toBe('NOT_ALLOWED');
    expect(await listed(office, { state: 'handedUp' })).toEqual([]);
    const request = key();
    expect(valueOf(await hand([first, second], request))).toEqual({ handed: 2 });
    expect(valueOf(await hand([first, second], request))).toEqual({ handed: 2 });
    expect((await listed(office, { state: 'handedUp' })).toSorted()).toEqual(
      [first, second].toSorted(),
    );
    expect(await codeOf(hand([second]))).toBe('CONCERN_DEALT_WITH');
  });

  test('leaves the house in the gathered list with its answer', async () => {
    const said = 'Chưa có hướng dẫn chấm điểm môi trường';
    const id = await idOf({ kind: 'proposal', topic: 'criteria', said, producerId });
    valueOf(
      await answerConcern(deps, office, {
        concernId: id,
        said: 'Đã hỏi bộ.',
        seenSeq: 1,
        ...key(),
      }),
    );
    const words = {
      heads: ['TT'],
      ...{ kind: (one: string) => one, topic: (one: string) => one, state: (one: string) => one },
    };
    const sheet = { name: 'Kiến nghị', heading: [] };
    const question = { ...ASKED, text: 'hướng dẫn' };
    expect(valueOf(await exportConcerns(deps, office, question, sheet, words)).rows).toEqual([
      [
        ...[1, 'Bắc Hà', legalName, 'proposal', 'criteria', said, { date: TODAY }, 'answered'],
        ...['Đã hỏi bộ.', { date: TODAY }, null, null],
      ],
    ]);
  });
});

test('what was said and answered stands as it was acted', async () => {
  expect((await verifyLedger(deps, null)).finding).toBe(null);
  await deps.db
    .updateTable('concern')
    .set({ said: 'Không có gì' })
    .where('topic', '=', 'criteria')
    .execute();
  expect((await verifyLedger(deps, null)).finding).toMatchObject({ code: 'LEDGER_STATE_DIFFERS' });
});
