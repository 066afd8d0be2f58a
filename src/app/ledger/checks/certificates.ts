import { certificateStanding, type CertificateAct } from '#domain/recognition/certificate-acts.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import type { Trx } from '#storage/database.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import { certificateStateOf, findCertificateState } from '#storage/recognition/certificates.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What the public check reads of a certificate, against its acts. */
export async function checkCertificate(trx: Trx, subject: Subject): Promise<Finding> {
  // Written by appendAct from typed acts only; their hashes have been checked by now.
  const standing = certificateStanding(subject.acts as unknown as readonly CertificateAct[]);
  const shown = await findCertificateState(trx, subject.id);
  const meant = {
    certificate_id: subject.id,
    ...certificateStateOf(subject.acts.length, standing),
  };
  return canonicalJson(shown ?? null) === canonicalJson(meant)
    ? null
    : ofSubject('LEDGER_STATE_DIFFERS', subject);
}
