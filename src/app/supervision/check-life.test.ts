import { beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import {
  makeAnswers,
  makeCheckPeople,
  makeOrder,
  makeTeam,
  makeRecord,
  makeRecorded,
  makeSignature,
  makeStarred,
  type CheckPeople,
} from '../testing/make-check.ts';
import { valueOf } from '../testing/commune-work.ts';
import type { Result } from '#domain/result.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { listChecks } from './list-checks.ts';
import { remarkOnCheck } from './remark-on-check.ts';
import { settleCheck } from './settle-check.ts';
import { viewCheck } from './view-check.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
const LATER = plainDate(2026, 12, 24);
let people: CheckPeople;
let codes = 0;

beforeAll(async () => {
  people = await makeCheckPeople(deps);
});

/** A four-star product of a producer of its own. */
const starred = () => makeStarred(deps, `LC-07-2026-${String((codes += 1)).padStart(4, '0')}`);
const keyed = (checkId: string) => ({ checkId, idempotencyKey: deps.newId() });
const codesOf = (result: Result<unknown>) =>
  result.ok ? 'ok' : result.refusals.map(({ code }) => code).join();
const complete = (checkId: string, end: Parameters<typeof makeRecord>[3]) =>
  makeRecord(deps, people, checkId, end);
const sign = (checkId: string, who: 0 | 1) => makeSignature(deps, people.team[who], checkId);

describe('a check after recognition', () => {
  test('is ordered, written by a team of two bodies that both sign, and read by the producer', async () => {
    const { code, owner } = await starred();
    const checkId = await makeRecorded(deps, people, code, { result: 'repair', repairBy: LATER });
    valueOf(await sign(checkId, 0));
    expect(valueOf(await viewCheck(deps, people.officer, checkId)).standing.state).toBe('signing');
    valueOf(await sign(checkId, 1));
    const { standing, members, record } = valueOf(await viewCheck(deps, owner, checkId));
    expect(standing).toMatchObject({ state: 'closed', result: 'repair', repairBy: LATER });
    expect(members.map(({ signed }) => signed)).toEqual([true, true]);
    expect(new Set(members.map(({ body }) => body)).size).toBe(2);
    expect(record?.counts).toMatchObject({ lost: 1, unseen: 0 });
    const asked = { ...keyed(checkId), remark: 'Đã in lại nhãn.', seenSeq: standing.seq };
    valueOf(await remarkOnCheck(deps, owner, asked));
    const after = valueOf(await viewCheck(deps, people.officer, checkId));
    expect(after.remarks.map(({ remark }) => remark)).toEqual(['Đã in lại nhãn.']);
    const settle = { outcome: 'repaired', reason: 'Đã xem nhãn mới', seenSeq: 0 } as const;
    valueOf(
      await settleCheck(deps, people.officer, {
        ...keyed(checkId),
        ...settle,
        seenSeq: after.standing.seq,
      }),
    );
    const { rows } = await listChecks(deps, owner, { view: 'kept', page: 1 });
    expect(rows.map(({ id, settled }) => ({ id, settled }))).toEqual([
      { id: checkId, settled: 'repaired' },
    ]);
  });

  test('looks at the minimum marks of its own criteria where no sheets are kept, and at the mark', async () => {
    const { code } = await starred();
    const checkId = await makeOrder(deps, people, code);
    const { check } = valueOf(await viewCheck(deps, people.officer, checkId));
    expect(check.items.filter(({ part }) => part === 'criteria').length).toBeGreaterThan(3);
    expect(check.items.every(({ part, star }) => part === 'mark' || star === 3 || star === 4)).toBe(
      true,
    );
    expect(check.items.slice(-3).map(({ id }) => id)).toEqual([
      'mark-use',
      'mark-information',
      'mark-advertising',
    ]);
  });

  test('of a product of 2023 looks at the parts of its own decision, with the points on the paper', async () => {
    const { product } = await starred();
    const earlier = {
      criteriaDecision: '148/QĐ-TTg',
      score: '73.50',
      parts: { A: 2500, B: 1850, C: 3000 },
    };
    const decidedOn = plainDate(2024, 3, 1);
    await makeCertificate(deps, { code: 'LC-2024-0001', decidedOn, product, earlier });
    const checkId = await makeOrder(deps, people, 'LC-2024-0001');
    const { check } = valueOf(await viewCheck(deps, people.officer, checkId));
    expect(check.items.slice(0, 3).map(({ id, was }) => [id, was])).toEqual([
      ['part-A', '25.00'],
      ['part-B', '18.50'],
      ['part-C', '30.00'],
    ]);
  });

  test('that is unannounced is known to nobody but the office and its team until it is signed', async () => {
    const { code, owner, producer, product } = await starred();
    const checkId = await makeOrder(deps, people, code, { kind: 'unannounced' });
    await makeTeam(deps, people, checkId);
    const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
    for (const who of [owner, commune]) {
      expect(codesOf(await viewCheck(deps, who, checkId))).toBe('NOT_FOUND');
      const { rows, counts } = await listChecks(deps, who, { view: 'all', page: 1 });
      expect(rows.map(({ id }) => id)).not.toContain(checkId);
      expect(counts.open).toBe((await listChecks(deps, who, { view: 'open', page: 1 })).total);
    }
    const told = await deps.db
      .selectFrom('notice')
      .select(['kind', 'accountId'])
      .where('subjectId', '=', checkId)
      .execute();
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['checkAssigned']));
    expect(told.map(({ accountId }) => accountId).sort()).toEqual(
      people.team.map(({ accountId }) => accountId).sort(),
    );
    const texts = JSON.stringify(
      await deps.db
        .selectFrom('notice')
        .select('figures')
        .where('accountId', '=', owner.accountId)
        .execute(),
    );
    expect(texts).not.toContain(product.name);
    await makeAnswers(deps, people, checkId);
    valueOf(await complete(checkId, { result: 'kept' }));
    expect(codesOf(await viewCheck(deps, owner, checkId))).toBe('NOT_FOUND');
    valueOf(await sign(checkId, 0));
    valueOf(await sign(checkId, 1));
    expect(valueOf(await viewCheck(deps, owner, checkId)).check.producerId).toBe(producer.id);
  });

  test('that is periodic is announced to the producer with its day, without its record', async () => {
    const { code, owner } = await starred();
    const checkId = await makeOrder(deps, people, code);
    expect(codesOf(await viewCheck(deps, owner, checkId))).toBe('NOT_FOUND');
    await makeTeam(deps, people, checkId, LATER);
    const { record, standing } = valueOf(await viewCheck(deps, owner, checkId));
    expect([record, standing.visitOn]).toEqual([null, LATER]);
    const told = await deps.db
      .selectFrom('notice')
      .select('kind')
      .where('subjectId', '=', checkId)
      .where('accountId', '=', owner.accountId)
      .execute();
    expect(told).toEqual([{ kind: 'checkAnnounced' }]);
  });
});
