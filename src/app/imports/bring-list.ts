import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Actor } from '#domain/access/authorize.ts';
import type { Answer } from '#domain/imports/answers.ts';
import { IMPORT, type ImportState } from '#domain/imports/import-acts.ts';
import type { ListKind } from '#domain/imports/kinds/list-kind.ts';
import type { ProblemCode } from '#domain/imports/problem.ts';
import type { ReadList } from '#domain/imports/read-list.ts';
import type { SaidList } from '#domain/imports/read-said-list.ts';
import type { SaidColumn } from '#domain/imports/said-columns.ts';
import { ok, refuse, type Refusal, type Result } from '#domain/result.ts';
import { listActs, readStanding } from '#storage/acts/list-acts.ts';
import { listPatterns } from '#storage/imports/rows.ts';
import { confirmInDemo } from '../access/confirm-again.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { namedActor } from '../access/named-actor.ts';
import type { Deps } from '../deps.ts';
import { answerRows } from './answer-rows.ts';
import { enterList } from './enter-list.ts';
import { giveRows, readGiven } from './give-rows.ts';
import { layDown } from './lay-down.ts';
import { listContext } from './list-context.ts';
import { placeColumns } from './place-columns.ts';
import { readByRecipe } from './read-by-recipe.ts';
import { takeList } from './take-list.ts';
import { listWithoutPaper } from './without-paper.ts';

/** A list in a file of this machine, with all that is known of it beforehand. */
export interface BringList {
  readonly file: string;
  /** Whose list it is. */
  readonly listOf: string;
  readonly kind: ListKind;
  readonly columns: readonly SaidColumn[];
  readonly answers: readonly { readonly code: ProblemCode; readonly answer: Answer }[];
  /** The decision of rows that print none, and its day for those that print its number alone. */
  readonly paper: { readonly number: string; readonly day: string } | null;
  readonly withoutPaper: boolean;
  /** Who confirms at once, by the name to sign in with; only in a demonstration. */
  readonly confirmBy: string | null;
}

/** How far a list came. */
export interface BroughtList {
  readonly importId: string;
  /** The very same file had been brought before. */
  readonly known: boolean;
  readonly list: ReadList;
  readonly state: ImportState;
  /** What its rows still ask, and how many of them. */
  readonly waiting: readonly { readonly code: ProblemCode; readonly rows: number }[];
  /** Why it went no further; the list stays as it is and can be answered on its page. */
  readonly stopped: readonly Refusal[];
  /** What laying it down or entering it comes to. */
  readonly counted: Counted | null;
}

interface Counted {
  readonly producers: number;
  readonly products: number;
  readonly certificates: number;
  readonly entries?: number;
}

/**
 * Brings a list as far as what is known of it reaches: takes it, places columns, answers, lays it before a second
 * person, and in a demonstration confirms it. All that was said is looked at first: what is refused has
 * changed nothing. Refuses what `takeList` does, what `saidColumns`, `giveRows` and `namedActor` say of what
 * was typed, IMPORT_BY_ONESELF and CONFIRM_ONLY_DEMO.
 */
export async function bringList(
  deps: Deps,
  actor: Actor,
  input: BringList,
): Promise<Result<BroughtList>> {
  const second = await secondOf(deps, input.confirmBy);
  if (!second.ok) return second;
  if (second.value?.accountId === actor.accountId) return refuse('IMPORT_BY_ONESELF');
  const given =
    input.paper === null ? ok(null) : readGiven(deps, input.listOf, paperOf(input.paper));
  if (!given.ok) return given;
  const read = await readSaid(deps, actor, input);
  if (!read.ok) return read;
  const { file, listOf, kind } = input;
  const content = createReadStream(file);
  const taken = await takeList(deps, actor, { listOf, kind, name: basename(file), content });
  if (!taken.ok) return taken;
  const { importId, known } = taken.value;
  const before = await readStanding(deps.db, IMPORT, importId);
  const worked =
    before.state === 'open' ? await work(deps, actor, importId, input, read.value) : ok(null);
  const entered = worked.ok ? await confirm(deps, second.value, importId) : worked;
  return ok({
    ...(await standOf(deps, importId)),
    importId,
    known,
    list: read.value.list,
    stopped: entered.ok ? [] : entered.refusals,
  });
}

async function secondOf(deps: Deps, name: string | null): Promise<Result<ConfirmedActor | null>> {
  if (name === null) return ok(null);
  const found = await namedActor(deps, name);
  return found.ok ? confirmInDemo(deps, found.value) : found;
}

/** The list as it is read by what was said of its columns, over what the office keeps for files of its shape. */
async function readSaid(
  deps: Deps,
  actor: Actor,
  { file, listOf, kind, columns }: BringList,
): Promise<Result<SaidList>> {
  const place = listContext(deps, actor, listOf);
  if (!place.ok) return place;
  const { province, context } = place.value;
  const where = { context, provinceId: province.provinceId };
  return readByRecipe(deps, file, where, { kind, columns });
}

/** Columns, answers, papers, and before the second person. */
async function work(
  deps: Deps,
  actor: Actor,
  importId: string,
  { columns, answers, paper, withoutPaper }: BringList,
  { placed }: SaidList,
): Promise<Result<null>> {
  if (columns.length > 0) {
    const done = await placeColumns(deps, actor, { importId, placed, recipe: '' });
    if (!done.ok) return done;
  }
  for (const answer of answers) {
    const done = await answerRows(deps, actor, { importId, found: null, ...answer });
    if (!done.ok) return done;
  }
  if (paper !== null) {
    for (const { number } of await listWithoutPaper(deps.db, importId)) {
      if (number !== null && number !== paper.number) continue;
      const which = { withoutPaper: number };
      const done = await giveRows(deps, actor, { importId, which, ...paperOf(paper) });
      if (!done.ok) return done;
    }
  }
  return layDown(deps, actor, { ...(await requestOn(deps, importId)), withoutPaper });
}

function paperOf({ number, day }: NonNullable<BringList['paper']>) {
  return { producer: '', star: '', decisionNumber: number, decisionDate: day, commune: '' };
}

/** A list that lies before a second person is entered by that one, where there is one. */
async function confirm(
  deps: Deps,
  second: ConfirmedActor | null,
  importId: string,
): Promise<Result<null>> {
  const { state, sha256 } = await readStanding(deps.db, IMPORT, importId);
  if (second === null || state !== 'laidDown') return ok(null);
  return enterList(deps, second, { ...(await requestOn(deps, importId)), shown: sha256 ?? '' });
}

async function requestOn(deps: Deps, importId: string) {
  const { seq: seenSeq } = await readStanding(deps.db, IMPORT, importId);
  return { importId, seenSeq, idempotencyKey: deps.newId() };
}

async function standOf(deps: Deps, importId: string) {
  const { state } = await readStanding(deps.db, IMPORT, importId);
  const acts = await listActs(deps.db, IMPORT, importId);
  const last = acts.findLast((act) => act.kind === 'layDown' || act.kind === 'enter');
  const waiting = new Map<ProblemCode, number>();
  for (const { code, waiting: rows } of await listPatterns(deps.db, importId)) {
    if (rows > 0) waiting.set(code, (waiting.get(code) ?? 0) + rows);
  }
  const counted = state === 'open' || !last ? null : countedOf(last.data);
  return { state, waiting: [...waiting].map(([code, rows]) => ({ code, rows })), counted };
}

function countedOf({ producers, products, certificates, entries }: Counted): Counted {
  return { producers, products, certificates, ...(entries !== undefined && { entries }) };
}
