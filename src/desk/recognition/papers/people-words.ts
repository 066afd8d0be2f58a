import { m } from '#words/paraglide/messages.js';

const WORDS: Readonly<Record<string, () => string>> = {
  submit: m.recognition_people_submit,
  receive: m.recognition_people_receive,
  returnToProducer: m.recognition_people_return,
  requestCompletion: m.recognition_people_completion,
  forward: m.recognition_people_forward,
  officeReceive: m.recognition_people_office_receive,
  officeReturn: m.recognition_people_office_return,
  accept: m.recognition_people_accept,
  assign: m.recognition_people_assign,
  seal: m.recognition_people_seal,
  confirmKnockOut: m.recognition_people_knock_out,
  liftKnockOut: m.recognition_people_lift_knock_out,
  create: m.recognition_people_create,
  open: m.recognition_people_open,
  close: m.recognition_people_close,
  prepare: m.recognition_people_prepare,
  sign: m.recognition_people_sign,
  sendBack: m.recognition_people_send_back,
  withdraw: m.recognition_people_withdraw,
  keepSigned: m.recognition_people_keep_signed,
  tellResults: m.recognition_people_tell,
  prepareAmendment: m.recognition_people_prepare_amendment,
  signAmendment: m.recognition_people_sign_amendment,
};

/** What a person did, in words. */
export function deedWord(kind: string): string {
  return WORDS[kind]?.() ?? kind;
}
