import type { InferOutput } from 'valibot';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { MISUSE_LIMIT, MISUSE_PICTURES } from '#domain/supervision/misuse.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { newFollowNumber } from '#platform/tokens.ts';
import { findRequest, lockRequest } from '#storage/acts/find-request.ts';
import { inTransaction } from '#storage/database.ts';
import { insertFile, type FileRow } from '#storage/files/files.ts';
import { findCertificate } from '#storage/recognition/certificates.ts';
import {
  beginMisuseTry,
  findMisuse,
  hashOfMisuse,
  insertMisuse,
  insertPictures,
  type MisuseRow,
} from '#storage/supervision/misuse.ts';
import { record } from '../acts/record.ts';
import type { Deps } from '../deps.ts';
import { communesOfRegister } from '../units/communes-of-register.ts';
import { withPictures } from './misuse-pictures.ts';
import { REPORTS } from './misuse-subject.ts';
import type { reportMisuseInput } from './report-misuse.input.ts';

type Sent = InferOutput<typeof reportMisuseInput>;

export interface ReportMisuseInput extends Omit<Sent, 'picture1' | 'picture2' | 'picture3'> {
  /** As they were chosen, at most three. */
  readonly pictures: readonly File[];
  /** Network address, counted by a keyed hash for an hour and kept nowhere. */
  readonly address: string;
}

const VISITOR = { kind: 'visitor' } as const;

/**
 * Takes in what somebody saw, without an account; the number it gets follows it. The same form sent twice
 * gives the same number. Pictures are looked at only once all else is as it must be; of a report that is refused
 * nothing stays. Refuses MISUSE_FIELD_HIDDEN, NOT_OFFERED, MISUSE_DAY_AHEAD, MISUSE_SLOWED, MISUSE_PICTURES_A_DAY,
 * KEY_USED_FOR_ANOTHER, and what `takeUpload` refuses of a picture.
 */
export async function reportMisuse(
  deps: Deps,
  { address, pictures, ...sent }: ReportMisuseInput,
): Promise<Result<{ readonly number: string }>> {
  const fits = await isAsItMustBe(deps, sent);
  if (!fits.ok) return fits;
  const free = await mayStillSend(deps, address, pictures.length);
  if (!free.ok) return free;
  return withPictures(deps, pictures, (files) => write(deps, sent, files));
}

type Said = Omit<ReportMisuseInput, 'address' | 'pictures'>;

async function isAsItMustBe(deps: Deps, { website, seenOn, unitId }: Said): Promise<Result<null>> {
  const today = deps.clock.today();
  if (website !== '') return refuse('MISUSE_FIELD_HIDDEN', {}, 'website');
  if (seenOn > today)
    return refuse('MISUSE_DAY_AHEAD', { day: formatVietnameseDate(today) }, 'seenOn');
  const offered = await communesOfRegister(deps);
  return offered.some(({ id }) => id === unitId)
    ? ok(null)
    : refuse('NOT_OFFERED', { label: 'xã' }, 'unitId');
}

async function write(
  deps: Deps,
  { website: _website, contact, idempotencyKey, ...said }: Said,
  files: readonly FileRow[],
): Promise<Result<{ readonly number: string }>> {
  const hashes = files.map(({ sha256 }) => sha256.toString('hex'));
  const pictures = hashes.length > 0 ? { pictures: hashes } : {};
  return inTransaction(deps.db, async (trx) => {
    await lockRequest(trx, idempotencyKey);
    const asked = { ...said, contact, ...pictures };
    const request = { actor: VISITOR, kind: 'report', idempotencyKey, asked };
    const done = await findRequest(trx, request);
    if (!done.ok) return done;
    const before = done.value && (await findMisuse(trx, done.value.subjectId));
    if (before) return ok({ number: before.number });
    const certificate = said.code === null ? undefined : await findCertificate(trx, said.code);
    const row: MisuseRow = {
      ...{ ...said, words: tidyLines(said.words) },
      ...{ id: deps.newId(), number: newFollowNumber(), certificateId: certificate?.id ?? null },
    };
    await insertMisuse(trx, { ...row, createdAt: deps.clock.now(), isDemo: deps.demo }, contact);
    for (const file of files) await insertFile(trx, file);
    await insertPictures(
      trx,
      row.id,
      files.map(({ id: fileId }, index) => ({ no: index + 1, fileId })),
    );
    const data = { kind: row.kind, seenOn: row.seenOn, words: hashOfMisuse(row), ...pictures };
    const act = { kind: 'report', role: 'visitor', data, idempotencyKey, asked } as const;
    const reported = await record(deps, trx, VISITOR, REPORTS, { id: row.id, ...act });
    return reported.ok ? ok({ number: row.number }) : reported;
  });
}

/** Refuses MISUSE_SLOWED with the minutes until the oldest report that counts is an hour old, MISUSE_PICTURES_A_DAY. */
async function mayStillSend(deps: Deps, address: string, pictures: number): Promise<Result<null>> {
  const at = deps.clock.now();
  const { minutes, perAddress } = MISUSE_LIMIT;
  const row = { id: deps.newId(), address, at, minutes, pictures };
  const earlier = await beginMisuseTry(deps.db, row);
  const oldest = earlier.moments.at(-perAddress);
  if (oldest !== undefined) {
    const passed = (Date.parse(at) - Date.parse(oldest)) / 60_000;
    return refuse('MISUSE_SLOWED', { minutes: Math.max(1, Math.ceil(minutes - passed)) });
  }
  const { aDay, aDayPerAddress } = MISUSE_PICTURES;
  const isMany =
    earlier.picturesOfAddress + pictures > aDayPerAddress ||
    earlier.picturesOfAll + pictures > aDay;
  return pictures > 0 && isMany ? refuse('MISUSE_PICTURES_A_DAY', {}, 'picture1') : ok(null);
}
