/** The roles of Đ1.2, one word each. */
export const ROLES = [
  'producer',
  'communeOfficer',
  'officeOfficer',
  'officeHead',
  'advisor',
  'councilMember',
  'secretary',
  'chair',
  'leader',
  'inspector',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** What can be done. One word for the thing, one for the act. */
export const VERBS = [
  'producer.view',
  'producer.register',
  'producer.edit',
  'product.edit',
  'change.look',
  'dossier.view',
  'dossier.create',
  'dossier.edit',
  'dossier.submit',
  'dossier.withdraw',
  'dossier.askHelp',
  'dossier.helpAtCommune',
  'dossier.helpAtOffice',
  'dossier.receive',
  'dossier.assess',
  'dossier.requestCompletion',
  'dossier.returnToProducer',
  'dossier.forward',
  'dossier.officeReceive',
  'dossier.officeReturn',
  'dossier.accept',
  'dossier.assign',
  'session.view',
  'session.create',
  'session.open',
  'session.attend',
  'session.declareConflict',
  'session.score',
  'session.confirmKnockOut',
  'session.board',
  'session.close',
  'session.minutes',
  'regulation.publish',
  'wording.publish',
  'decision.view',
  'decision.prepare',
  'decision.sign',
  'ministry.enter',
  'ministry.confirm',
  'certificate.view',
  'certificate.print',
  'ledger.view',
  'account.manage',
  'account.confirm',
  'account.audit',
  'settings.manage',
  'audit.view',
] as const;
export type Verb = (typeof VERBS)[number];

/** How far a role reaches: one producer, a unit and all below it, or the council sessions one sits in. */
export type ReachKind = 'producer' | 'unit' | 'session';

const VIEW_PROVINCE = [
  'producer.view',
  'dossier.view',
  'session.view',
  'decision.view',
  'certificate.view',
] as const satisfies readonly Verb[];

const OFFICE = [
  ...VIEW_PROVINCE,
  'producer.register',
  'change.look',
  'dossier.helpAtOffice',
  'dossier.officeReceive',
  'dossier.officeReturn',
  'dossier.accept',
  'dossier.assign',
  'session.create',
  'session.board',
  'session.minutes',
  'decision.prepare',
  'ministry.enter',
  'certificate.print',
] as const satisfies readonly Verb[];

const COUNCIL = [
  'dossier.view',
  'session.view',
  'session.declareConflict',
  'session.score',
] as const satisfies readonly Verb[];

/** Who may do what, and how far. What is not written here is not allowed. */
export const RIGHTS = {
  producer: {
    reach: 'producer',
    verbs: [
      'producer.view',
      'producer.edit',
      'product.edit',
      'dossier.view',
      'dossier.create',
      'dossier.edit',
      'dossier.submit',
      'dossier.withdraw',
      'dossier.askHelp',
      'certificate.view',
    ],
  },
  communeOfficer: {
    reach: 'unit',
    verbs: [
      'producer.view',
      'producer.register',
      'change.look',
      'dossier.view',
      'dossier.helpAtCommune',
      'dossier.receive',
      'dossier.assess',
      'dossier.requestCompletion',
      'dossier.returnToProducer',
      'dossier.forward',
      'certificate.view',
    ],
  },
  officeOfficer: { reach: 'unit', verbs: OFFICE },
  officeHead: {
    reach: 'unit',
    verbs: [
      ...OFFICE,
      'regulation.publish',
      'wording.publish',
      'ledger.view',
      'account.confirm',
      'account.audit',
    ],
  },
  advisor: { reach: 'unit', verbs: ['producer.view', 'dossier.view', 'session.view'] },
  councilMember: { reach: 'session', verbs: COUNCIL },
  secretary: {
    reach: 'session',
    verbs: [
      'dossier.view',
      'session.view',
      'session.open',
      'session.attend',
      'session.confirmKnockOut',
      'session.board',
      'session.close',
      'session.minutes',
    ],
  },
  chair: { reach: 'session', verbs: [...COUNCIL, 'session.board', 'session.minutes'] },
  leader: {
    reach: 'unit',
    verbs: [
      ...VIEW_PROVINCE,
      'session.minutes',
      'decision.sign',
      'ministry.confirm',
      'ledger.view',
      'account.confirm',
    ],
  },
  inspector: {
    reach: 'unit',
    verbs: [...VIEW_PROVINCE, 'session.minutes', 'ledger.view', 'account.audit', 'audit.view'],
  },
  administrator: { reach: 'unit', verbs: ['account.manage', 'account.confirm', 'settings.manage'] },
} as const satisfies Record<Role, { reach: ReachKind; verbs: readonly Verb[] }>;
