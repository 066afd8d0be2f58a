import { timingSafeEqual } from 'node:crypto';
import { ok, refuse, type Result } from '#domain/result.ts';
import { keyedHash } from '#platform/tokens.ts';
import type { Db, Trx } from '#storage/database.ts';
import { findRenewed, type RenewedCertificate } from '#storage/expiry/renewals.ts';
import type { NoticeRow } from '#storage/notices/notices.ts';
import { familyOf } from '#storage/parties/families.ts';
import { listPeopleOf } from '#storage/notices/recipients.ts';
import { secretKey } from '#storage/secret-key.ts';
import type { NoticeKind } from '#domain/notices/kinds.ts';
import { m } from '#words/paraglide/messages.js';
import type { Deps } from '../deps.ts';

/** Bytes of the id of a certificate, and as many of the mark that only this register can make. */
const BYTES = 16;

type Of = Pick<RenewedCertificate, 'id' | 'producerId'>;

/**
 * The address behind which a producer answers without an account, for one certificate and this one purpose.
 * It says nothing but the certificate's id, and who does not have the key of this register cannot make
 * one; a certificate of another producer has another.
 */
export async function answerAddress(
  { publicOrigin }: Pick<Deps, 'publicOrigin'>,
  db: Db | Trx,
  certificate: Of,
): Promise<string> {
  const id = Buffer.from(certificate.id.replaceAll('-', ''), 'hex');
  const token = Buffer.concat([id, await markOf(db, certificate)]);
  return `${publicOrigin}/tra-loi/${token.toString('base64url')}`;
}

/** The certificate that a token stands for. Refuses RENEWAL_LINK_NOT_VALID. */
export async function openAnswerLink(
  db: Db | Trx,
  token: string,
): Promise<Result<RenewedCertificate>> {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 2 * BYTES) return refuse('RENEWAL_LINK_NOT_VALID');
  const certificate = await findRenewed(db, uuidOf(bytes.subarray(0, BYTES)));
  if (certificate === undefined) return refuse('RENEWAL_LINK_NOT_VALID');
  const mark = await markOf(db, certificate);
  return timingSafeEqual(mark, bytes.subarray(BYTES))
    ? ok(certificate)
    : refuse('RENEWAL_LINK_NOT_VALID');
}

/** Notices that ask whether a certificate will be renewed. */
const ASKING: readonly NoticeKind[] = ['certificateEnds', 'certificateEndsLate'];

/** The line with which a letter asks for the answer: only to those who speak for the producer, never to a desk. */
export async function answerLines(
  deps: Deps,
  { kind, subjectId, accountId }: Pick<NoticeRow, 'kind' | 'subjectId' | 'accountId'>,
  locale: 'vi' | 'en',
): Promise<readonly string[]> {
  if (!ASKING.includes(kind)) return [];
  const certificate = await findRenewed(deps.db, subjectId);
  if (certificate === undefined) return [];
  const today = deps.clock.today();
  const family = await familyOf(deps.db, [certificate.producerId], today);
  const people = await listPeopleOf(deps.db, family, today);
  if (!people.includes(accountId)) return [];
  const address = await answerAddress(deps, deps.db, certificate);
  return [m.expiry_mail_answer({ address }, { locale })];
}

async function markOf(db: Db | Trx, { id, producerId }: Of): Promise<Buffer> {
  const key = await secretKey(db, 'answerKey');
  return keyedHash(key, `answer ${id} ${producerId}`).subarray(0, BYTES);
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
