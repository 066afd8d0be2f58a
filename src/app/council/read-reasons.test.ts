import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { asConfirmed } from '../access/confirmed-actor.ts';
import { closeSession } from './close-session.ts';
import { saveSheet } from './save-sheet.ts';
import { sealSheet } from './seal-sheet.ts';
import { prepareDecision } from '../recognition/prepare-decision.ts';
import { signDecision } from '../recognition/sign-decision.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import {
  choicesWithTotal,
  giveDossier,
  makeCouncil,
  openCouncil,
  sealTotal,
  setOfDried,
} from '../testing/make-council.ts';
import { decisionInput, signing } from '../testing/make-decision.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { readReasons } from './read-reasons.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const council = await makeCouncil(deps);
const dossier = await giveDossier(deps, council);
await openCouncil(deps, council);
const [first, ...others] = council.scorers;
const choices = { ...choicesWithTotal(setOfDried(deps), 73), '1.7': null };
const { sessionId } = council;
const { version } = valueOf(
  await saveSheet(deps, first, {
    sessionId,
    dossierId: dossier.id,
    choices,
    remarks: { '1.7': 'Chưa thấy hồ sơ công nghệ' },
    comment: 'Nên làm HACCP',
    seenVersion: 0,
  }),
);
const seal = { sessionId, dossierId: dossier.id, seenVersion: version };
valueOf(await sealSheet(deps, first, { ...seal, idempotencyKey: deps.newId() }));
for (const member of others) await sealTotal(deps, council, member, dossier.id, 73);
const close = { sessionId, idempotencyKey: deps.newId() };

describe('the reasons of a result', () => {
  test('are not told while the council still scores', async () => {
    expect(await codeOf(readReasons(deps, dossier.actor, dossier.id))).toBe('REASONS_NOT_YET');
  });

  test('nor between the closing and the decision', async () => {
    valueOf(await closeSession(deps, council.secretary, close));
    expect(await codeOf(readReasons(deps, dossier.actor, dossier.id))).toBe('REASONS_NOT_YET');
  });

  test('are told after the decision: counts by level, remarks and comments, and no name', async () => {
    await decide();
    const reasons = valueOf(await readReasons(deps, dossier.actor, dossier.id));
    expect(reasons.sheets).toBe(7);
    expect(reasons.comments).toEqual(['Nên làm HACCP']);
    expect(reasons.criteria.find(({ criterion }) => criterion === '1.7')).toEqual({
      criterion: '1.7',
      levels: [
        { option: 1, sheets: 6 },
        { option: null, sheets: 1 },
      ],
      remarks: ['Chưa thấy hồ sơ công nghệ'],
    });
    const told = JSON.stringify({ criteria: reasons.criteria, comments: reasons.comments });
    for (const { accountId, name } of council.scorers) {
      expect(told).not.toContain(accountId);
      expect(told).not.toContain(name);
    }
  });

  test('are nobody else’s: another producer is refused', async () => {
    const neighbour = await makeProducer(deps);
    const other = await makeActor(deps, 'producer', { producerId: neighbour.id });
    expect(await codeOf(readReasons(deps, other, dossier.id))).toBe('NOT_ALLOWED');
  });
});

/** The leader's signature, without the paper around it. */
async function decide(): Promise<void> {
  const input = decisionInput(deps, sessionId);
  const { decisionId } = valueOf(await prepareDecision(deps, council.office, input));
  const leader = asConfirmed(await makeActor(deps, 'leader', { unitId: PLACES.laoCai }));
  valueOf(await signDecision(deps, leader, await signing(deps, decisionId)));
}
