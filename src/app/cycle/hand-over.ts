import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import type { IdeaActs, IdeaStanding } from '#domain/cycle/idea.ts';
import { contentFromPlan } from '#domain/cycle/hand-over.ts';
import { formatDong } from '#domain/dossier/dong.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findSlip, type IdeaRow } from '#storage/cycle/ideas.ts';
import { findPlan } from '#storage/cycle/plans.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { findDossierState } from '#storage/dossier/project-dossier.ts';
import { familyOf } from '#storage/parties/families.ts';
import { findProduct } from '#storage/parties/products.ts';
import { isId } from '#storage/ids.ts';
import { m } from '#words/paraglide/messages.js';
import { perform } from '../acts/act-on.ts';
import type { Found } from '../acts/stored-subject.ts';
import type { Deps } from '../deps.ts';
import { openDossierIn } from '../dossier/open-dossier.ts';
import { addProductIn } from '../parties/add-product.ts';
import type { handOverInput } from './hand-over.input.ts';
import { IDEAS, type IdeaRequest } from './idea-subject.ts';

export type HandOver = IdeaRequest & InferOutput<typeof handOverInput>;
type IdeaFound = Found<IdeaActs, IdeaStanding, IdeaRow>;

/**
 * The producer opens the dossier of an idea whose plan is carried out: its product as the register has it or newly by
 * the slip, forms 01 and 02 filled in from the plan. Another one only after the last came to nothing. Refuses
 * IDEA_WITHOUT_PRODUCER, IDEA_OTHER_PRODUCER, IDEA_HAS_DOSSIER, and as `perform`, `addProduct` and `openDossier` do.
 */
export async function handOver(
  deps: Deps,
  actor: Actor,
  input: HandOver,
): Promise<Result<{ readonly dossierId: string }>> {
  return inTransaction(deps.db, async (trx) => {
    const done = await perform(deps, trx, actor, IDEAS, 'handOver', input, (found) =>
      open(deps, trx, actor, input, found),
    );
    return done.ok ? ok({ dossierId: done.value.data.dossierId }) : done;
  });
}

async function open(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  input: HandOver,
  { row, standing }: IdeaFound,
): Promise<Result<{ readonly dossierId: string; readonly productId: string }>> {
  const before = standing.dossierId && (await findDossierState(trx, standing.dossierId));
  if (before && before.state !== 'withdrawn' && before.state !== 'notRecognized')
    return refuse('IDEA_HAS_DOSSIER');
  const product = await productOf(deps, trx, actor, input, { row, standing });
  if (!product.ok) return product;
  const { productId } = product.value;
  const slip = await findSlip(trx, row.id, standing.slipVersion);
  const plan = await findPlan(trx, row.id, standing.planVersion);
  if (!plan) throw new Error('an idea is carried out by no plan');
  const { kind, dossierKey: idempotencyKey } = input;
  const figures = m.cycle_plan_in_dossier(
    {
      ...{ year: plan.year, output: formatDong(plan.output), unit: plan.outputUnit },
      ...{ price: formatDong(plan.price), revenue: formatDong(plan.revenue) },
      ...{ costs: formatDong(plan.costsTotal), investment: formatDong(plan.investmentTotal) },
      workers: plan.workers,
    },
    { locale: 'vi' },
  );
  const opened = await openDossierIn(
    deps,
    trx,
    actor,
    { productId, kind, idempotencyKey },
    (forms) => contentFromPlan(forms, { plan, there: slip.there, figures }),
  );
  return opened.ok ? ok({ dossierId: opened.value.dossierId, productId }) : opened;
}

/** The product of the register that was chosen, or a new one by the slip. */
async function productOf(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  { productId, productKey, annexI }: HandOver,
  { row, standing }: Pick<IdeaFound, 'row' | 'standing'>,
): Promise<Result<{ readonly productId: string }>> {
  const { producerId } = row;
  if (producerId === null) return refuse('IDEA_WITHOUT_PRODUCER');
  const family: readonly string[] = await familyOf(trx, [producerId], deps.clock.today());
  if (productId !== '') {
    const product = isId(productId) ? await findProduct(trx, productId) : undefined;
    if (!product) return refuse('NOT_FOUND', {}, 'productId');
    if (!family.includes(product.producerId)) return refuse('IDEA_OTHER_PRODUCER', {}, 'productId');
    return ok({ productId });
  }
  const slip = await findSlip(trx, row.id, standing.slipVersion);
  const product = {
    ...{ name: slip.product, annexI: annexI || (slip.annexI ?? ''), story: '', packing: '' },
    summary: slip.material.slice(0, 500),
  };
  const to = { producerId: family[0] ?? producerId, idempotencyKey: productKey };
  return addProductIn(deps, trx, actor, { ...to, product });
}
