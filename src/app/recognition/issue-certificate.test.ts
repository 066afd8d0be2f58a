import { standingOf } from '#domain/acts/subject.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { expect, test } from 'vitest';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { inTransaction } from '#storage/database.ts';
import { listDecisionItems } from '#storage/recognition/decision-items.ts';
import { findDecision } from '#storage/recognition/decisions.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { makeCertificate, type CertificateWish } from '../testing/make-certificate.ts';
import { FOUR, preparedDecision, TWO } from '../testing/make-decision.ts';
import { testDeps } from '../testing/test-deps.ts';
import { describeCertificate } from './describe-certificate.ts';
import { issueCertificate } from './issue-certificate.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

const DAYS: readonly PlainDate[] = [
  plainDate(2026, 12, 1),
  plainDate(2028, 2, 29),
  plainDate(2029, 12, 31),
];

test('the projection of a certificate is what its acts come to, in every order of acts', async () => {
  const newer = await makeCertificate(deps, {
    code: '15-02839-900-2026',
    decidedOn: plainDate(2026, 6, 1),
  });
  const kinds = (day: PlainDate) =>
    [
      { kind: 'revoke', data: { ground: 'c', decisionNumber: '88/QĐ-UBND', from: day } },
      { kind: 'replace', data: { by: newer.id, from: day } },
      { kind: 'extend', data: { until: day } },
    ] as const satisfies CertificateWish['acts'];
  const firsts = DAYS.flatMap(kinds);
  const ids: string[] = [];
  for (const [i, first] of firsts.entries()) {
    for (const [j, second] of kinds(plainDate(2030, 1, 1)).entries()) {
      const code = `15-02839-${10 * i + j + 1}-2025`;
      const decidedOn = plainDate(2025, 1, 15);
      ids.push((await makeCertificate(deps, { code, decidedOn, acts: [first, second] })).id);
    }
  }
  expect(ids).toHaveLength(27);
  for (const id of ids) {
    const { revokedOn, revokedBy, replacedOn, replacedBy, extendedUntil } = standingOf(
      CERTIFICATE,
      await listActs(deps.db, CERTIFICATE, id),
    );
    const row = await deps.db
      .selectFrom('certificateState')
      .selectAll()
      .where('certificateId', '=', id)
      .executeTakeFirst();
    expect(row).toEqual({
      certificateId: id,
      seq: 3,
      revokedOn,
      revokedBy,
      replacedOn,
      replacedBy,
      extendedUntil,
      annulledOn: null,
    });
  }
});

test('no certificate number can be drawn for a product below three stars (Đ4.1a-2)', async () => {
  const { decisionId } = await preparedDecision(deps, office, [FOUR, TWO]);
  const decision = await findDecision(deps.db, decisionId);
  const item = (await listDecisionItems(deps.db, decisionId))[1];
  if (!decision || !item) throw new Error('prepared above');
  const refused = await inTransaction(deps.db, async (trx) =>
    issueCertificate(
      { deps, trx, actor: leader, role: 'leader', batchId: deps.newId() },
      await describeCertificate(deps, trx, decision, item),
      item,
    ),
  );
  expect(refused).toEqual({
    ok: false,
    refusals: [{ code: 'NO_CERTIFICATE_BELOW_THREE_STARS', data: { product: 'Bánh chưng gù' } }],
  });
  const counter = await deps.db
    .selectFrom('counter')
    .selectAll()
    .where('kind', '=', 'certificate')
    .execute();
  expect(counter).toEqual([]);
});
