import type { Actor } from '#domain/access/authorize.ts';
import { yearOf, type Instant } from '#domain/calendar/plain-date.ts';
import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { PRODUCER_KINDS } from '#domain/parties/kinds.ts';
import { ok, type Result } from '#domain/result.ts';
import type { DossierForms } from '#documents/forms/form-record.ts';
import { renderRegistration, type RegistrationReceipt } from '#documents/forms/registration.ts';
import { renderSelfAssessment } from '#documents/forms/self-assessment.ts';
import type { TimelineEntry } from '#storage/dossier/timeline.ts';
import { withWording } from '../criteria/with-wording.ts';
import type { Deps } from '../deps.ts';
import { criteriaOf } from './criteria-of.ts';
import { viewDossier, type DossierView } from './view-dossier.ts';

/**
 * Form 01 as PDF, as the actor may read the dossier: handed in, or the draft with gaps to sign.
 * Refuses NOT_FOUND, NOT_ALLOWED.
 */
export async function printRegistration(
  deps: Deps,
  actor: Actor,
  dossierId: string,
): Promise<Result<Uint8Array>> {
  const view = await viewDossier(deps, actor, dossierId);
  if (!view.ok) return view;
  const record = {
    ...(await formsOf(deps, view.value)),
    receipts: {
      commune: receiptOf(view.value, 'receive'),
      province: receiptOf(view.value, 'officeReceive'),
    },
  };
  return ok(await renderRegistration(record, { timestamp: momentOf(deps, view.value) }));
}

/** Form 02 as PDF, in the same way. Refuses NOT_FOUND, NOT_ALLOWED. */
export async function printSelfAssessment(
  deps: Deps,
  actor: Actor,
  dossierId: string,
): Promise<Result<Uint8Array>> {
  const view = await viewDossier(deps, actor, dossierId);
  if (!view.ok) return view;
  const forms = await formsOf(deps, view.value);
  return ok(await renderSelfAssessment(forms, { timestamp: momentOf(deps, view.value) }));
}

/** What was handed in stands in the words in which it was handed in. */
async function formsOf(deps: Deps, view: DossierView): Promise<DossierForms> {
  const { content, producer, product, evidence, dossier, sealed } = view;
  const submitted = sealed && submitOf(view);
  const { set } = criteriaOf(await withWording(deps, submitted ? submitted.at : null), dossier);
  const province = deps.units.parentOf(producer.unitId, deps.clock.today());
  return {
    papers: { content, producer, product, evidence },
    kind: dossier.kind,
    set,
    province: province?.fullName ?? '',
    producerKind: PRODUCER_KINDS[producer.kind].label.vi,
    signedOn: submitted ? dayInVietNam(submitted.at) : null,
    yearOfPrint: yearOf(deps.clock.today()),
    handedIn:
      sealed && submitted
        ? { by: submitted.actorName, at: submitted.at, sha256: sealed.sha256 }
        : null,
    demo: dossier.isDemo,
  };
}

function submitOf({ timeline, sealed }: DossierView) {
  return timeline.find((act) => act.kind === 'submit' && act.data.version === sealed?.no);
}

/** The last receipt: a dossier that came back is received anew, with a slip of its own. */
function receiptOf(
  { timeline }: DossierView,
  kind: 'receive' | 'officeReceive',
): RegistrationReceipt | null {
  const act = timeline.find(
    (one): one is Extract<TimelineEntry, { kind: typeof kind }> => one.kind === kind,
  );
  if (!act) return null;
  const { slipNumber } = act.data;
  return { number: slipNumber, date: act.onDay, receiver: act.actorName, body: act.bodyName };
}

/** The same papers give the same bytes: the moment is that of the last act. */
function momentOf(deps: Deps, { timeline }: DossierView): Instant {
  return timeline[0]?.at ?? deps.clock.now();
}
