import type { InferOutput } from 'valibot';
import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { usableOn } from '#domain/criteria/in-force.ts';
import type { DossierActData, ReturnReason } from '#domain/dossier/acts.ts';
import { choicesOf } from '#domain/dossier/content.ts';
import { certificateToFollow } from '#domain/dossier/kind.ts';
import { ownScore } from '#domain/dossier/own-score.ts';
import { checkHigher } from '#domain/dossier/upgrade.ts';
import { compileSet } from '#domain/scoring/compile-set.ts';
import { checkContent } from '#domain/dossier/completeness.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import type { DossierPapers } from '#domain/dossier/sealed.ts';
import { ok, okUnless, refusal, refuse, type Refusal, type Result } from '#domain/result.ts';
import { holdNotices } from '#storage/calendar/holiday-notices.ts';
import { inTransaction } from '#storage/database.ts';
import { writeContent } from '#storage/dossier/content.ts';
import { hashOfPapers, insertVersion } from '#storage/dossier/versions.ts';
import { termAtArrival } from './commune-term.ts';
import { listCertificatesOf } from '#storage/parties/certificates.ts';
import { lockProduct } from '#storage/parties/products.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS, type ActRequest, type DossierFound } from './dossier-subject.ts';
import { criteriaOf } from './criteria-of.ts';
import { papersAsShown } from './papers-as-shown.ts';
import { readPapers } from './read-papers.ts';
import type { submitDossierInput } from './submit-dossier.input.ts';

export type SubmitDossier = ActRequest & InferOutput<typeof submitDossierInput>;

/**
 * The producer hands the dossier in: what was looked over is checked for completeness, sealed as a
 * version with its hash and time, and goes to the commune, or back to whoever asked (Đ7.1-2). Sent
 * twice it goes in once. Refuses everything that is missing at once (`checkContent`),
 * REASON_UNANSWERED, CRITERIA_LAPSED, DOSSIER_NOT_AS_SHOWN, KIND_HAS_CHANGED and what else no longer
 * fits the kind (`certificateToFollow`), UPGRADE_NOT_HIGHER, and as `actOn` does.
 */
export function submitDossier(
  deps: Deps,
  actor: Actor,
  input: SubmitDossier,
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, async (trx) => {
    await holdNotices(trx);
    return actOn(deps, trx, actor, DOSSIERS, 'submit', input, (context) =>
      prepare(deps, actor, input, context),
    );
  });
}

async function prepare(
  deps: Deps,
  actor: Actor,
  { shown, answers }: SubmitDossier,
  context: DossierFound,
): Promise<Result<DossierActData['submit']>> {
  const { trx, row: dossier, standing } = context;
  const papers = await readPapers(deps, trx, dossier);
  if (papersAsShown(papers) !== shown) return refuse('DOSSIER_NOT_AS_SHOWN');
  const complete = checkComplete(deps, context, papers, answers);
  if (!complete.ok) return complete;
  const kind = await checkKindStands(deps, context, papers);
  if (!kind.ok) return kind;
  const version = standing.version + 1;
  const hash = hashOfPapers(papers);
  await insertVersion(trx, {
    dossierId: dossier.id,
    no: version,
    papers,
    sha256: hash,
    submittedBy: actor.accountId,
    submittedAt: deps.clock.now(),
  });
  // Counting up refuses a save that was under way on another machine while this one handed in.
  await writeContent(trx, dossier.id, dossier.contentVersion, papers.content);
  const term = await termAtArrival(deps, trx, { dossier, standing });
  return ok({ version, sha256: hash.toString('hex'), answers, ...(term && { term }) });
}

/**
 * The kind is asked again when the dossier is sent: a draft can lie for months, and in between a star
 * ends, is revoked or comes, and the window of Đ7.6a closes. An upgrade must claim a higher star
 * than the one in force (Đ7.5).
 */
async function checkKindStands(
  deps: Deps,
  { trx, row: dossier, standing }: DossierFound,
  { content }: DossierPapers,
): Promise<Result<null>> {
  const today = deps.clock.today();
  await lockProduct(trx, dossier.productId);
  const rules = await settingsInForce(deps, trx, dossier.unitId, today);
  const certificates = await listCertificatesOf(trx, [dossier.productId]);
  const follows = certificateToFollow(dossier.kind, {
    product: dossier.productName,
    certificates,
    today,
    afterEnd: rules.afterEnd,
    handedIn: standing.version > 0,
  });
  if (!follows.ok) return follows;
  if (follows.value !== dossier.previousCertificateId)
    return refuse('KIND_HAS_CHANGED', { product: dossier.productName });
  if (dossier.kind !== 'upgrade') return ok(null);
  const held = certificates.find(({ id }) => id === follows.value);
  const { set } = criteriaOf(deps, dossier);
  const own = ownScore(compileSet(set), choicesOf(content), undefined, rules);
  return checkHigher(held?.star ?? 0, own, rules);
}

function checkComplete(
  deps: Deps,
  { row: dossier, standing }: DossierFound,
  { content, evidence }: DossierPapers,
  answers: readonly string[],
): Result<null> {
  const today = deps.clock.today();
  const { version, set } = criteriaOf(deps, dossier);
  const usable = usableOn(version, today);
  if (!usable.ok) return usable;
  const tasks = checkContent({ kind: dossier.kind, content, evidence, set, today });
  const faults = tasks.flatMap((task) => task.faults);
  return okUnless([...faults, ...unanswered(standing.openReasons, answers)], null);
}

/** Each reason of a return is answered before the dossier comes back (Đ7.3a). */
function unanswered(
  reasons: readonly ReturnReason[],
  answers: readonly string[],
): readonly Refusal[] {
  return reasons.flatMap((_reason, index) =>
    answers[index] ? [] : [refusal('REASON_UNANSWERED', { no: index + 1 }, `answer.${index}`)],
  );
}
