import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { readingOf } from '#storage/testing/reading.ts';
import { signedAmendment, signedDecision } from '../testing/make-amendment.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { FOUR } from '../testing/make-decision.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { checkCode } from './check-code.ts';
import { findProduct } from './find-product.ts';
import { homeProvince } from './home-province.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 21) });
const decidedOn = plainDate(2025, 12, 28);
const from = plainDate(2026, 11, 1);
const REVOKED = '15-02839-701-2025';
const REPLACED = '15-02839-703-2025';

await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });
const office = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
const { decisionId } = await signedDecision(deps, office, leader, [FOUR]);
await signedAmendment(deps, office, leader, decisionId);
const decided = await deps.db
  .selectFrom('certificate')
  .select('code')
  .where('decisionId', '=', decisionId)
  .executeTakeFirstOrThrow();

const revoke = { ground: 'a', decisionNumber: '9/QĐ-UBND', from } as const;
await makeCertificate(deps, { code: REVOKED, decidedOn, acts: [{ kind: 'revoke', data: revoke }] });
const last = await makeCertificate(deps, { code: '15-02839-702-2025', decidedOn });
const next = await makeCertificate(deps, {
  code: '15-02839-704-2025',
  decidedOn,
  acts: [{ kind: 'replace', data: { by: last.id, from } }],
});
await makeCertificate(deps, {
  code: REPLACED,
  decidedOn,
  acts: [{ kind: 'replace', data: { by: next.id, from } }],
});

describe('a page that is not in memory asks two questions, one for the frame that all have:', () => {
  test.each([
    ['decided here and corrected since', decided.code, 'valid'],
    ['revoked', REVOKED, 'revoked'],
    ['replaced twice', REPLACED, 'replaced'],
  ])('the check of a star %s, and the page of its product', async (_, code, state) => {
    expect((await checkCode(deps, code)).state).toBe(state);
    expect(await findProduct(deps, code)).toBeDefined();
    for (const page of [checkCode, findProduct]) {
      const { statements } = await readingOf(deps.db, async (db) => {
        await homeProvince({ ...deps, db });
        await page({ ...deps, db }, code);
      });
      expect(statements).toBe(2);
    }
  });
});
