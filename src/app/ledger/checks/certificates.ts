import { standingOf } from '#domain/acts/subject.ts';
import { readAct } from '#domain/acts/act.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import type { Trx } from '#storage/database.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import {
  certificateStateOf,
  findCertificateState,
  isCertificate,
} from '#storage/recognition/certificates.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What the public check reads of a certificate, against its acts. */
export async function checkCertificate(trx: Trx, subject: Subject): Promise<Finding> {
  const acts = subject.acts.map((act) => readAct(CERTIFICATE.shapes, act));
  const shown = await findCertificateState(trx, subject.id);
  const standing = standingOf(CERTIFICATE, acts);
  const meant = isCertificate(standing)
    ? { certificateId: subject.id, ...certificateStateOf(standing) }
    : null;
  return canonicalJson(shown ?? null) === canonicalJson(meant)
    ? null
    : ofSubject('LEDGER_STATE_DIFFERS', subject);
}
