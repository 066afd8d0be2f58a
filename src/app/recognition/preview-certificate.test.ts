import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { FOUR, preparedDecision, signing, TWO } from '../testing/make-decision.ts';
import { testDeps } from '../testing/test-deps.ts';
import { findCertificate } from '#storage/recognition/certificates.ts';
import { previewCertificate } from './preview-certificate.ts';
import { signDecision } from './sign-decision.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
const { decisionId, dossiers } = await preparedDecision(deps, office, [FOUR, TWO]);
const [four = '', two = ''] = dossiers.map(({ id }) => id);

test('a draft shows the certificate it would give, draws no number for it, and shows it no longer once it is signed', async () => {
  const wish = { decisionId, dossierId: four };
  for (const actor of [office, leader]) {
    const { fileName, pdf } = valueOf(await previewCertificate(deps, actor, wish));
    expect(fileName).toMatch(/^xem-truoc-15-02839-\d+-2026\.pdf$/);
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  }
  const signed = await signDecision(deps, leader, await signing(deps, decisionId));
  const [code = ''] = valueOf(signed).certificates;
  expect((await findCertificate(deps.db, code))?.number).toBe('0001/2026/GCN-OCOP');
  expect(await codeOf(previewCertificate(deps, office, wish))).toBe('NOT_FOUND');
});

test('not for a product that gets none, another one, or a reader of another province', async () => {
  const draft = await preparedDecision(deps, office, [FOUR, TWO]);
  const of = (dossierId = '') => ({ decisionId: draft.decisionId, dossierId });
  const elsewhere = await makeActor(deps, 'leader', { unitId: PLACES.vinhLong });
  const [own, none] = draft.dossiers.map(({ id }) => id);
  expect(await codeOf(previewCertificate(deps, office, of(none)))).toBe('NOT_FOUND');
  expect(await codeOf(previewCertificate(deps, office, of(two)))).toBe('NOT_FOUND');
  expect(await codeOf(previewCertificate(deps, elsewhere, of(own)))).toBe('NOT_FOUND');
});
