import type { ProducerActKind } from '#domain/parties/producer-acts.ts';
import { m } from '#words/paraglide/messages.js';

const WORDS: Readonly<Record<ProducerActKind, () => string>> = {
  registerProducer: m.register_act_register,
  updateProducer: m.register_act_update,
  editProducer: m.register_act_edit,
  placeProducer: m.register_act_place,
  importProducer: m.register_act_import,
  importProduct: m.register_act_import_product,
  takeBackProducer: m.register_act_take_back,
  takeBackProduct: m.register_act_take_back_product,
  addProduct: m.register_act_add_product,
  updateProduct: m.register_act_update_product,
  editProduct: m.register_act_edit_product,
  addPicture: m.register_act_add_picture,
  removePicture: m.register_act_remove_picture,
  withdrawProposal: m.register_act_withdraw_proposal,
  acceptProposal: m.register_act_accept_proposal,
  refuseProposal: m.register_act_refuse_proposal,
  acceptPage: m.register_act_accept_page,
  refusePage: m.register_act_refuse_page,
  takeDownPage: m.register_act_take_down_page,
  closeProducer: m.register_act_close,
  reopenProducer: m.register_act_reopen,
  closeProduct: m.register_act_close_product,
  reopenProduct: m.register_act_reopen_product,
  requestMerge: m.register_act_request_merge,
  requestUndoMerge: m.register_act_request_undo,
  refuseMerge: m.register_act_refuse_merge,
  mergeProducer: m.register_act_merge,
  becomeAnother: m.register_act_become,
  undoMerge: m.register_act_undo_merge,
  requestProductMerge: m.register_act_request_product_merge,
  requestUndoProductMerge: m.register_act_request_product_undo,
  mergeProduct: m.register_act_merge_product,
  productBecomesAnother: m.register_act_product_becomes,
  undoProductMerge: m.register_act_undo_product_merge,
};

/** What was done to a producer's entry, in a few words. */
export function registerActWord(kind: ProducerActKind): string {
  return WORDS[kind]();
}
