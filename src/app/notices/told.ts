import type { AccountActs } from '#domain/acts/account-acts.ts';
import type { UnitChangeActs } from '#domain/acts/unit-change-acts.ts';
import type { ImportActs } from '#domain/imports/import-acts.ts';
import type { SessionActs } from '#domain/council/session-acts.ts';
import type { DossierActs } from '#domain/dossier/acts.ts';
import type { RenewalActs } from '#domain/expiry/renewal.ts';
import type { ProducerActs } from '#domain/parties/producer-acts.ts';
import type { AcceptanceActs } from '#domain/quality/acceptance.ts';
import type { RegulationActs } from '#domain/regulation/regulation-acts.ts';
import type { EntryActs } from '#domain/entries/entry-acts.ts';
import type { CertificateActs } from '#domain/recognition/certificate-acts.ts';
import type { DecisionActs } from '#domain/recognition/decision.ts';
import type { PaperTemplateActs } from '#domain/recognition/paper-template.ts';
import type { PlanActs } from '#domain/plans/plan-acts.ts';
import type { ReportActs } from '#domain/reports/report-acts.ts';
import type { RewardListActs } from '#domain/support/list-acts.ts';
import type { RewardRulesActs } from '#domain/support/rules-acts.ts';
import type { ConcernActs } from '#domain/support/concerns/concern.ts';
import type { SupportNoneActs } from '#domain/support/records/none-acts.ts';
import type { SupportActs } from '#domain/support/records/record-acts.ts';
import { CYCLE, IDEA } from './told-of-cycle.ts';
import { CHECK, CHECK_PLAN, MISUSE, REVOCATION } from './told-of-supervision.ts';
import { tell, type Look, type ToldOf } from './telling.ts';

const BEFORE_CLOSING = { silent: 'nobody is told what happens in a council before it closes' };
const HERE = ['producer', 'commune'] as const;
const ALL = ['producer', 'commune', 'office'] as const;

const DOSSIER: ToldOf<DossierActs> = {
  create: { silent: 'a draft is the producer’s own' },
  submit: async (_, look) =>
    (await look.desk()) === 'office'
      ? [tell('arrivedAtOffice', ['office'])]
      : [tell('arrivedAtCommune', ['commune'])],
  withdraw: async (_, look) => {
    const desk = await look.desk();
    return desk === null ? [] : [tell('withdrawn', [desk])];
  },
  askHelp: ({ desk }) => [tell('helpAsked', [desk])],
  endHelp: { silent: 'the desk no longer sees the draft' },
  note: { silent: 'officials read it with the dossier, and the producer never' },
  receive: ({ slipNumber: number, dueOn: day }) => [
    tell('received', ['producer'], { number, day }),
  ],
  moveDeadline: ({ dueOn: day }) => [tell('deadlineMoved', HERE, { day })],
  requestCompletion: ({ reasons, answerBy: day }) => [
    tell('completionAsked', ['producer'], { count: reasons.length, day }),
  ],
  returnToProducer: ({ reasons }) => [tell('returned', ['producer'], { count: reasons.length })],
  forward: [tell('forwarded', ['producer']), tell('arrivedAtOffice', ['office'])],
  officeReceive: ({ slipNumber: number }) => [tell('officeReceived', HERE, { number })],
  // Đ7.3a: the office tells commune and producer.
  officeReturn: ({ reasons, answerBy: day }) => [
    tell('officeReturned', HERE, { count: reasons.length, day }),
  ],
  accept: [tell('accepted', HERE)],
  assign: async ({ sessionId }, look) => [
    tell('assigned', HERE, { day: await look.heldOn(sessionId) }),
  ],
  recordResult: [tell('assessed', HERE)],
  defer: [tell('deferred', HERE)],
  recognize: ({ star }) => [tell('recognized', HERE, { star })],
  proposeToMinistry: ({ star }) => [
    ...(star === undefined ? [] : [tell('recognized', HERE, { star })]),
    tell('proposed', HERE),
  ],
  concludeWithout: [tell('notRecognized', HERE)],
  tellResult: ({ number }) => [tell('resultTold', HERE, { number })],
  readResult: { silent: 'the office sees on the decision’s page who has read it' },
  remindResult: ({ to }) => [tell('resultUnread', to)],
  keepMinistryPaper: { silent: 'told with the answer that is entered from it' },
  enterMinistryAnswer: [tell('ministryAnswerWaits', ['leader'])],
  sendBackMinistryAnswer: [tell('ministryAnswerSentBack', ['office'])],
  askMinistryAgain: [tell('askedAgain', ['producer', 'office'])],
  recognizeNational: ({ star }) => [tell('recognized', ALL, { star })],
  useMinistryResult: ({ star }) => [tell('recognized', ALL, { star })],
  keepProvincialStar: ({ star }) => [tell('starKept', ALL, { star })],
  assessAgain: [tell('assessAgain', ALL)],
  askRedo: [tell('redoWaits', ['leader'])],
  dropRedo: { silent: 'stands on the page of the request' },
  redo: ({ number }) => [tell('redone', ALL, { number })],
  withdrawRecognition: { silent: 'told with the withdrawal of its certificate' },
};

const SESSION: ToldOf<SessionActs> = {
  create: async (_, { id, heldOn }) => [
    tell('sessionPlanned', ['seats'], { day: await heldOn(id) }),
  ],
  open: [tell('sessionOpened', ['seats'])],
  attend: BEFORE_CLOSING,
  declareConflict: BEFORE_CLOSING,
  confirmKnockOut: BEFORE_CLOSING,
  liftKnockOut: BEFORE_CLOSING,
  seal: BEFORE_CLOSING,
  close: ({ recorded: { length: count } }) => [
    tell('sessionClosed', ['seats']),
    ...(count === 0 ? [] : [tell('resultsToDecide', ['office'], { count })]),
  ],
};

const DECISION: ToldOf<DecisionActs> = {
  prepare: [tell('decisionWaits', ['leader'])],
  sign: [tell('decisionSigned', ['office'])],
  prepareAmendment: [tell('amendmentWaits', ['leader'])],
  signAmendment: [tell('amendmentSigned', ['office'])],
  sendBack: [tell('decisionSentBack', ['office'])],
  withdraw: [tell('decisionWithdrawn', ['leader'])],
  tellResults: { silent: 'told with each of its products' },
  remindResults: { silent: 'told with each of its products' },
  keepSigned: { silent: 'the page of the decision shows it' },
  numberPaper: { silent: 'a number of the office’s own book' },
};

const CERTIFICATE: ToldOf<CertificateActs> = {
  enter: [tell('earlierWaits', ['leader'])],
  returnEntry: { silent: 'stands on the page of the entry' },
  askAnnulment: [tell('annulmentWaits', ['leader'])],
  keep: { silent: 'stands on the page of the certificate' },
  issue: { silent: 'told with the recognition of its dossier' },
  revoke: ({ from: day, decisionNumber: number }) => [
    tell('certificateRevoked', HERE, { day, number }),
  ],
  withdrawRecognition: ({ from: day, decisionNumber: number }) => [
    tell('certificateRevoked', ALL, { day, number }),
  ],
  replace: { silent: 'told with the recognition that replaces it' },
  reinstate: { silent: 'follows from what was struck out' },
  annul: { silent: 'it never counted, and nobody had been told of it' },
  askExtension: ({ until: day }) => [tell('extensionWaits', ['leader'], { day })],
  dropExtension: { silent: 'stands on the page of the extension' },
  readExtension: { silent: 'the list of extensions shows who has confirmed' },
  endExtension: { silent: 'told with the result that ends it' },
  extend: ({ until: day }) => [tell('certificateExtended', HERE, { day })],
};

const ON_QUALITY = { silent: 'the page of data quality counts it apart' };
const ACCEPTANCE: ToldOf<AcceptanceActs> = {
  acceptFinding: ON_QUALITY,
  endAcceptance: ON_QUALITY,
};

const ON_UNITS = { silent: 'the page of units shows what waits, and to whoever confirms it' };
const UNIT_CHANGE: ToldOf<UnitChangeActs> = {
  prepareChange: ON_UNITS,
  confirmChange: ON_UNITS,
  withdrawChange: ON_UNITS,
  askUndo: ON_UNITS,
  confirmUndo: ON_UNITS,
  keepChange: ON_UNITS,
};

const ACCOUNT: ToldOf<AccountActs> = {
  create: [tell('accountMade', ['person'])],
  resetPassword: [tell('passwordReset', ['person'])],
  changePassword: { silent: 'the person did it' },
  choosePassword: { silent: 'the person did it' },
  grantRole: [tell('roleGranted', ['person'])],
  requestRole: { silent: 'stands on the page of those who may confirm it' },
  requestReset: { silent: 'stands on the page of those who may confirm it' },
  refuseRequest: { silent: 'stands on the page of the account' },
  endRole: ({ lastDay: day }) => [tell('roleEnded', ['person'], { day })],
};

const OWN = { silent: 'the producer did it' };
/** Not told to the desks: their page of changes counts and lists what waits for a look. */
const ON_DESK = { silent: 'the desk of changes shows it, and the producer did it' };

/** Nothing is asked of anybody, and a producer that stopped needs no letter about it. */
const ON_PAGE = { silent: 'stands on the page of the producer or product' };

const ON_DOUBLES = { silent: 'stands on the page of doubles, which lists what waits' };

/** What became of a proposal, in the words for a product or for the producer's own entry. */
function ofProposal(product: ProposalKind, own: OwnProposalKind) {
  return async ({ proposalId }: { readonly proposalId: string }, look: Look) => {
    const productId = await look.proposedFor(proposalId);
    return productId === null
      ? [tell(own, ['producer'])]
      : [{ ...tell(product, ['producer']), productId }];
  };
}
type ProposalKind = 'changeAccepted' | 'changeRefused';
type OwnProposalKind = 'ownChangeAccepted' | 'ownChangeRefused';

function ofPage(kind: 'pageAccepted' | 'pageRefused' | 'pageTakenDown') {
  return ({ productId }: { readonly productId: string }) => [
    { ...tell(kind, ['producer']), productId },
  ];
}

const ON_LIST = { silent: 'the page of the list shows it to both desks' };
const PRODUCER: ToldOf<ProducerActs> = {
  registerProducer: OWN,
  updateProducer: ON_DESK,
  editProducer: [tell('ownEntryEdited', ['producer'])],
  placeProducer: {
    silent: 'the producer stayed where it was; its history says which commune holds it',
  },
  importProducer: ON_LIST,
  importProduct: ON_LIST,
  takeBackProducer: ON_LIST,
  takeBackProduct: ON_LIST,
  addProduct: OWN,
  updateProduct: ON_DESK,
  editProduct: ({ productId }) => [{ ...tell('productEdited', ['producer']), productId }],
  addPicture: ON_DESK,
  removePicture: ON_DESK,
  withdrawProposal: OWN,
  acceptProposal: ofProposal('changeAccepted', 'ownChangeAccepted'),
  refuseProposal: ofProposal('changeRefused', 'ownChangeRefused'),
  acceptPage: ofPage('pageAccepted'),
  refusePage: ofPage('pageRefused'),
  takeDownPage: ofPage('pageTakenDown'),
  closeProducer: ON_PAGE,
  reopenProducer: ON_PAGE,
  closeProduct: ON_PAGE,
  reopenProduct: ON_PAGE,
  requestMerge: ON_DOUBLES,
  requestUndoMerge: ON_DOUBLES,
  requestProductMerge: ON_DOUBLES,
  requestUndoProductMerge: ON_DOUBLES,
  mergeProduct: ON_PAGE,
  productBecomesAnother: ON_PAGE,
  undoProductMerge: ON_PAGE,
  refuseMerge: ON_DOUBLES,
  mergeProducer: ON_PAGE,
  becomeAnother: ON_PAGE,
  undoMerge: ON_PAGE,
};

/** The further registers are read by whoever keeps them; nothing of theirs waits for a person. */
const IN_REGISTER = { silent: 'stands in the register with its history' } as const;

const ENTRY: ToldOf<EntryActs> = {
  enterEntry: IN_REGISTER,
  restateEntry: IN_REGISTER,
  closeEntry: IN_REGISTER,
  reopenEntry: IN_REGISTER,
  linkEntry: IN_REGISTER,
  unlinkEntry: IN_REGISTER,
};

const REGULATION: ToldOf<RegulationActs> = {
  publish: { silent: 'what follows from it is told with each dossier and session' },
};

const ON_REWARDS = { silent: 'the page of rewards shows it to both desks' };
const REWARD_RULES: ToldOf<RewardRulesActs> = {
  prepareRules: ON_REWARDS,
  confirmRules: ON_REWARDS,
  sendBackRules: ON_REWARDS,
  withdrawRules: ON_REWARDS,
};
const REWARD_LIST: ToldOf<RewardListActs> = {
  proposeRewards: ON_REWARDS,
  approveRewards: ON_REWARDS,
  sendBackRewards: ON_REWARDS,
  withdrawRewards: ON_REWARDS,
  payReward: ON_REWARDS,
  correctPayment: ON_REWARDS,
};

const ON_SUPPORT = { silent: 'stands in the book of support and on the pages of whom it is for' };
const SUPPORT: ToldOf<SupportActs> = {
  enterSupport: ON_SUPPORT,
  correctSupport: ON_SUPPORT,
  closeSupport: ON_SUPPORT,
  reopenSupport: ON_SUPPORT,
  linkSupport: ON_SUPPORT,
  unlinkSupport: ON_SUPPORT,
  paySupport: ON_SUPPORT,
  strikeSupportPayment: ON_SUPPORT,
  addPeople: ON_SUPPORT,
  strikePerson: ON_SUPPORT,
};
const ON_CONCERN = { silent: 'the page of difficulties and proposals shows it to both sides' };
const CONCERN: ToldOf<ConcernActs> = {
  noteConcern: ON_CONCERN,
  withdrawConcern: ON_CONCERN,
  answerConcern: ON_CONCERN,
  handConcernUp: ON_CONCERN,
};
const SUPPORT_NONE: ToldOf<SupportNoneActs> = { stateNone: ON_SUPPORT, endNone: ON_SUPPORT };

const IMPORT: ToldOf<ImportActs> = {
  layDown: [tell('importWaits', ['confirmer'])],
  withdraw: ON_LIST,
  sendBack: [tell('importSentBack', ['office'])],
  enter: [tell('importEntered', ['office'])],
  askUndo: [tell('importUndoWaits', ['confirmer'])],
  keep: ON_LIST,
  undo: ON_LIST,
};

const ON_TEMPLATES = { silent: 'the page of templates shows it to the head, who did it' };
const PAPER_TEMPLATE: ToldOf<PaperTemplateActs> = {
  bringTemplate: ON_TEMPLATES,
  useTemplate: ON_TEMPLATES,
  useBuiltIn: ON_TEMPLATES,
};

const ON_RADAR = { silent: 'the radar of certificates that end shows it' };
const RENEWAL: ToldOf<RenewalActs> = {
  answer: ON_RADAR,
  contact: ON_RADAR,
  takeLink: ON_RADAR,
};

const ON_PLAN = { silent: 'the page of the plan shows it' };
const PLAN_WAITS = [tell('programmeWaits', ['planConfirmer'])];
const PLAN_BACK = [tell('programmeSentBack', ['commune', 'office'])];
const PLAN_STANDS = [tell('programmeConfirmed', ['commune', 'office'])];
const REPORT: ToldOf<ReportActs> = {
  draftReport: { silent: 'stands in the list of reports' },
  writeReport: { silent: 'stands on the page of the report' },
  prepareReport: { silent: 'stands in the list of reports as waiting' },
  sendBackReport: { silent: 'stands on the page of the report with its reason' },
  freezeReport: { silent: 'stands in the list of reports' },
  reopenReport: { silent: 'stands on the page of the report with its reason' },
  keepReport: { silent: 'stands in the list of reports' },
  withdrawReport: { silent: 'stands in the list of reports' },
};

const PLAN: ToldOf<PlanActs> = {
  draft: ON_PLAN,
  edit: ON_PLAN,
  layDown: PLAN_WAITS,
  sendBack: PLAN_BACK,
  confirm: PLAN_STANDS,
  discard: ON_PLAN,
  tellDone: ON_PLAN,
  takeBackDone: ON_PLAN,
  askAmendment: ON_PLAN,
  layDownAmendment: PLAN_WAITS,
  sendBackAmendment: PLAN_BACK,
  dropAmendment: ON_PLAN,
  confirmAmendment: PLAN_STANDS,
  askWithdrawal: PLAN_WAITS,
  keepPlan: PLAN_BACK,
  confirmWithdrawal: [tell('programmeWithdrawn', ['commune', 'office'])],
};

/**
 * The one table of who is told what at which act; whoever acted is never told of it, and whoever
 * stands aside from a product is not told of it either. A missing act does not compile.
 */
export const TOLD = {
  dossier: DOSSIER,
  session: SESSION,
  decision: DECISION,
  certificate: CERTIFICATE,
  acceptance: ACCEPTANCE,
  unitChange: UNIT_CHANGE,
  account: ACCOUNT,
  producer: PRODUCER,
  regulation: REGULATION,
  renewal: RENEWAL,
  revocation: REVOCATION,
  check: CHECK,
  checkPlan: CHECK_PLAN,
  misuse: MISUSE,
  paperTemplate: PAPER_TEMPLATE,
  rewardRules: REWARD_RULES,
  rewardList: REWARD_LIST,
  support: SUPPORT,
  supportNone: SUPPORT_NONE,
  concern: CONCERN,
  entry: ENTRY,
  import: IMPORT,
  idea: IDEA,
  cycle: CYCLE,
  plan: PLAN,
  report: REPORT,
};
