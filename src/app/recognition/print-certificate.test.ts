import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { FOUR, preparedDecision, signing } from '../testing/make-decision.ts';
import { testDeps } from '../testing/test-deps.ts';
import { printCertificate } from './print-certificate.ts';
import { signDecision } from './sign-decision.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
const { decisionId, dossiers } = await preparedDecision(deps, office, [FOUR]);
const signature = await signing(deps, decisionId);
const { certificates } = valueOf(await signDecision(deps, leader, signature));
const code = certificates[0] ?? '';

test('the producer, the commune, the office and the leader print it, and the paper is the same', async () => {
  const people = [
    dossiers[0]?.actor ?? office,
    await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa }),
    office,
    leader,
  ];
  const printed = await Promise.all(
    people.map(async (actor) => valueOf(await printCertificate(deps, actor, code))),
  );
  for (const one of printed) {
    expect(one.fileName).toBe(`giay-chung-nhan-${code}.pdf`);
    expect(Buffer.from(one.pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.from(one.pdf).equals(Buffer.from(printed[0]?.pdf ?? []))).toBe(true);
  }
});

test('a code typed with spaces and O for 0 finds the same certificate', async () => {
  const typed = code.replaceAll('-', ' ').replaceAll('0', 'O');
  expect(valueOf(await printCertificate(deps, office, typed)).fileName).toBe(
    `giay-chung-nhan-${code}.pdf`,
  );
});

test('whoever may not see it reads that there is none, as for a code that does not exist', async () => {
  const otherCommune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
  const otherProvince = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });
  for (const [actor, asked] of [
    [otherCommune, code],
    [otherProvince, code],
    [office, '15-02839-99-2099'],
  ] as const) {
    expect(await printCertificate(deps, actor, asked)).toMatchObject({
      refusals: [{ code: 'NOT_FOUND' }],
    });
  }
});
