import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { EVIDENCE_KINDS, type EvidenceItem, type EvidenceKind } from '#domain/dossier/evidence.ts';
import type { Db, Trx } from '../database.ts';

/** The papers of a dossier that were not removed, by kind and then as added. */
export async function listEvidence(
  db: Db | Trx,
  dossierId: string,
): Promise<readonly EvidenceItem[]> {
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('file', 'file.id', 'evidence.file_id')
    .select([
      'evidence.id',
      'evidence.kind',
      'evidence.title',
      'evidence.number',
      'evidence.issuer',
      'evidence.issued_on as issuedOn',
      'evidence.valid_until as validUntil',
      'evidence.criteria',
      'file.id as fileId',
      'file.mime',
      'file.bytes',
      'file.sha256',
      'file.original_name as name',
    ])
    .where('evidence.dossier_id', '=', dossierId)
    .where('evidence.removed_at', 'is', null)
    .orderBy('evidence.kind')
    .orderBy('evidence.created_at')
    .orderBy('evidence.id')
    .execute();
  return rows.map(evidenceItem);
}

interface Columns {
  id: string;
  kind: number;
  title: string;
  number: string;
  issuer: string;
  issuedOn: PlainDate | null;
  validUntil: PlainDate | null;
  criteria: string[];
  fileId: string;
  mime: string;
  bytes: number;
  sha256: Buffer;
  name: string;
}

function evidenceItem(row: Columns): EvidenceItem {
  return {
    id: row.id,
    kind: evidenceKind(row.kind),
    title: row.title,
    number: row.number,
    issuer: row.issuer,
    issuedOn: row.issuedOn,
    validUntil: row.validUntil,
    criteria: row.criteria,
    file: {
      id: row.fileId,
      mime: row.mime,
      bytes: row.bytes,
      name: row.name,
      sha256: row.sha256.toString('hex'),
    },
  };
}

function evidenceKind(number: number): EvidenceKind {
  const kind = EVIDENCE_KINDS.find((one) => one === number);
  if (kind === undefined) throw new Error(`no such kind of evidence: ${number}`);
  return kind;
}
