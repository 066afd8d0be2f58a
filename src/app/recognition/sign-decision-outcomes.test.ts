import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { findCertificate, findCertificateState } from '#storage/recognition/certificates.ts';
import { listDecisionItems } from '#storage/recognition/decision-items.ts';
import { valueOf } from '../testing/commune-work.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { FOUR, NINETY, preparedDecision, signing, THREE } from '../testing/make-decision.ts';
import { testDeps } from '../testing/test-deps.ts';
import { signDecision } from './sign-decision.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

const request = (decisionId: string) => signing(deps, decisionId);

async function standing(dossierId: string | undefined) {
  return await readStanding(deps.db, DOSSIER, dossierId ?? '');
}

describe('an upgrade that ends no higher (Đ7.5)', () => {
  test('leaves star and term as they were, and its dossier says why', async () => {
    const product = await makeProduct(deps, (await makeProducer(deps)).id);
    const decidedOn = plainDate(2025, 12, 20);
    const older = await makeCertificate(deps, {
      code: '15-02839-79-2025',
      decidedOn,
      star: 3,
      product,
    });
    const wish = { ...THREE, product, kind: 'upgrade' } as const;
    const { decisionId, dossiers } = await preparedDecision(deps, office, [wish]);
    const [item] = await listDecisionItems(deps.db, decisionId);
    expect(item).toMatchObject({ outcome: 'kept', star: 3, heldStar: 3 });
    expect(valueOf(await signDecision(deps, leader, await request(decisionId)))).toEqual({
      certificates: [],
    });
    expect((await standing(dossiers[0]?.id)).state).toBe('notRecognized');
    expect(await findCertificateState(deps.db, older.id)).toMatchObject({
      seq: 1,
      replacedOn: null,
    });
  });
});

describe('ninety points without a mark of five stars', () => {
  const WITHOUT_MARK = { ...NINETY, star: 4 };

  test('go to the ministry with a certificate of the star the marks allow', async () => {
    const { decisionId, dossiers } = await preparedDecision(deps, office, [WITHOUT_MARK]);
    const { certificates } = valueOf(await signDecision(deps, leader, await request(decisionId)));
    const after = await standing(dossiers[0]?.id);
    expect(after).toMatchObject({ state: 'proposedToMinistry', star: 4, proposedOn: '2026-11-24' });
    expect(await findCertificate(deps.db, certificates[0] ?? '')).toMatchObject({
      id: after.certificateId,
      star: 4,
    });
  });

  test('get that star alone where the Regulation of the session says so', async () => {
    const rules = { ninetyWithoutMark: 'markStar' } as const;
    const { decisionId, dossiers } = await preparedDecision(
      deps,
      office,
      [WITHOUT_MARK],
      {},
      rules,
    );
    valueOf(await signDecision(deps, leader, await request(decisionId)));
    expect(await standing(dossiers[0]?.id)).toMatchObject({ state: 'recognized', star: 4 });
  });

  test('get nothing new while the older star is shown, where the Regulation says so', async () => {
    const rules = { shownMeanwhile: 'older' } as const;
    const { decisionId, dossiers } = await preparedDecision(
      deps,
      office,
      [WITHOUT_MARK],
      {},
      rules,
    );
    valueOf(await signDecision(deps, leader, await request(decisionId)));
    expect(await standing(dossiers[0]?.id)).toMatchObject({
      state: 'proposedToMinistry',
      certificateId: null,
    });
  });
});

test('certificates are numbered and end as the Regulation of the day says, and a number comes once', async () => {
  deps.clock.moveTo(plainDate(2026, 12, 1));
  const rules = { certificateNumber: '{unit}.{serial}/GCN', lastDay: 'dayBefore' } as const;
  const { decisionId } = await preparedDecision(deps, office, [FOUR, THREE], {}, rules);
  const { certificates } = valueOf(await signDecision(deps, leader, await request(decisionId)));
  const issued = await Promise.all(certificates.map((code) => findCertificate(deps.db, code)));
  expect(issued.map((one) => [one?.number, one?.validTo])).toEqual([
    ['15.0001/GCN', '2029-11-30'],
    ['15.0002/GCN', '2029-11-30'],
  ]);
  deps.clock.moveTo(TODAY);
});
