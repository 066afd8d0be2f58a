/** Why a job failed, as far as its code tells: what an administrator can do differs. */
export type Failure =
  | 'mailServerAway'
  | 'mailServerRefusesUs'
  | 'addressRefused'
  | 'folderRefuses'
  | 'cutOff'
  | 'fault';

/** Codes of Node, nodemailer and pg-boss; whatever else failed is a fault of ours. */
const FAILURES: Readonly<Record<string, Failure>> = {
  ECONNREFUSED: 'mailServerAway',
  ECONNRESET: 'mailServerAway',
  ECONNECTION: 'mailServerAway',
  EHOSTUNREACH: 'mailServerAway',
  ENETUNREACH: 'mailServerAway',
  ENOTFOUND: 'mailServerAway',
  EAI_AGAIN: 'mailServerAway',
  EDNS: 'mailServerAway',
  ESOCKET: 'mailServerAway',
  ETIMEDOUT: 'mailServerAway',
  ETLS: 'mailServerAway',
  EAUTH: 'mailServerRefusesUs',
  ENOAUTH: 'mailServerRefusesUs',
  EENVELOPE: 'addressRefused',
  EACCES: 'folderRefuses',
  EEXIST: 'folderRefuses',
  ENOENT: 'folderRefuses',
  ENOSPC: 'folderRefuses',
  ENOTDIR: 'folderRefuses',
  EPERM: 'folderRefuses',
  EROFS: 'folderRefuses',
  'job timed out': 'cutOff',
};

export function failureOf(code: string): Failure {
  return FAILURES[code] ?? 'fault';
}
