import type { ActOf, DataOf, KindOf } from '../acts/act.ts';
import { day, maybe, oneOf, record, text, whole } from '../acts/shapes.ts';
import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import { refuse } from '../result.ts';
import { CLOSING_KINDS, type Closing } from './closing.ts';
import { MERGE_KINDS } from './merging.ts';

const OF_PRODUCT = { productId: text };
const MERGED = { requestId: text, into: text, on: day, reason: text };
const TAKEN_BACK = { importId: text, on: day, reason: text };
const CLOSING = { kind: oneOf(CLOSING_KINDS), on: day, into: maybe(text), reason: text };

/**
 * What each act on a producer's own entry leaves in the ledger: which thing, not its words; personal
 * data that may have to be deleted one day does not belong where nothing can be deleted.
 */
export const PRODUCER_ACTS = {
  registerProducer: record({ version: whole }),
  /** `proposalId`: what is being assessed was kept as a proposal instead. */
  updateProducer: record({ version: whole, proposalId: maybe(text) }),
  /** An official wrote into the register what is true since a day. */
  editProducer: record({ version: whole, since: day }),
  /** The office said in which commune a producer of a divided one lies today. */
  placeProducer: record({ unitId: text, version: whole }),
  /** Taken over from a list of earlier years, which two people entered. */
  importProducer: record({ version: whole, importId: text }),
  importProduct: record({ ...OF_PRODUCT, importId: text }),
  /** The list was taken back: it never was a producer, or a product, of the register. */
  takeBackProducer: record(TAKEN_BACK),
  takeBackProduct: record({ ...OF_PRODUCT, ...TAKEN_BACK }),
  addProduct: record(OF_PRODUCT),
  updateProduct: record({ ...OF_PRODUCT, version: whole, proposalId: maybe(text) }),
  editProduct: record({ ...OF_PRODUCT, version: whole, since: day }),
  addPicture: record({ ...OF_PRODUCT, fileId: text }),
  removePicture: record({ ...OF_PRODUCT, fileId: text }),
  withdrawProposal: record({ proposalId: text }),
  acceptProposal: record({ proposalId: text, sha256: text }),
  refuseProposal: record({ proposalId: text, reason: text }),
  /** `sha256`: of the old and the new page, as the officer had them side by side. */
  acceptPage: record({ ...OF_PRODUCT, sha256: text }),
  refusePage: record({ ...OF_PRODUCT, sha256: text, reason: text }),
  takeDownPage: record({ ...OF_PRODUCT, reason: text }),
  closeProducer: record(CLOSING),
  reopenProducer: record({ reason: text }),
  closeProduct: record({ ...OF_PRODUCT, ...CLOSING }),
  reopenProduct: record({ ...OF_PRODUCT, reason: text }),
  requestMerge: record({ requestId: text, into: text, kind: oneOf(MERGE_KINDS) }),
  requestUndoMerge: record({ requestId: text }),
  requestProductMerge: record({
    ...{ ...OF_PRODUCT, requestId: text, into: text },
    kind: oneOf(MERGE_KINDS),
  }),
  requestUndoProductMerge: record({ ...OF_PRODUCT, requestId: text }),
  /** `productId`: what was asked for was about a product. */
  refuseMerge: record({ requestId: text, reason: text, productId: maybe(text) }),
  /** The same twice: it is read through the other on every day. */
  mergeProducer: record(MERGED),
  /** From its day on it is read through what it became. */
  becomeAnother: record(MERGED),
  undoMerge: record({ requestId: text, reason: text }),
  /** The same product twice: its certificates and dossiers are read through the other. */
  mergeProduct: record({ ...OF_PRODUCT, ...MERGED }),
  /** It was changed into another product, which has a dossier and stars of its own. */
  productBecomesAnother: record({ ...OF_PRODUCT, ...MERGED }),
  undoProductMerge: record({ ...OF_PRODUCT, requestId: text, reason: text }),
};

export type ProducerActs = typeof PRODUCER_ACTS;
export type ProducerActKind = KindOf<ProducerActs>;
export type ProducerActData = DataOf<ProducerActs>;

/** Open, closed, or read through another; some producers are older than their acts. */
export type ProducerState = 'kept' | 'closed' | 'passedOn';

/** What has become of a producer's entries; what they say stands in their facts. */
export interface ProducerStanding extends Standing<ProducerState> {
  /** Null while the producer is open. */
  readonly closing: Closing | null;
  /** Its products that are closed themselves. */
  readonly closedProducts: Readonly<Record<string, Closing>>;
}

const PRODUCT = { by: 'product.edit' } as const;
const LOOKED_AT = { by: 'change.look' } as const;
const CLOSED = { by: 'producer.close' } as const;

const BY_LIST = { by: 'earlier.confirm' } as const;

const MERGED_BY = { by: 'producer.close', to: 'passedOn' } as const;
const EDITED = { by: 'register.edit' } as const;
const ASKED = { by: 'producer.merge' } as const;

/** What may still be done to what a closed producer left behind. */
const LEFT_BEHIND = {
  withdrawProposal: { by: 'producer.edit' },
  refuseProposal: LOOKED_AT,
  refusePage: LOOKED_AT,
  takeDownPage: LOOKED_AT,
  refuseMerge: { by: ['producer.close', 'producer.merge'] },
} as const;

/** Products go on under whoever their producer is read through. */
const PRODUCTS_GO_ON = {
  updateProduct: PRODUCT,
  editProduct: EDITED,
  addPicture: PRODUCT,
  removePicture: PRODUCT,
  acceptProposal: LOOKED_AT,
  acceptPage: LOOKED_AT,
  closeProduct: CLOSED,
  reopenProduct: CLOSED,
  requestProductMerge: { by: 'producer.merge' },
  requestUndoProductMerge: { by: 'producer.merge' },
  mergeProduct: CLOSED,
  productBecomesAnother: CLOSED,
  undoProductMerge: CLOSED,
  importProduct: BY_LIST,
  takeBackProduct: BY_LIST,
} as const;

/** A producer with its products, pictures and pages: they are locked together. */
export const PRODUCER: Subject<ProducerActs, ProducerState, ProducerStanding> = {
  kind: 'producer',
  shapes: PRODUCER_ACTS,
  allowed: {
    kept: {
      ...LEFT_BEHIND,
      registerProducer: { by: 'producer.register' },
      updateProducer: { by: 'producer.edit' },
      editProducer: EDITED,
      ...PRODUCTS_GO_ON,
      placeProducer: { by: 'producer.place' },
      addProduct: PRODUCT,
      importProducer: BY_LIST,
      takeBackProducer: { ...BY_LIST, to: 'closed' },
      closeProducer: { ...CLOSED, to: 'closed' },
      requestMerge: ASKED,
      mergeProducer: MERGED_BY,
      becomeAnother: MERGED_BY,
    },
    passedOn: {
      ...LEFT_BEHIND,
      ...PRODUCTS_GO_ON,
      requestUndoMerge: ASKED,
      undoMerge: { ...CLOSED, to: 'kept' },
    },
    closed: { ...LEFT_BEHIND, reopenProducer: { ...CLOSED, to: 'kept' } },
  },
  nothing: () => ({ state: 'kept', seq: 0, closing: null, closedProducts: {} }),
  changes: changesOf,
  refuseNow: ({ state }, kind) => {
    if (state === 'kept') return refuse('PRODUCER_NOT_CLOSED');
    const alone = state === 'passedOn' && kind === 'reopenProducer';
    return alone ? refuse('CLOSING_NEEDS_TWO') : refuse('PRODUCER_CLOSED');
  },
};

function changesOf(
  { closedProducts }: ProducerStanding,
  act: ActOf<ProducerActs>,
): ChangesOf<ProducerStanding> {
  switch (act.kind) {
    case 'closeProducer':
      return { closing: act.data };
    case 'mergeProducer':
      return { closing: mergedAs('same', act.data) };
    case 'becomeAnother':
      return { closing: mergedAs('becameAnother', act.data) };
    case 'undoMerge':
    case 'reopenProducer':
      return { closing: null };
    case 'closeProduct': {
      const { productId, ...closing } = act.data;
      return { closedProducts: { ...closedProducts, [productId]: closing } };
    }
    case 'mergeProduct':
    case 'productBecomesAnother': {
      const kind = act.kind === 'mergeProduct' ? 'same' : 'becameAnother';
      const closing = mergedAs(kind, act.data);
      return { closedProducts: { ...closedProducts, [act.data.productId]: closing } };
    }
    case 'takeBackProducer':
      return { closing: takenBack(act.data) };
    case 'takeBackProduct': {
      const closing = takenBack(act.data);
      return { closedProducts: { ...closedProducts, [act.data.productId]: closing } };
    }
    case 'undoProductMerge':
    case 'reopenProduct': {
      const { [act.data.productId]: _opened, ...others } = closedProducts;
      return { closedProducts: others };
    }
    default:
      return {};
  }
}

function takenBack({ on, reason }: ProducerActData['takeBackProducer']): Closing {
  return { kind: 'enteredByMistake', on, reason };
}

function mergedAs(
  kind: 'same' | 'becameAnother',
  { on, into, reason }: ProducerActData['mergeProducer'],
): Closing {
  return { kind, on, into, reason };
}
