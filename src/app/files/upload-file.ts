import type { Actor } from '#domain/access/authorize.ts';
import type { Verb } from '#domain/access/verbs.ts';
import type { EvidenceFile } from '#domain/dossier/evidence.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { atMostAtOnce } from '#platform/at-once.ts';
import { smallKey } from '#platform/files.ts';
import { EXTENSIONS, type Mime } from '#platform/sniff.ts';
import { MAX_MEGABYTES, takeUpload, type Purpose } from '#platform/uploads.ts';
import { inTransaction } from '#storage/database.ts';
import {
  bytesOfProducer,
  countUploadsOfADay,
  findFile,
  insertFile,
  type FileRow,
} from '#storage/files/files.ts';
import { isId } from '#storage/ids.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { troubleOf } from '#storage/trouble.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { inLine, type DeviceItem } from '../offline/in-line.ts';

export { MAX_MEGABYTES };
export type { Purpose };

export interface UploadFile {
  /** As the sender's device calls it: the same file sent again is known by it. */
  readonly id: string;
  readonly producerId: string;
  readonly purpose: Purpose;
  /** As the person's own machine calls it. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** Its place among what a page sends by itself: a form that names the file comes behind it. */
  readonly item?: DeviceItem | null;
}

/** By which right a file is sent. */
export const VERB_OF: Readonly<Record<Purpose, Verb>> = {
  evidence: 'dossier.edit',
  picture: 'product.edit',
  check: 'check.record',
};
const NAME_MAX = 120;

/** A page sends one file after the other; some pages may be open. */
const ofOneAccount = atMostAtOnce('account', 6);

/** More than the largest dossier has papers, and far less than a script would send. */
const FILES_A_DAY = 300;
/** Ten dossiers with a hundred papers of two megabytes each. */
const MEGABYTES_A_PRODUCER = 2048;
const MEGABYTE = 1024 * 1024;

/**
 * Takes in one file for a producer, streamed; it belongs to no dossier and no product yet. Rights
 * and room are asked before the first byte is read; a file that is there already is answered as the
 * first time. Refuses NOT_FOUND (also for the id of somebody else's file), NOT_ALLOWED,
 * FILE_QUOTA_DAY, FILE_QUOTA_PRODUCER, ITEM_EARLY and what `takeUpload` refuses; then nothing of the
 * file stays. Throws `Busy` for an account that sends too many at once.
 */
export async function uploadFile(
  deps: Deps,
  actor: Actor,
  input: UploadFile,
): Promise<Result<EvidenceFile>> {
  const producer = await findProducer(deps.db, input.producerId);
  if (!producer || !isId(input.id)) return refuse('NOT_FOUND');
  const where = { producerId: producer.id, unitId: producer.unitId };
  const allowed = allow(deps, actor, VERB_OF[input.purpose], where);
  if (!allowed.ok) return allowed;
  const before = await findFile(deps.db, input.id);
  // A picture of a check is the team's, and not the producer's it was taken at.
  const owner = input.purpose === 'check' ? null : producer.id;
  if (before) return answerOf(actor, owner, before);
  return ofOneAccount(actor.accountId, () => takeIn(deps, actor, owner, input));
}

/** What is told of a file that is there, the first time or once more; somebody else's is not there. */
function answerOf(actor: Actor, producerId: string | null, file: FileRow): Result<EvidenceFile> {
  const isTheSame = file.uploadedBy === actor.accountId && file.producerId === producerId;
  return isTheSame ? ok(shown(file)) : refuse('NOT_FOUND');
}

async function takeIn(
  deps: Deps,
  actor: Actor,
  producerId: string | null,
  input: UploadFile,
): Promise<Result<EvidenceFile>> {
  const room = await roomFor(deps, actor, producerId);
  if (!room.ok) return room;
  const taken = await takeUpload(deps.files, input.content, input.purpose, deps.scan);
  if (!taken.ok) return taken;
  const { key, mime, bytes, sha256 } = taken.value;
  const file: FileRow = {
    id: input.id,
    producerId,
    mime,
    bytes,
    sha256,
    originalName: nameToShow(input.name, mime),
    storageKey: key,
    uploadedBy: actor.accountId,
    createdAt: deps.clock.now(),
  };
  try {
    const written = await writeInLine(deps, file, actor, input.item);
    if (!written.ok || written.value.storageKey !== key) await forget(deps, key);
    return written.ok ? answerOf(actor, producerId, written.value) : written;
  } catch (fault) {
    // A cut connection leaves open whether the row is there: then the sweeping of tomorrow decides.
    if (troubleOf(fault) !== 'lost') await forget(deps, key);
    throw fault;
  }
}

/** The row as it stands then: of a copy that was quicker, when the same came twice at once. */
async function writeInLine(
  deps: Deps,
  file: FileRow,
  actor: Actor,
  item: DeviceItem | null | undefined,
): Promise<Result<FileRow>> {
  return inTransaction(deps.db, async (trx) => {
    const written = await inLine(trx, actor, item, async () => {
      await insertFile(trx, file);
      return ok({ version: 1, at: file.createdAt });
    });
    if (!written.ok) return written;
    return ok((await findFile(trx, file.id)) ?? file);
  });
}

async function forget({ files }: Deps, key: string): Promise<void> {
  await files.remove(key);
  await files.remove(smallKey(key));
}

function shown({ id, mime, bytes, originalName, sha256 }: FileRow): EvidenceFile {
  return { id, mime, bytes, name: originalName, sha256: sha256.toString('hex') };
}

/** One account that was taken over, or one script, must not fill the disk that everybody works on. */
async function roomFor(deps: Deps, actor: Actor, producerId: string | null): Promise<Result<null>> {
  const [count, bytes] = await Promise.all([
    countUploadsOfADay(deps.db, actor.accountId, deps.clock.now()),
    producerId === null ? 0 : bytesOfProducer(deps.db, producerId),
  ]);
  if (count >= FILES_A_DAY) return refuse('FILE_QUOTA_DAY', { count, max: FILES_A_DAY });
  const used = Math.round(bytes / MEGABYTE);
  if (used < MEGABYTES_A_PRODUCER) return ok(null);
  return refuse('FILE_QUOTA_PRODUCER', { used, max: MEGABYTES_A_PRODUCER });
}

/**
 * The last step of a path, without control characters, ending as its content says: an `.hta` that
 * begins like a PDF would run on the machine of whoever saves and opens it.
 */
function nameToShow(name: string, mime: Mime): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/\p{C}/gu, '').trim();
  const stem = withoutDots(withoutDots(clean).replace(/\.[^.]{0,12}$/u, ''));
  const ending = EXTENSIONS[mime];
  return `${(stem === '' ? 'tep' : stem).slice(0, NAME_MAX - ending.length)}${ending}`;
}

/** Some systems drop dots and blanks at the end of a name: `giay.exe. ` is saved as `giay.exe`. */
function withoutDots(name: string): string {
  return name.replace(/[. ]+$/u, '');
}
