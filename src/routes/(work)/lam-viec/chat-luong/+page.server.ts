import { viewQuality } from '#app/quality/view-quality.ts';
import { MENDERS } from '#domain/quality/rules.ts';
import { MENDER_PARAMS } from '#desk/quality/words.ts';
import { chosenByParam } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'quality.view');
  const { searchParams } = event.url;
  const unitId = searchParams.get('don-vi') || null;
  const mender = chosenByParam(MENDERS, MENDER_PARAMS, searchParams.get('ai-sua')) ?? null;
  const view = orErrorPage(await viewQuality(event.locals.deps, actor, { unitId, mender }));
  return { ...view, unitId, mender };
};
