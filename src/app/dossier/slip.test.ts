import { expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { viewSlip } from './view-slip.ts';

const deps = await testDeps({ today: plainDate(2026, 10, 5) });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });

test('the slip of a dossier says who has it, under the hash of its last act', async () => {
  const { id } = await makeDossier(deps, 'officeReturned');
  deps.clock.moveTo(plainDate(2026, 10, 12));
  const slip = await viewSlip(deps, office, id);
  expect(slip).toMatchObject({
    ok: true,
    value: {
      commune: { id: PLACES.bacHa },
      made: { acts: 6 },
      slip: {
        rows: [
          { stage: 'commune' },
          { stage: 'office' },
          { stage: 'officeCompleting', workingDays: 5, to: null },
        ],
      },
    },
  });
  expect(slip.ok && slip.value.made.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('refused for a draft, for an unknown dossier and to who does not read it', async () => {
  const draft = await makeDossier(deps, 'draft');
  const sent = await makeDossier(deps, 'submitted');
  const other = await makeActor(deps, 'producer', { producerId: (await makeProducer(deps)).id });
  const codeOf = async (id: string, actor: Actor = office) => {
    const slip = await viewSlip(deps, actor, id);
    return slip.ok ? null : slip.refusals[0].code;
  };
  expect(await codeOf(draft.id, draft.actor)).toBe('NOT_FOUND');
  expect(await codeOf('nothing')).toBe('NOT_FOUND');
  expect(await codeOf(sent.id, other)).toBe('NOT_ALLOWED');
  expect(await codeOf(sent.id, sent.actor)).toBeNull();
});
