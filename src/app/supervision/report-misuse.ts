import { randomInt } from 'node:crypto';
import type { InferOutput } from 'valibot';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { MISUSE_LIMIT } from '#domain/supervision/misuse.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { findRequest, lockRequest } from '#storage/acts/find-request.ts';
import { inTransaction } from '#storage/database.ts';
import { findCertificate } from '#storage/recognition/certificates.ts';
import {
  beginMisuseTry,
  findMisuse,
  hashOfMisuse,
  insertMisuse,
  type MisuseRow,
} from '#storage/supervision/misuse.ts';
import { record } from '../acts/record.ts';
import type { Deps } from '../deps.ts';
import { misuseUnits } from './misuse-units.ts';
import { REPORTS } from './misuse-subject.ts';
import type { reportMisuseInput } from './report-misuse.input.ts';

export interface ReportMisuseInput extends InferOutput<typeof reportMisuseInput> {
  /** Network address, counted by a keyed hash for an hour and kept nowhere. */
  readonly address: string;
}

const VISITOR = { kind: 'visitor' } as const;

/**
 * Takes in what somebody saw, without an account; the number it gets follows it. The same form sent twice
 * gives the same number. Refuses MISUSE_FIELD_HIDDEN, NOT_OFFERED, MISUSE_DAY_AHEAD, MISUSE_SLOWED,
 * KEY_USED_FOR_ANOTHER.
 */
export async function reportMisuse(
  deps: Deps,
  { address, website, contact, ...sent }: ReportMisuseInput,
): Promise<Result<{ readonly number: string }>> {
  const today = deps.clock.today();
  if (website !== '') return refuse('MISUSE_FIELD_HIDDEN', {}, 'website');
  if (sent.seenOn > today)
    return refuse('MISUSE_DAY_AHEAD', { day: formatVietnameseDate(today) }, 'seenOn');
  const offered = await misuseUnits(deps);
  if (!offered.some(({ id }) => id === sent.unitId))
    return refuse('NOT_OFFERED', { label: 'xã' }, 'unitId');
  const free = await mayStillSend(deps, address);
  if (!free.ok) return free;
  const { idempotencyKey, ...said } = sent;
  return inTransaction(deps.db, async (trx) => {
    await lockRequest(trx, idempotencyKey);
    const asked = { ...said, contact };
    const request = { actor: VISITOR, kind: 'report', idempotencyKey, asked };
    const done = await findRequest(trx, request);
    if (!done.ok) return done;
    const before = done.value && (await findMisuse(trx, done.value.subjectId));
    if (before) return ok({ number: before.number });
    const certificate = said.code === null ? undefined : await findCertificate(trx, said.code);
    const row: MisuseRow = {
      ...{ ...said, words: tidyLines(said.words) },
      ...{ id: deps.newId(), number: newNumber(), certificateId: certificate?.id ?? null },
    };
    await insertMisuse(trx, { ...row, createdAt: deps.clock.now(), isDemo: deps.demo }, contact);
    const data = { kind: row.kind, seenOn: row.seenOn, words: hashOfMisuse(row) };
    // A visitor has no role; the column wants one, and who acted says that nobody signed in.
    const act = { kind: 'report', role: 'producer', data, idempotencyKey, asked } as const;
    const reported = await record(deps, trx, VISITOR, REPORTS, { id: row.id, ...act });
    return reported.ok ? ok({ number: row.number }) : reported;
  });
}

/** Refuses MISUSE_SLOWED with the minutes until the oldest report that counts is an hour old. */
async function mayStillSend(deps: Deps, address: string): Promise<Result<null>> {
  const at = deps.clock.now();
  const { minutes, perAddress } = MISUSE_LIMIT;
  const earlier = await beginMisuseTry(deps.db, { id: deps.newId(), address, at, minutes });
  const oldest = earlier.at(-perAddress);
  if (oldest === undefined) return ok(null);
  const passed = (Date.parse(at) - Date.parse(oldest)) / 60_000;
  return refuse('MISUSE_SLOWED', { minutes: Math.max(1, Math.ceil(minutes - passed)) });
}

/** No letter that is read as a digit, none that makes a word. */
const SIGNS = '23456789BCDFGHJKMNPQRTVWXYZ';

/** Twelve random signs, 57 bits: nobody tries them through. */
function newNumber(): string {
  const part = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${part()}-${part()}-${part()}`;
}
