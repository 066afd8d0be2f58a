import { DOSSIER } from '#domain/dossier/dossier.ts';
import { actsOffered } from '#domain/acts/subject.ts';
import { redirect } from '@sveltejs/kit';
import { workingDays } from '#app/working-days.ts';
import { askHelp } from '#app/dossier/ask-help.ts';
import { endHelp } from '#app/dossier/end-help.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { viewDossier, type DossierView } from '#app/dossier/view-dossier.ts';
import { viewPageLook } from '#app/parties/view-page-look.ts';
import { viewMinistryPapers } from '#app/recognition/ministry/view-ministry-papers.ts';
import { noteOnDossierInput } from '#app/dossier/note-on-dossier.input.ts';
import { noteOnDossier } from '#app/dossier/note-on-dossier.ts';
import { withdrawDossier } from '#app/dossier/withdraw-dossier.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { communeClockOf } from '#domain/dossier/commune-clock.ts';
import { sendBy } from '#domain/dossier/send-by.ts';
import { MINISTRY_STATES } from '#domain/dossier/transitions.ts';
import { goesToMinistry, isCertified } from '#domain/recognition/outcome.ts';
import { outcomeSentence } from '#domain/recognition/outcome-words.ts';
import { shortSeal } from '#ui/short-seal.ts';
import { bareActInput } from '#app/input-fields.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { getLocale, localizeHref } from '#words/paraglide/runtime.js';
import { shownPapers } from '#desk/dossier/read/shown-papers.ts';
import { dossierPath } from '#desk/dossier/task-paths.ts';
import { taskGroups } from '#desk/dossier/task-states.ts';
import { timelineActs } from '#desk/dossier/timeline-acts.ts';
import { classWord, kindWord, stateFamily, stateWord, waitsFor } from '#desk/dossier/words.ts';
import type { Actions, PageServerLoad } from './$types';
import { withdrawDossierInput } from '#app/dossier/withdraw-dossier.input.ts';
import { askHelpInput } from '#app/dossier/ask-help.input.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.view');
  const { deps } = event.locals;
  const view = orErrorPage(await viewDossier(deps, actor, event.params.id));
  const today = deps.clock.today();
  const { standing } = view;
  const page = await viewPageLook(deps, actor, view.dossier.productId);
  const calendar = await workingDays(deps);
  const offered = view.desks.producer ? actsOffered(DOSSIER, standing.state, 'producer') : [];
  const ministryPapers = orErrorPage(await viewMinistryPapers(deps, actor, event.params.id));
  return {
    ministryPapers: ministryPapers.map(({ fileId, sha256 }) => ({ fileId, sha256 })),
    calm: view.desks.producer,
    ...headOf(view),
    editable: view.editable,
    tasks: view.editable ? taskGroups(view, today) : null,
    papers: view.editable ? null : shownPapers(view, { set: view.set, kind: view.dossier.kind }),
    draft: standing.version === 0,
    sendBy: standing.version === 0 && view.editable ? sendBy(calendar, today) : null,
    desks: view.desks,
    mayPrintCertificate: view.mayPrintCertificate,
    amendments: view.amendments,
    notice: noticeOf(view, isAllowedSomewhere(actor, 'result.read')),
    /** The product whose public page this officer may look at and take down. */
    lookAt: page.ok ? view.dossier.productId : null,
    historyOf: isAllowedSomewhere(actor, 'producer.view') ? view.dossier.productId : null,
    deadline: communeClockOf(calendar, standing, today),
    forwarded: standing.forwardedOn !== null,
    sent: standing.submittedOn !== null,
    openReasons: standing.openReasons,
    answerBy: standing.answerBy,
    outcome: outcomeOfView(view),
    atMinistry:
      MINISTRY_STATES.includes(standing.state) && isAllowedSomewhere(actor, 'decision.view'),
    mayBeRedone:
      'askRedo' in DOSSIER.allowed[standing.state] && isAllowedSomewhere(actor, 'decision.view'),
    acts: timelineActs(view.dossier.id, view.timeline),
    help: offered.includes('askHelp') ? helpOf(view, deps, today) : null,
    mayNote: view.mayNote,
    mayWithdraw: offered.includes('withdraw'),
    seenSeq: standing.seq,
    idempotencyKey: deps.newId(),
    today,
  };
};

/** The written notice of the result, for whoever confirms having read it. */
function noticeOf({ standing: { told }, desks }: DossierView, reads: boolean) {
  if (told === null || !reads) return null;
  const { decisionId, number, dated, read } = told;
  const reader = desks.producer ? 'producer' : 'commune';
  return { decisionId, number, dated, read: read[reader] !== undefined };
}

/** Whom the producer may ask to look at the draft, and who can read it now. */
function helpOf(
  { dossier, standing }: DossierView,
  { units }: Pick<App.Locals['deps'], 'units'>,
  today: PlainDate,
) {
  return {
    desk: standing.helpDesk,
    commune: units.unitById(dossier.unitId, today)?.fullName ?? '',
    province: units.parentOf(dossier.unitId, today)?.fullName ?? '',
  };
}

function headOf({ dossier, set, version, standing, sealed, content }: DossierView) {
  return {
    dossierId: dossier.id,
    productName: dossier.productName,
    producerName: dossier.producerName,
    productCode: dossier.productCode,
    eyebrow: m.dossier_overview_eyebrow({
      kind: kindWord(dossier.kind).toLowerCase(),
      year: content.registration.year,
    }),
    setLine: m.dossier_overview_set({
      no: set.no,
      name: set.name,
      decision: version.decision,
    }),
    lead: set.leadMinistries.join(', '),
    className: classWord(set),
    state: {
      code: standing.state,
      word: stateWord(standing.state),
      family: stateFamily(standing.state),
      waits: waitsFor(standing.state),
    },
    star: standing.state === 'recognized' ? standing.star : null,
    decided:
      standing.decisionId !== null && standing.result !== null && dossier.productCode !== null,
    sealed: sealed && { no: sealed.no, seal: shortSeal(sealed.sha256) },
  };
}

/**
 * What the decision made of it, in the sentence that board, minutes and reasons use too; after the
 * ministry's answer what became of it then.
 */
function outcomeOfView({ decided, standing }: DossierView): string | null {
  if (decided === null || standing.result === null) return null;
  const { state, star } = standing;
  if (!goesToMinistry(decided.outcome) || state !== 'recognized' || star === null)
    return outcomeSentence(decided, getLocale());
  if (star === 5) return m.dossier_act_recognize_national();
  return isCertified(decided.outcome)
    ? m.dossier_act_keep_provincial({ star })
    : m.dossier_act_use_ministry({ star });
}

export const actions: Actions = {
  // One button a desk: the form works without script and asks nothing twice.
  help: async (event) => {
    const actor = askRight(event, 'dossier.askHelp');
    const form = await readForm(event, askHelpInput);
    if (!form.ok) return answer(form, form.typed);
    const { deps } = event.locals;
    const asked = await askHelp(deps, actor, { ...form.value, dossierId: event.params.id });
    if (!asked.ok) return answer(asked, form.typed);
    redirect(303, localizeHref(dossierPath(event.params.id)));
  },
  noHelp: async (event) => {
    const actor = askRight(event, 'dossier.askHelp');
    const form = await readForm(event, bareActInput);
    if (!form.ok) return answer(form, form.typed);
    const { deps } = event.locals;
    const ended = await endHelp(deps, actor, { ...form.value, dossierId: event.params.id });
    if (!ended.ok) return answer(ended, form.typed);
    redirect(303, localizeHref(dossierPath(event.params.id)));
  },
  note: async (event) => {
    const actor = askRight(event, 'dossier.note');
    const form = await readForm(event, noteOnDossierInput);
    if (!form.ok) return answer(form, form.typed);
    const { deps } = event.locals;
    const noted = await noteOnDossier(deps, actor, { ...form.value, dossierId: event.params.id });
    if (!noted.ok) return answer(noted, form.typed);
    redirect(303, localizeHref(dossierPath(event.params.id)));
  },
  withdraw: async (event) => {
    const actor = askRight(event, 'dossier.withdraw');
    const form = await readForm(event, withdrawDossierInput);
    if (!form.ok) return answer(form, form.typed);
    const withdrawn = await withdrawDossier(event.locals.deps, actor, {
      ...form.value,
      dossierId: event.params.id,
    });
    if (!withdrawn.ok) return answer(withdrawn, form.typed);
    redirect(303, localizeHref(dossierPath(event.params.id)));
  },
};
