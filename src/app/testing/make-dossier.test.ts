import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { DOSSIER_STATES } from '#domain/dossier/transitions.ts';
import { viewDossier } from '../dossier/view-dossier.ts';
import { makeDossier } from './make-dossier.ts';
import { testDeps } from './test-deps.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });

test.each(DOSSIER_STATES.filter((state) => state !== 'none'))(
  'a dossier can be brought as far as %s, and its producer reads it there',
  async (state) => {
    const dossier = await makeDossier(deps, state);
    const view = await viewDossier(deps, dossier.actor, dossier.id);
    if (!view.ok) throw new Error(view.refusals[0].code);
    expect(view.value.standing.state).toBe(state);
    expect(view.value.dossier.productName).toBe('Mận Tam hoa sấy dẻo Bắc Hà');
  },
);
