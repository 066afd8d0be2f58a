import { describe, expect, test } from 'vitest';
import { RIGHTS, ROLES, VERBS, type Role, type Verb } from './rights.ts';

/**
 * Who may do what, written a second time and the other way round: by verb. A right that is given
 * or taken in rights.ts alone fails here.
 */
const WHO_MAY: Readonly<Record<Verb, readonly Role[]>> = {
  'producer.view': [
    'producer',
    'communeOfficer',
    'officeOfficer',
    'officeHead',
    'advisor',
    'leader',
    'inspector',
  ],
  'producer.register': ['communeOfficer', 'officeOfficer', 'officeHead'],
  'producer.edit': ['producer'],
  'producer.close': ['officeOfficer', 'officeHead'],
  'producer.merge': ['communeOfficer', 'officeOfficer', 'officeHead'],
  'producer.viewPersonal': ['communeOfficer', 'officeOfficer', 'officeHead'],
  'register.edit': ['communeOfficer', 'officeOfficer', 'officeHead'],
  'register.view': [
    'communeOfficer',
    'officeOfficer',
    'officeHead',
    'advisor',
    'leader',
    'inspector',
  ],
  'producer.place': ['officeOfficer', 'officeHead'],
  'product.edit': ['producer'],
  'change.look': ['communeOfficer', 'officeOfficer', 'officeHead'],
  'entry.keep': ['communeOfficer', 'officeOfficer', 'officeHead'],
  'dossier.view': [
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
  ],
  'dossier.create': ['producer'],
  'dossier.edit': ['producer'],
  'dossier.submit': ['producer'],
  'dossier.withdraw': ['producer'],
  'dossier.askHelp': ['producer'],
  'dossier.helpAtCommune': ['communeOfficer'],
  'dossier.helpAtOffice': ['officeOfficer', 'officeHead'],
  'dossier.note': ['communeOfficer', 'officeOfficer', 'officeHead'],
  'dossier.readNotes': ['communeOfficer', 'officeOfficer', 'officeHead', 'leader', 'inspector'],
  'dossier.receive': ['communeOfficer'],
  'dossier.assess': ['communeOfficer'],
  'dossier.requestCompletion': ['communeOfficer'],
  'dossier.returnToProducer': ['communeOfficer'],
  'dossier.forward': ['communeOfficer'],
  'dossier.officeReceive': ['officeOfficer', 'officeHead'],
  'dossier.officeReturn': ['officeOfficer', 'officeHead'],
  'dossier.accept': ['officeOfficer', 'officeHead'],
  'dossier.assign': ['officeOfficer', 'officeHead'],
  'session.view': [
    'officeOfficer',
    'officeHead',
    'advisor',
    'councilMember',
    'secretary',
    'chair',
    'leader',
    'inspector',
  ],
  'session.create': ['officeOfficer', 'officeHead'],
  'session.open': ['secretary'],
  'session.attend': ['secretary'],
  'session.declareConflict': ['councilMember', 'chair'],
  'session.score': ['councilMember', 'chair'],
  'session.confirmKnockOut': ['secretary'],
  'session.board': ['officeOfficer', 'officeHead', 'secretary', 'chair'],
  'session.close': ['secretary'],
  'session.minutes': ['officeOfficer', 'officeHead', 'secretary', 'chair', 'leader', 'inspector'],
  'regulation.publish': ['officeHead'],
  'wording.publish': ['officeHead'],
  'decision.view': ['officeOfficer', 'officeHead', 'leader', 'inspector'],
  'decision.prepare': ['officeOfficer', 'officeHead'],
  'decision.withdraw': ['officeOfficer', 'officeHead'],
  'decision.amend': ['officeOfficer', 'officeHead'],
  'decision.sign': ['leader'],
  'result.tell': ['officeOfficer', 'officeHead'],
  'result.read': ['producer', 'communeOfficer'],
  'ministry.enter': ['officeOfficer', 'officeHead'],
  'ministry.confirm': ['leader'],
  'certificate.view': [
    'producer',
    'communeOfficer',
    'officeOfficer',
    'officeHead',
    'leader',
    'inspector',
  ],
  'template.keep': ['officeHead'],
  'certificate.print': ['officeOfficer', 'officeHead'],
  'import.view': ['officeOfficer', 'officeHead', 'leader', 'inspector'],
  'earlier.enter': ['officeOfficer', 'officeHead'],
  'earlier.confirm': ['officeHead', 'leader'],
  'expiry.view': ['communeOfficer', 'officeOfficer', 'officeHead', 'leader', 'inspector'],
  'renewal.answer': ['producer'],
  'renewal.note': ['communeOfficer', 'officeOfficer', 'officeHead'],
  'revocation.view': ['communeOfficer', 'officeOfficer', 'officeHead', 'leader', 'inspector'],
  'revocation.handle': ['officeOfficer', 'officeHead'],
  'revocation.drop': ['officeHead'],
  'revocation.answer': ['producer'],
  'check.view': [
    'producer',
    'communeOfficer',
    'officeOfficer',
    'officeHead',
    'advisor',
    'leader',
    'inspector',
  ],
  'check.foresee': ['officeOfficer', 'officeHead', 'leader', 'inspector'],
  'check.order': ['officeOfficer', 'officeHead'],
  'check.decide': ['officeHead', 'leader'],
  'check.record': ['communeOfficer', 'officeOfficer', 'officeHead', 'advisor'],
  'check.remark': ['producer'],
  'misuse.view': ['officeOfficer', 'officeHead', 'leader', 'inspector'],
  'misuse.handle': ['officeOfficer', 'officeHead'],
  'misuse.contact': ['officeOfficer', 'officeHead'],
  'idea.view': ['producer', 'communeOfficer', 'officeOfficer', 'officeHead', 'leader', 'inspector'],
  'idea.send': ['producer', 'communeOfficer'],
  'idea.review': ['communeOfficer'],
  'idea.plan': ['producer'],
  'idea.contact': ['communeOfficer', 'officeOfficer', 'officeHead'],
  'reward.view': ['officeOfficer', 'officeHead', 'leader', 'inspector'],
  'reward.own': ['producer'],
  'reward.prepareRules': ['officeHead'],
  'reward.propose': ['officeOfficer', 'officeHead'],
  'reward.pay': ['officeOfficer', 'officeHead'],
  'reward.confirm': ['leader'],
  'support.view': ['communeOfficer', 'officeOfficer', 'officeHead', 'leader', 'inspector'],
  'support.keep': ['communeOfficer', 'officeOfficer', 'officeHead'],
  'support.own': ['producer'],
  'ledger.view': ['officeHead', 'leader', 'inspector'],
  'account.manage': ['administrator'],
  'account.confirm': ['officeHead', 'leader', 'administrator'],
  'account.audit': ['officeHead', 'inspector'],
  'settings.manage': ['administrator'],
  'job.redo': ['administrator'],
  'audit.view': ['inspector'],
  'unit.view': [
    'communeOfficer',
    'officeOfficer',
    'officeHead',
    'leader',
    'inspector',
    'administrator',
  ],
  'unit.prepare': ['administrator'],
  'unit.confirm': ['officeHead', 'leader', 'administrator'],
  'quality.view': ['communeOfficer', 'officeOfficer', 'officeHead', 'leader', 'inspector'],
  'quality.accept': ['officeOfficer', 'officeHead'],
};

describe('the rights table', () => {
  const pairs = ROLES.flatMap((role) => VERBS.map((verb) => [role, verb] as const));

  test.each(pairs)('%s, %s', (role, verb) => {
    const verbs: readonly Verb[] = RIGHTS[role].verbs;
    expect(verbs.includes(verb)).toBe(WHO_MAY[verb].includes(role));
  });

  test('every role reaches one producer, a unit with all in it, or one session', () => {
    expect(Object.fromEntries(ROLES.map((role) => [role, RIGHTS[role].reach]))).toEqual({
      producer: 'producer',
      communeOfficer: 'unit',
      officeOfficer: 'unit',
      officeHead: 'unit',
      advisor: 'unit',
      councilMember: 'session',
      secretary: 'session',
      chair: 'session',
      leader: 'unit',
      inspector: 'unit',
      administrator: 'unit',
    });
  });

  test('nobody who scores also closes the session or signs the decision', () => {
    const scoring = WHO_MAY['session.score'];
    expect(scoring.filter((role) => WHO_MAY['session.close'].includes(role))).toEqual([]);
    expect(scoring.filter((role) => WHO_MAY['decision.sign'].includes(role))).toEqual([]);
  });

  test('the administrator of accounts sees no dossier', () => {
    expect(RIGHTS.administrator.verbs).toEqual([
      'account.manage',
      'account.confirm',
      'settings.manage',
      'job.redo',
      'unit.view',
      'unit.prepare',
      'unit.confirm',
    ]);
  });
});
