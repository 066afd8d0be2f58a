import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import type { CertificatePaper } from '#domain/recognition/earlier-certificate.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import { inTransaction } from '#storage/database.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { findProduct } from '#storage/parties/products.ts';
import { addEntry } from '#storage/recognition/earlier-entries.ts';
import { begin } from '../acts/begin.ts';
import type { Deps } from '../deps.ts';
import { producersOf } from '../dossier/council-sight.ts';
import type { enterEarlierInput } from './enter-earlier.input.ts';
import { EARLIER } from './earlier-subject.ts';
import { checkEarlier } from './issue-earlier.ts';

export type EnterEarlierInput = InferOutput<typeof enterEarlierInput> & {
  readonly productId: string;
};

/**
 * One of the office enters a certificate of an earlier year (Đ12.1); it is none until a second person
 * has confirmed it. The act keeps the hash of the paper, which stands beside it. Refuses NOT_FOUND,
 * NOT_ALLOWED, EARLIER_OVER_A_TIE and what `checkEarlier` does.
 */
export function enterEarlier(
  deps: Deps,
  actor: Actor,
  input: EnterEarlierInput,
): Promise<Result<{ certificateId: string }>> {
  return inTransaction(deps.db, async (trx) => {
    const product = await findProduct(trx, input.productId);
    const producer = product && (await findProducer(trx, product.producerId));
    if (!producer) return refuse('NOT_FOUND');
    if (producersOf(actor).has(producer.id)) return refuse('EARLIER_OVER_A_TIE');
    const where = { unitId: producer.unitId };
    const entered = await begin(deps, trx, actor, EARLIER, 'enter', where, input, async () => {
      const checked = await checkEarlier(
        { deps, trx },
        { productId: input.productId, paper: paperOf(input) },
      );
      if (!checked.ok) return checked;
      const { paper } = checked.value.read;
      const id = deps.newId();
      await addEntry(trx, { id, productId: input.productId, paper, enteredAt: deps.clock.now() });
      return ok({ id, data: { sha256: hashOfValue(paper) } });
    });
    return entered.ok ? ok({ certificateId: entered.value }) : entered;
  });
}

function paperOf(input: EnterEarlierInput): CertificatePaper {
  const {
    partA: A,
    partB: B,
    partC: C,
    productId: _product,
    idempotencyKey: _key,
    ...paper
  } = input;
  return { ...paper, parts: { A, B, C }, unitId: null };
}
