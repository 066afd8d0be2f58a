import { listDossiers, type DossierFilter } from '#app/dossier/list-dossiers.ts';
import { workingDays } from '#app/working-days.ts';
import { communeClockOf } from '#domain/dossier/commune-clock.ts';
import { DOSSIER_STATES, type DossierState } from '#domain/dossier/transitions.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { pageOf } from '#request/chosen.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import { kindWord, stateFamily, stateWord } from '#desk/dossier/words.ts';
import type { PageServerLoad } from './$types';

/** While the commune has it, its countdown stands in the list; afterwards the page of the dossier says it. */
const COMMUNE_HAS_IT: readonly DossierState[] = ['submitted', 'communeReview', 'completing'];

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.view');
  const { deps } = event.locals;
  const filter = filterOf(event.url);
  const list = await listDossiers(deps, actor, filter);
  lastPageInstead(event.url, list.pages);
  const today = deps.clock.today();
  const calendar = await workingDays(deps);
  return {
    filter,
    total: list.total,
    pages: list.pages,
    hasWork: list.waiting.length > 0,
    mayOpen: isAllowedSomewhere(actor, 'dossier.create'),
    states: DOSSIER_STATES.filter((state) => state !== 'none').map((state) => ({
      value: state,
      label: stateWord(state),
    })),
    rows: list.rows.map((row) => ({
      ...row,
      kindWord: kindWord(row.kind),
      stateWord: stateWord(row.state),
      family: stateFamily(row.state),
      waits: list.waiting.includes(row.state),
      deadline: COMMUNE_HAS_IT.includes(row.state) ? communeClockOf(calendar, row, today) : null,
    })),
  };
};

function filterOf(url: URL): DossierFilter {
  const query = url.searchParams;
  const show = query.get('xem') ?? '';
  const state = DOSSIER_STATES.find((one) => one === show && one !== 'none');
  return {
    show: show === 'cho' ? 'mine' : (state ?? null),
    words: (query.get('q') ?? '').slice(0, 100),
    page: pageOf(url),
  };
}
