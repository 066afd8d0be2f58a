import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import {
  EVIDENCE_KINDS,
  type EvidenceFacts,
  type EvidenceItem,
  type EvidenceKind,
} from '#domain/dossier/evidence.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

/** The papers of a dossier that were not removed, by kind and then as added. */
export async function listEvidence(
  db: Db | Trx,
  dossierId: string,
): Promise<readonly EvidenceItem[]> {
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('file', 'file.id', 'evidence.fileId')
    .select([
      'evidence.id',
      'evidence.kind',
      'evidence.title',
      'evidence.number',
      'evidence.issuer',
      'evidence.issuedOn',
      'evidence.validUntil',
      'evidence.criteria',
      'file.id as fileId',
      'file.mime',
      'file.bytes',
      'file.sha256',
      'file.originalName as name',
    ])
    .where('evidence.dossierId', '=', dossierId)
    .where('evidence.removedAt', 'is', null)
    .orderBy('evidence.kind')
    .orderBy('evidence.createdAt')
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

/** A paper to be added. */
export interface NewEvidence extends EvidenceFacts {
  readonly id: string;
  readonly dossierId: string;
  readonly fileId: string;
  readonly createdAt: Instant;
}

/** Puts papers into their dossiers, in one statement; at least one. */
export async function insertEvidence(trx: Trx, ...papers: readonly NewEvidence[]): Promise<void> {
  await trx
    .insertInto('evidence')
    .values(
      papers.map((paper) => ({
        id: paper.id,
        dossierId: paper.dossierId,
        fileId: paper.fileId,
        ...columnsOf(paper),
        createdAt: paper.createdAt,
      })),
    )
    .execute();
}

/** Replaces what is said of a paper. False when the dossier has no such paper. */
export async function updateEvidence(
  trx: Trx,
  dossierId: string,
  id: string,
  facts: EvidenceFacts,
): Promise<boolean> {
  if (!isId(id)) return false;
  const row = await trx
    .updateTable('evidence')
    .set(columnsOf(facts))
    .where('id', '=', id)
    .where('dossierId', '=', dossierId)
    .where('removedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Says which criteria a paper proves, and leaves the rest. */
export async function linkEvidence(
  trx: Trx,
  id: string,
  criteria: readonly string[],
): Promise<void> {
  await trx
    .updateTable('evidence')
    .set({ criteria: [...criteria] })
    .where('id', '=', id)
    .execute();
}

/** Takes a paper off the desk; versions handed in before keep it. False when there is no such paper. */
export async function removeEvidence(
  trx: Trx,
  dossierId: string,
  id: string,
  at: Instant,
): Promise<boolean> {
  if (!isId(id)) return false;
  const row = await trx
    .updateTable('evidence')
    .set({ removedAt: at })
    .where('id', '=', id)
    .where('dossierId', '=', dossierId)
    .where('removedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

function columnsOf(facts: EvidenceFacts) {
  return {
    kind: facts.kind,
    title: facts.title,
    number: facts.number,
    issuer: facts.issuer,
    issuedOn: facts.issuedOn,
    validUntil: facts.validUntil,
    criteria: [...facts.criteria],
  };
}
