import type { Actor } from '#domain/access/authorize.ts';
import type { Verb } from '#domain/access/rights.ts';
import type { EvidenceFile } from '#domain/dossier/evidence.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { atMostAtOnce } from '#platform/at-once.ts';
import { smallKey } from '#platform/files.ts';
import { EXTENSIONS, type Mime } from '#platform/sniff.ts';
import { MAX_MEGABYTES, takeUpload, type Purpose } from '#platform/uploads.ts';
import { bytesOfProducer, countUploadsOfADay, insertFile } from '#storage/files/files.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { troubleOf } from '#storage/trouble.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';

export { MAX_MEGABYTES };
export type { Purpose };

export interface UploadFile {
  readonly producerId: string;
  readonly purpose: Purpose;
  /** As the person's own machine calls it. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

const VERB: Record<Purpose, Verb> = { evidence: 'dossier.edit', picture: 'product.edit' };
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
 * and room are asked before the first byte is read. Refuses NOT_FOUND, NOT_ALLOWED, FILE_QUOTA_DAY,
 * FILE_QUOTA_PRODUCER and what `takeUpload` refuses; then nothing of the file stays. Throws `Busy` for
 * an account that sends too many at once.
 */
export async function uploadFile(
  deps: Deps,
  actor: Actor,
  input: UploadFile,
): Promise<Result<EvidenceFile>> {
  const producer = await findProducer(deps.db, input.producerId);
  if (!producer) return refuse('NOT_FOUND');
  const where = { producerId: producer.id, unitId: producer.unitId };
  const allowed = allow(deps, actor, VERB[input.purpose], where);
  if (!allowed.ok) return allowed;
  return ofOneAccount(actor.accountId, () => takeIn(deps, actor, producer.id, input));
}

async function takeIn(
  deps: Deps,
  actor: Actor,
  producerId: string,
  input: UploadFile,
): Promise<Result<EvidenceFile>> {
  const room = await roomFor(deps, actor, producerId);
  if (!room.ok) return room;
  const taken = await takeUpload(deps.files, input.content, input.purpose, deps.scan);
  if (!taken.ok) return taken;
  const { key, mime, bytes, sha256 } = taken.value;
  const id = deps.newId();
  const name = nameToShow(input.name, mime);
  try {
    await insertFile(deps.db, {
      id,
      producerId,
      mime,
      bytes,
      sha256,
      originalName: name,
      storageKey: key,
      uploadedBy: actor.accountId,
      createdAt: deps.clock.now(),
    });
  } catch (fault) {
    // A cut connection leaves open whether the row is there: then the sweeping of tomorrow decides.
    if (troubleOf(fault) !== 'lost') {
      await deps.files.remove(key);
      await deps.files.remove(smallKey(key));
    }
    throw fault;
  }
  return ok({ id, mime, bytes, name, sha256: sha256.toString('hex') });
}

/** One account that was taken over, or one script, must not fill the disk that everybody works on. */
async function roomFor(deps: Deps, actor: Actor, producerId: string): Promise<Result<null>> {
  const [count, bytes] = await Promise.all([
    countUploadsOfADay(deps.db, actor.accountId, deps.clock.now()),
    bytesOfProducer(deps.db, producerId),
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
