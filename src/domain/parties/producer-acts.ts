import type { DataOf, KindOf } from '../acts/act.ts';
import { maybe, record, text, whole } from '../acts/shapes.ts';
import type { Standing, Subject } from '../acts/subject.ts';

const OF_PRODUCT = { productId: text };

/**
 * What each act on a producer's own entry leaves in the ledger: which thing, not its words; personal
 * data that may have to be deleted one day does not belong where nothing can be deleted.
 */
export const PRODUCER_ACTS = {
  registerProducer: record({ version: whole }),
  /** `proposalId`: what is being assessed was kept as a proposal instead. */
  updateProducer: record({ version: whole, proposalId: maybe(text) }),
  addProduct: record(OF_PRODUCT),
  updateProduct: record({ ...OF_PRODUCT, version: whole, proposalId: maybe(text) }),
  addPicture: record({ ...OF_PRODUCT, fileId: text }),
  removePicture: record({ ...OF_PRODUCT, fileId: text }),
  withdrawProposal: record({ proposalId: text }),
  acceptProposal: record({ proposalId: text, sha256: text }),
  refuseProposal: record({ proposalId: text, reason: text }),
  /** `sha256`: of the old and the new page, as the officer had them side by side. */
  acceptPage: record({ ...OF_PRODUCT, sha256: text }),
  refusePage: record({ ...OF_PRODUCT, sha256: text, reason: text }),
  takeDownPage: record({ ...OF_PRODUCT, reason: text }),
};

export type ProducerActs = typeof PRODUCER_ACTS;
export type ProducerActKind = KindOf<ProducerActs>;
export type ProducerActData = DataOf<ProducerActs>;

/** One: some producers are older than their acts. */
export type ProducerState = 'kept';

const PRODUCT = { by: 'product.edit' } as const;
const LOOKED_AT = { by: 'change.look' } as const;

/** A producer with its products, pictures and pages: they are locked together. */
export const PRODUCER: Subject<ProducerActs, ProducerState> = {
  kind: 'producer',
  shapes: PRODUCER_ACTS,
  allowed: {
    kept: {
      registerProducer: { by: 'producer.register' },
      updateProducer: { by: 'producer.edit' },
      addProduct: PRODUCT,
      updateProduct: PRODUCT,
      addPicture: PRODUCT,
      removePicture: PRODUCT,
      withdrawProposal: { by: 'producer.edit' },
      acceptProposal: LOOKED_AT,
      refuseProposal: LOOKED_AT,
      acceptPage: LOOKED_AT,
      refusePage: LOOKED_AT,
      takeDownPage: LOOKED_AT,
    },
  },
  nothing: (): Standing<ProducerState> => ({ state: 'kept', seq: 0 }),
  changes: () => ({}),
};
