import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Readable } from 'node:stream';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { smallKey } from '#platform/files.ts';
import { findDossier, type DossierRow } from '#storage/dossier/read-dossier.ts';
import { findFile, listDossiersOfFile, type FileRow } from '#storage/files/files.ts';
import { findCheckOfFile } from '#storage/supervision/check-record.ts';
import { findPlaceOfPicture } from '#storage/supervision/misuse.ts';
import { listProductsOfFile } from '#storage/parties/pictures.ts';
import { allow } from '../allow.ts';
import { withoutTies } from '../dossier/council-sight.ts';
import type { Deps } from '../deps.ts';
import { mayReadDraft } from '../access/draft-sight.ts';
import { readsRecord } from '../access/check-sight.ts';
import { openStored } from './open-stored.ts';

/** A file to be sent. */
export interface FileToRead {
  readonly name: string;
  readonly mime: string;
  /** `null`: not known before reading (small pictures). */
  readonly bytes: number | null;
  readonly sha256: string;
  readonly content: Readable;
}

/**
 * Opens a file for whoever may see what it belongs to: its producer, those who may see a dossier
 * that was handed in with it (or help with its draft), those who may see the producer of a product
 * it shows, those who read the record of a check that it was taken for, those who read a report of misuse that it
 * came with. Anybody else is told NOT_FOUND: whether a file exists is nobody's business. Refuses
 * FILE_LOST.
 */
export async function readFile(
  deps: Deps,
  actor: Actor,
  id: string,
  size: 'full' | 'small' = 'full',
): Promise<Result<FileToRead>> {
  const file = await findFile(deps.db, id);
  if (!file || !(await maySee(deps, actor, file))) return refuse('NOT_FOUND');
  const small = size === 'small' && file.mime === 'image/webp';
  const bytes = small ? null : file.bytes;
  const storageKey = small ? smallKey(file.storageKey) : file.storageKey;
  const content = await openStored(deps, { fileId: file.id, storageKey, bytes });
  if (!content.ok) return content;
  return ok({
    name: file.originalName,
    mime: file.mime,
    bytes,
    sha256: file.sha256.toString('hex'),
    content: content.value,
  });
}

/** A paper that was not handed in with any version is read like the draft it lies in. */
async function helpsWith(deps: Deps, actor: Actor, dossier: DossierRow): Promise<boolean> {
  const { version, helpDesk } = await readStanding(deps.db, DOSSIER, dossier.id);
  return version === 0 && mayReadDraft(deps, actor, dossier, { version, helpDesk });
}

async function maySee(deps: Deps, actor: Actor, file: FileRow): Promise<boolean> {
  const { producerId } = file;
  if (producerId !== null && allow(deps, actor, 'dossier.edit', { producerId }).ok) return true;
  for (const use of await listDossiersOfFile(deps.db, file.id)) {
    const dossier = await findDossier(deps.db, use.dossierId);
    if (!dossier) continue;
    const reachable = await withoutTies(deps.db, actor, dossier);
    if (!allow(deps, actor, 'dossier.view', reachable).ok) continue;
    if (use.handedIn || (await helpsWith(deps, actor, dossier))) return true;
  }
  const products = await listProductsOfFile(deps.db, file.id);
  if (products.some((product) => allow(deps, actor, 'producer.view', product).ok)) return true;
  const reportedAt = await findPlaceOfPicture(deps.db, file.id);
  if (reportedAt !== undefined && allow(deps, actor, 'misuse.view', { unitId: reportedAt }).ok)
    return true;
  const checkId = await findCheckOfFile(deps.db, file.id);
  return checkId !== undefined && (await readsRecord(deps, actor, checkId));
}
