import type { RefusalCode } from '../refusals.ts';

/**
 * What the audit log notes. Acts stand in the ledger; here stands who read, who was refused, and what
 * an administrator did to the machine.
 */
export const AUDIT_EVENTS = [
  'signIn',
  'signOut',
  'readDossier',
  'readSheet',
  'readCheck',
  'readPersonalData',
  'export',
  'readFile',
  'readAudit',
  'redoJobs',
  'request',
] as const;
export type AuditEvent = (typeof AUDIT_EVENTS)[number];

/** Whose record was read; an id of another kind could not be found again. */
export const AUDIT_OBJECT_KINDS = [
  'account',
  'dossier',
  'session',
  'decision',
  'certificate',
  'producer',
  'product',
  'file',
  'proposal',
  'job',
  'check',
  'misuse',
  'revocation',
  'import',
  'unitChange',
  'rule',
  'entry',
  'idea',
  'support',
] as const;
export type AuditObjectKind = (typeof AUDIT_OBJECT_KINDS)[number];

export interface AuditObject {
  readonly kind: AuditObjectKind;
  readonly id: string;
}

/** `done`, or why not: the code of the refusal, else the status of the answer. */
export type AuditOutcome = 'done' | RefusalCode | `HTTP_${number}`;

/** Refusals of a form that tell of somebody reaching too far; a forgotten field is nobody's concern. */
const TELLING: readonly RefusalCode[] = [
  'NOT_ALLOWED',
  'NOT_FOUND',
  'OWN_ROLES',
  'CONFLICT_OF_INTEREST',
  'PASSWORD_NOT_RIGHT',
  'SIGN_IN_FAILED',
  'SIGN_IN_SLOWED',
  'KEY_USED_FOR_ANOTHER',
];

/** Whether a refused form is noted. */
export function isTelling(outcome: AuditOutcome): boolean {
  return TELLING.some((code) => code === outcome) || outcome === 'HTTP_403';
}

/**
 * The network an address lies in, not the machine: whether somebody came from the office or from
 * abroad can be seen, and no household is told apart. A hash would hide less than it seems: every
 * IPv4 address can be tried.
 */
export function networkOf(address: string): string {
  const ipv4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address);
  if (ipv4?.[1] !== undefined) return `${ipv4[1]}.0/24`;
  if (!/^[0-9a-f:]+$/i.test(address) || !address.includes(':')) return '';
  const [front = '', back] = address.toLowerCase().split('::');
  const head = front === '' ? [] : front.split(':');
  const tail = back === undefined || back === '' ? [] : back.split(':');
  const zeros = back === undefined ? [] : Array<string>(8 - head.length - tail.length).fill('0');
  const groups = [...head, ...zeros, ...tail].slice(0, 3).map((one) => one.replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/48`;
}
