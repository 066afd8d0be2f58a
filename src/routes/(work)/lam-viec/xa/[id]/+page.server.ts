import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { receiveDossier } from '#app/commune/receive-dossier.ts';
import { saveFindingInput } from '#app/commune/save-finding.input.ts';
import { saveFinding } from '#app/commune/save-finding.ts';
import { viewDesk } from '#app/commune/view-desk.ts';
import { ITEM_LETTERS, REPORT_ITEMS, type ReportItem } from '#domain/dossier/commune-report.ts';
import { deviceItem } from '#request/device-item.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { SAVE_FIELDS } from '#desk/dossier/draft/section-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { headOf, itemsOf, openItem, partsOf } from '#desk/commune/dossier/desk-view.ts';
import { receiveDossierInput } from '#app/commune/receive-dossier.input.ts';

const findingSchema = v.object({ ...SAVE_FIELDS, ...saveFindingInput.entries });

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.receive');
  const { deps } = event.locals;
  const desk = orErrorPage(await viewDesk(deps, actor, event.params.id));
  const { standing } = desk.view;
  const items = itemsOf(desk);
  return {
    ...headOf(desk),
    state: standing.state,
    seq: standing.seq,
    submittedOn: standing.submittedOn,
    dueIfReceived: desk.dueIfReceived,
    openReasons: standing.openReasons,
    answerBy: standing.answerBy,
    forwarded: standing.forwarded,
    forwardedOn: standing.forwardedOn,
    offered: desk.offered,
    parts: partsOf(desk),
    items,
    open: openItem(items, event.url.searchParams.get('noi-dung')),
    writable: standing.state === 'communeReview' || standing.state === 'completing',
    draftKey: `${actor.accountId}:${event.params.id}`,
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  receive: async (event) => {
    const actor = askRight(event, 'dossier.receive');
    const form = await readForm(event, receiveDossierInput);
    if (!form.ok) return answer(form, form.typed);
    const { paper, ...request } = form.value;
    const received = await receiveDossier(event.locals.deps, actor, {
      ...request,
      dossierId: event.params.id,
      paperReceived: paper,
    });
    if (!received.ok) return answer(received, form.typed);
    redirect(303, localizeHref(`/lam-viec/xa/${event.params.id}`));
  },
  save: async (event) => {
    const actor = askRight(event, 'dossier.assess');
    // The same words are kept once by themselves; here it only says whose they are.
    deviceItem(event, actor);
    const form = await readForm(event, findingSchema);
    if (!form.ok) return answer(form, form.typed);
    const { deps } = event.locals;
    const { then, opinion = null, ...finding } = form.value;
    const dossierId = event.params.id;
    const saved = await saveFinding(deps, actor, { ...finding, opinion, dossierId });
    if (!saved.ok) return answer(saved, form.typed);
    if (then === 'auto')
      return { received: { contentVersion: saved.value.version, at: deps.clock.now() } };
    const open = then === 'next' ? itemAfter(finding.item) : finding.item;
    const query = `?noi-dung=${ITEM_LETTERS[open]}#noi-dung-mo`;
    redirect(303, localizeHref(`/lam-viec/xa/${dossierId}${query}`));
  },
};

function itemAfter(item: ReportItem): ReportItem {
  return REPORT_ITEMS[REPORT_ITEMS.indexOf(item) + 1] ?? item;
}
