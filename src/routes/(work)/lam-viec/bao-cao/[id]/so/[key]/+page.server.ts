import { error } from '@sveltejs/kit';
import { viewReport } from '#app/reports/view-report.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { numbersOf } from '#domain/reports/content.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { refusal } from '#domain/result.ts';
import { versionAsked } from '#desk/reports/send-report.ts';
import { pageOf } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { formatMoment } from '#ui/format.ts';
import { getLocale } from '#words/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

const PER_PAGE = 50;

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'report.view');
  const { deps } = event.locals;
  const version = versionAsked(event.url);
  const view = orErrorPage(await viewReport(deps, actor, event.params.id, version));
  const number = numbersOf(view.content).find(({ key }) => key === event.params.key);
  if (!number) error(404, refusalSentence(refusal('NOT_FOUND'), getLocale()));
  const pages = Math.max(1, Math.ceil(number.list.length / PER_PAGE));
  const page = Math.min(pageOf(event.url), pages);
  const mayOpen = { product: 'register.view', producer: 'register.view', dossier: 'dossier.view' };
  return {
    id: view.id,
    report: view.content.title,
    version,
    label: number.label,
    definition: number.definition,
    of: number.of,
    mayOpen: isAllowedSomewhere(actor, mayOpen[number.of] as 'register.view' | 'dossier.view'),
    total: number.list.length,
    lead: { version: view.content.version, moment: formatMoment(view.madeAt ?? deps.clock.now()) },
    page,
    pages,
    rows: number.list.slice((page - 1) * PER_PAGE, page * PER_PAGE),
  };
};
