import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { printRegistration, printSelfAssessment } from './print-forms.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });

describe.each([
  ['form 01', printRegistration],
  ['form 02', printSelfAssessment],
])('%s', (_form, print) => {
  test.each(['draft', 'communeReview', 'officeReview'] as const)(
    'of a dossier in state %s is a PDF, the same bytes each time',
    async (state) => {
      const dossier = await makeDossier(deps, state);
      const first = valueOf(await print(deps, dossier.actor, dossier.id));
      expect(new TextDecoder('latin1').decode(first.subarray(0, 5))).toBe('%PDF-');
      const again = valueOf(await print(deps, dossier.actor, dossier.id));
      expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
    },
  );

  test('is not printed for the wrong person', async () => {
    const dossier = await makeDossier(deps, 'submitted');
    const neighbour = await makeProducer(deps);
    const other = await makeActor(deps, 'producer', { producerId: neighbour.id });
    expect(await codeOf(print(deps, other, dossier.id))).toBe('NOT_ALLOWED');
    const elsewhere = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
    expect(await codeOf(print(deps, elsewhere, dossier.id))).toBe('NOT_ALLOWED');
    expect(await codeOf(print(deps, dossier.actor, 'nothing'))).toBe('NOT_FOUND');
  });
});
