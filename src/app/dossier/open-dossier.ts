import type { InferOutput } from 'valibot';
import { begin } from '../acts/begin.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { yearOf, type PlainDate } from '#domain/calendar/plain-date.ts';
import { setForAnnexI } from '#domain/criteria/find.ts';
import { versionInForce } from '#domain/criteria/in-force.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import type { DossierKind } from '#domain/dossier/acts.ts';
import { emptyContent, type DossierContent } from '#domain/dossier/content.ts';
import { roundOfLetter } from '#domain/dossier/hand-over.ts';
import { certificateToFollow } from '#domain/dossier/kind.ts';
import { checkKind } from '#domain/parties/kinds.ts';
import { wholeProducer } from '#domain/parties/registered-producer.ts';
import { LAST_STATES, MINISTRY_STATES } from '#domain/dossier/transitions.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { findOpenState, insertDossier } from '#storage/dossier/insert-dossier.ts';
import { isProductClosed } from '#storage/parties/closings.ts';
import { listCertificatesOf } from '#storage/parties/certificates.ts';
import { familyOf } from '#storage/parties/families.ts';
import { findProducer, type ProducerRow } from '#storage/parties/producers.ts';
import { findProduct, lockProduct, type ProductRow } from '#storage/parties/products.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS } from './dossier-subject.ts';
import type { openDossierInput } from './open-dossier.input.ts';

export type OpenDossier = InferOutput<typeof openDossierInput>;

/**
 * The producer opens a dossier for one of its products, under the criteria in force today, on the
 * set that Annex I gives the product (Đ3.2, Đ11.1). Refuses NOT_FOUND, NOT_ALLOWED, PRODUCT_CLOSED,
 * DOSSIER_ALREADY_OPEN, DOSSIER_AT_MINISTRY, PRODUCER_KIND_ONLY_TOURISM, CRITERIA_NONE_IN_FORCE, CRITERIA_WITHOUT_SHEETS,
 * CRITERIA_ANNEX_I_UNKNOWN, PRODUCER_INCOMPLETE, PRODUCT_CLASS_MISSING, and what `certificateToFollow` finds.
 */
export function openDossier(
  deps: Deps,
  actor: Actor,
  input: OpenDossier,
): Promise<Result<{ readonly dossierId: string }>> {
  return inTransaction(deps.db, (trx) =>
    openDossierIn(deps, trx, actor, input, (content) => content),
  );
}

/** The same in the transaction of what it follows from, with forms that are filled in from there. */
export async function openDossierIn(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  input: OpenDossier,
  fill: (content: DossierContent) => DossierContent,
): Promise<Result<{ readonly dossierId: string }>> {
  const found = await findParties(trx, input.productId, deps.clock.today());
  if (!found) return refuse('NOT_FOUND');
  const { product, producer } = found;
  const where = { producerId: producer.id, unitId: producer.unitId };
  const opened = await begin(deps, trx, actor, DOSSIERS, 'create', where, input, async () => {
    const checked = await check(deps, trx, input.kind, product, producer);
    if (!checked.ok) return checked;
    const id = deps.newId();
    await insertDossier(trx, {
      ...checked.value,
      id,
      productId: product.id,
      producerId: producer.id,
      unitId: producer.unitId,
      kind: input.kind,
      content: fill(contentAtStart(deps, producer, checked.value.set)),
      isDemo: product.isDemo,
      createdBy: actor.accountId,
      createdAt: deps.clock.now(),
    });
    return ok({ id, data: { kind: input.kind } });
  });
  return opened.ok ? ok({ dossierId: opened.value }) : opened;
}

/** Of a producer that was merged, the one that is kept opens dossiers. */
async function findParties(
  trx: Trx,
  productId: string,
  today: PlainDate,
): Promise<{ readonly product: ProductRow; readonly producer: ProducerRow } | undefined> {
  const product = await findProduct(trx, productId);
  const [holder] = product ? await familyOf(trx, [product.producerId], today) : [];
  const producer = holder === undefined ? undefined : await findProducer(trx, holder);
  if (!product || !producer) return undefined;
  await lockProduct(trx, product.id);
  return { product, producer };
}

interface Checked {
  readonly criteriaVersion: string;
  readonly criteriaSet: string;
  readonly previousCertificateId: string | null;
  readonly set: CriteriaSet;
}

async function check(
  deps: Deps,
  trx: Trx,
  kind: DossierKind,
  product: ProductRow,
  producer: ProducerRow,
): Promise<Result<Checked>> {
  const today = deps.clock.today();
  if (await isProductClosed(trx, product.id)) return refuse('PRODUCT_CLOSED');
  const open = await findOpenState(trx, product.id, LAST_STATES);
  if (open) {
    const atMinistry = MINISTRY_STATES.includes(open);
    return refuse(atMinistry ? 'DOSSIER_AT_MINISTRY' : 'DOSSIER_ALREADY_OPEN', {
      product: product.name,
    });
  }
  const whole = wholeProducer(producer);
  if (!whole) return refuse('PRODUCER_INCOMPLETE', { producer: producer.legalName });
  const version = versionInForce(deps.criteria, today);
  if (!version.ok) return version;
  if (!version.value.complete)
    return refuse('CRITERIA_WITHOUT_SHEETS', { decision: version.value.decision });
  if (!product.annexI.includes('.')) return refuse('PRODUCT_CLASS_MISSING');
  const set = setForAnnexI(version.value, product.annexI);
  if (!set.ok) return set;
  const eligible = checkKind(whole.kind, set.value.no);
  if (!eligible.ok) return eligible;
  const { afterEnd } = await settingsInForce(deps, trx, producer.unitId, today);
  const certificates = await listCertificatesOf(trx, [product.id]);
  const past = { product: product.name, certificates, today, afterEnd, handedIn: false };
  const follows = certificateToFollow(kind, past);
  if (!follows.ok) return follows;
  return ok({
    criteriaVersion: version.value.id,
    criteriaSet: set.value.id,
    previousCertificateId: follows.value,
    set: set.value,
  });
}

/** The round a letter of today would reach gives the year (form 01, 0.4); the commune is where it is signed. */
function contentAtStart(deps: Deps, producer: ProducerRow, set: CriteriaSet) {
  const today = deps.clock.today();
  const place = deps.units.unitById(producer.unitId, today)?.fullName ?? '';
  const content = emptyContent(roundOfLetter(today).year, place, yearOf(today) - 1);
  return { ...content, registration: { ...content.registration, samples: set.sampleCount } };
}
