import { beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { makeCheckPeople, makeStarred, type CheckPeople } from '../testing/make-check.ts';
import { valueOf } from '../testing/commune-work.ts';
import type { Result } from '#domain/result.ts';
import { testDeps } from '../testing/test-deps.ts';
import { citeCheck } from './cite-check.ts';
import { orderCheck } from './order-check.ts';
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
const codesOf = (result: Result<unknown>) =>
  result.ok ? 'ok' : result.refusals.map(({ code }) => code).join();

describe('a check', () => {
  test('by another body stands in the history with its paper, and counts', async () => {
    const { code, owner } = await starred();
    const paper = {
      ...{
        by: 'ministry' as const,
        body: 'Cục Kinh tế hợp tác',
        paperNumber: '77/BB',
        reason: 'Đạt',
      },
      ...{ paperDated: plainDate(2026, 11, 2), visitedOn: plainDate(2026, 11, 1) },
      ...{ result: 'kept' as const, repairBy: null, code },
    };
    const asked = { ...paper, idempotencyKey: deps.newId() };
    const { checkId } = valueOf(await citeCheck(deps, people.officer, asked));
    const { check } = valueOf(await viewCheck(deps, owner, checkId));
    expect(check.paper).toEqual({
      body: 'Cục Kinh tế hợp tác',
      number: '77/BB',
      dated: plainDate(2026, 11, 2),
    });
    const again = { code, kind: 'periodic', reason: 'Kế hoạch', againReason: null } as const;
    const refused = await orderCheck(deps, people.officer, {
      ...again,
      idempotencyKey: deps.newId(),
    });
    expect(refused).toMatchObject({
      refusals: [{ code: 'CHECKED_NOT_LONG_AGO', data: { on: '01/11/2026', months: 12 } }],
    });
    const wrong = { ...asked, idempotencyKey: deps.newId() };
    const ahead = { ...wrong, visitedOn: plainDate(2026, 11, 3), repairBy: LATER };
    expect(codesOf(await citeCheck(deps, people.officer, ahead))).toBe(
      'CHECK_PAPER_AHEAD,CHECK_CITED_TERM',
    );
    expect(codesOf(await citeCheck(deps, owner, { ...wrong, code }))).toBe('NOT_ALLOWED');
    expect(codesOf(await citeCheck(deps, people.officer, { ...wrong, code: 'KHONG-CO' }))).toBe(
      'NOT_FOUND',
    );
  });
});
