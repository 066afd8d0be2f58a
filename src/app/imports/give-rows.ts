import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { parseVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { ANSWERED_BY, type Given } from '#domain/imports/answers.ts';
import { readDecision } from '#domain/imports/read-decision.ts';
import { readStar } from '#domain/imports/read-star.ts';
import { ok, okUnless, refusal, refuse, type Refusal, type Result } from '#domain/result.ts';
import { fold } from '#domain/text/fold.ts';
import { tidyText } from '#domain/text/tidy.ts';
import type { UnitId } from '#domain/units/unit.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { giveToRows, leaveRow as writeLeft, listAsking } from '#storage/imports/rows.ts';
import type { Deps } from '../deps.ts';
import { lockOwnList } from './find-own-list.ts';
import type { GIVEN, WhichRows } from './give-rows.input.ts';
import { listWithoutPaper } from './without-paper.ts';

/** As typed; an empty text gives nothing. */
export type GivenTyped = {
  readonly [Field in keyof typeof GIVEN]: InferOutput<(typeof GIVEN)[Field]>;
};

export interface GiveRows extends GivenTyped {
  readonly importId: string;
  readonly which: WhichRows;
}

/**
 * A person says of many rows at once what the list does not say, `all of 4261/QĐ-UBND are of 29/12/2021`, or says it
 * of one. Gives how many rows. Refuses NOT_FOUND, NOT_ALLOWED, IMPORT_LAID_DOWN, IMPORT_ENTERED,
 * IMPORT_GIVEN_NOTHING and IMPORT_GIVEN_UNREADABLE; then nothing is written.
 */
export function giveRows(
  deps: Deps,
  actor: Actor,
  { importId, which, ...typed }: GiveRows,
): Promise<Result<{ readonly rows: number }>> {
  return inTransaction(deps.db, async (trx) => {
    const list = await lockOwnList(deps, trx, actor, importId);
    if (!list.ok) return list;
    const given = readGiven(deps, list.value.provinceId, typed);
    if (!given.ok) return given;
    const fields = Object.keys(given.value) as (keyof Given)[];
    const answered = fields.flatMap((field) => ANSWERED_BY[field]);
    const rows = await rowsOf(trx, importId, which);
    return ok({ rows: await giveToRows(trx, importId, rows, given.value, answered) });
  });
}

async function rowsOf(trx: Trx, importId: string, which: WhichRows): Promise<readonly number[]> {
  if ('row' in which) return [which.row];
  if ('code' in which) return listAsking(trx, importId, which);
  const groups = await listWithoutPaper(trx, importId);
  return groups.find(({ number }) => number === which.withoutPaper)?.rows ?? [];
}

/** What was typed, read. Refuses as `giveRows` does. */
export function readGiven(deps: Deps, provinceId: UnitId, typed: GivenTyped): Result<Given> {
  const faults: Refusal[] = [];
  const fault = (field: keyof typeof typed) => {
    faults.push(refusal('IMPORT_GIVEN_UNREADABLE', { found: typed[field] }, field));
    return undefined;
  };
  const producer = tidyText(typed.producer);
  const star = typed.star === '' ? undefined : (readStar(typed.star).value ?? fault('star'));
  const number =
    typed.decisionNumber === ''
      ? undefined
      : (numberIn(typed.decisionNumber) ?? fault('decisionNumber'));
  const day =
    typed.decisionDate === ''
      ? undefined
      : (dayIn(deps, typed.decisionDate) ?? fault('decisionDate'));
  const unitId =
    typed.commune === ''
      ? undefined
      : (communeNamed(deps, provinceId, typed.commune) ?? fault('commune'));
  const given: Given = {
    ...(producer !== '' && { producer }),
    ...(star && { star }),
    ...(number !== undefined && { decisionNumber: number }),
    ...(day && { decisionDate: day }),
    ...(unitId && { unitId }),
  };
  if (faults.length === 0 && Object.keys(given).length === 0) return refuse('IMPORT_GIVEN_NOTHING');
  return okUnless(faults, given);
}

/** The one commune of today of that name in the province, `Xã Bắc Hà`. */
function communeNamed({ units, clock }: Deps, provinceId: UnitId, text: string): UnitId | null {
  const search = { level: 'commune', within: provinceId } as const;
  const found = units.findByName(text, clock.today(), search);
  const full = found.filter(({ fullName }) => fold(fullName) === fold(text));
  const [only, another] = full.length > 0 ? full : found;
  return only && !another ? only.id : null;
}

/** A whole number of a decision, `4261/QĐ-UBND`; one without the letters of its issuer is none. */
function numberIn(text: string): string | null {
  const { number } = readDecision(text);
  return number.problems.length === 0 ? number.value : null;
}

function dayIn({ clock }: Deps, text: string): PlainDate | null {
  const day = parseVietnameseDate(text);
  return day.ok && day.value <= clock.today() ? day.value : null;
}

/**
 * Leaves one row out, or takes it in again. Refuses NOT_FOUND, NOT_ALLOWED, IMPORT_LAID_DOWN and
 * IMPORT_ENTERED.
 */
export function leaveRow(
  deps: Deps,
  actor: Actor,
  {
    importId,
    row,
    leave,
  }: { readonly importId: string; readonly row: number; readonly leave: boolean },
): Promise<Result<null>> {
  return inTransaction(deps.db, async (trx) => {
    const list = await lockOwnList(deps, trx, actor, importId);
    if (!list.ok) return list;
    return (await writeLeft(trx, importId, row, leave)) ? ok(null) : refuse('NOT_FOUND');
  });
}
