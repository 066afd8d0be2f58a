import {
  isAllowedSomewhere,
  isWithinReach,
  reachOf,
  type Actor,
} from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import {
  CONCERN,
  type ConcernActs,
  type ConcernKind,
  type ConcernTopic,
} from '#domain/support/concerns/concern.ts';
import { fold } from '#domain/text/fold.ts';
import type { UnitId } from '#domain/units/unit.ts';
import type { WrittenColumn } from '#exchange/workbook/written-list.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { findProducer } from '#storage/parties/producers.ts';
import type { Slice } from '#storage/slice.ts';
import {
  findConcern,
  listAnswers,
  listConcerns as list,
  type ConcernAnswer,
  type ConcernRow,
  type ListedConcern,
} from '#storage/support/concerns/concerns.ts';
import { allow, reachFor } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import type { ExportedList } from '../../list-file.ts';
import { pagesOf, sliceOf } from '../../paging.ts';
import { MOST_ROWS, placeOf } from '../../register/export-lists.ts';
import { unitsToLookIn } from '../../register/unit-asked.ts';
import { FIRST_YEAR } from '../records/list-supports.ts';
import { placeOfConcern } from './concern-subject.ts';

const PER_PAGE = 25;

export interface ConcernQuestion {
  /** Null: all years. */
  readonly year: number | null;
  readonly state: ConcernRow['state'] | null;
  readonly kind: ConcernKind | null;
  readonly topic: ConcernTopic | null;
  readonly unitId: UnitId | null;
  readonly text: string;
}

export interface ConcernsView {
  readonly rows: readonly ListedConcern[];
  readonly total: number;
  readonly pages: number;
}

/** A page of difficulties and proposals within reach: a producer reads its own. Refuses NOT_ALLOWED. */
export async function listConcerns(
  deps: Deps,
  actor: Actor,
  question: ConcernQuestion,
  page: number,
): Promise<Result<ConcernsView>> {
  const found = await findConcerns(deps, actor, question, sliceOf(page, PER_PAGE));
  return found.ok ? ok({ ...found.value, pages: pagesOf(found.value.total, PER_PAGE) }) : found;
}

async function findConcerns(
  deps: Deps,
  actor: Actor,
  { year, state, kind, topic, unitId, text }: ConcernQuestion,
  slice: Slice,
): Promise<Result<Omit<ConcernsView, 'pages'>>> {
  if (!isAllowedSomewhere(actor, 'concern.view')) return refuse('NOT_ALLOWED');
  const today = deps.clock.today();
  const asked = {
    ...{ state, kind, topic },
    from: plainDate(year ?? FIRST_YEAR, 1, 1),
    to: year === null ? today : plainDate(year, 12, 31),
    units: unitId === null ? null : unitsToLookIn(deps, unitId, today),
    words: fold(text).split(' ').filter(Boolean),
  };
  return ok(await list(deps.db, reachFor(deps, actor, 'concern.view'), asked, slice));
}

/** How the gathered list is said: in Vietnamese whatever the page speaks. */
export interface ConcernSheetWords {
  readonly heads: readonly string[];
  readonly kind: (kind: ConcernKind) => string;
  readonly topic: (topic: ConcernTopic) => string;
  readonly state: (state: ConcernRow['state']) => string;
}

const WIDTHS = [6, 20, 36, 14, 22, 60, 14, 16, 60, 14, 20, 14];

/** The list for the ministry as it is filtered. Refuses as `listConcerns`. */
export async function exportConcerns(
  deps: Deps,
  actor: Actor,
  question: ConcernQuestion,
  { heading, name }: Pick<ExportedList, 'heading' | 'name'>,
  words: ConcernSheetWords,
): Promise<Result<ExportedList>> {
  const found = await findConcerns(deps, actor, question, { offset: 0, limit: MOST_ROWS });
  if (!found.ok) return found;
  return ok({
    ...{ name, heading },
    columns: words.heads.map((head, at): WrittenColumn => ({
      head: [head],
      width: WIDTHS[at] ?? 20,
    })),
    rows: found.value.rows.map((row, at) => [
      ...[at + 1, placeOf(deps, row.unitId, row.notedOn, '').commune, row.producerName],
      ...[words.kind(row.kind), words.topic(row.topic), row.said, { date: row.notedOn }],
      ...[words.state(row.state), row.answer, row.answeredOn && { date: row.answeredOn }],
      ...[row.handedNumber, row.handedDay && { date: row.handedDay }],
    ]),
  });
}

export interface ConcernView {
  readonly row: ConcernRow;
  readonly seq: number;
  readonly producerName: string | null;
  readonly answers: readonly ConcernAnswer[];
  readonly may: { readonly answer: boolean; readonly withdraw: boolean };
  /** The newest first. */
  readonly acts: readonly {
    readonly kind: keyof ConcernActs & string;
    readonly on: PlainDate;
    readonly role: Role | 'visitor';
    readonly seq: number;
  }[];
}

/** One with its answers. Refuses NOT_FOUND, NOT_ALLOWED. */
export async function viewConcern(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<ConcernView>> {
  const row = await findConcern(deps.db, id);
  if (!row) return refuse('NOT_FOUND');
  const place = placeOfConcern(row);
  const allowed = allow(deps, actor, 'concern.view', place);
  if (!allowed.ok) return allowed;
  const acts = await listActs(deps.db, CONCERN, id);
  const producer =
    row.producerId === null ? undefined : await findProducer(deps.db, row.producerId);
  const note = allow(deps, actor, 'concern.note', place);
  return ok({
    row,
    seq: acts.length,
    producerName: producer?.legalName ?? null,
    answers: await listAnswers(deps.db, id),
    may: {
      answer:
        row.state !== 'withdrawn' &&
        isWithinReach(reachFor(deps, actor, 'concern.answer'), place, deps.units),
      withdraw: row.state === 'open' && note.ok && note.value === acts[0]?.role,
    },
    acts: acts.map(({ kind, onDay: on, role, seq }) => ({ kind, on, role, seq })).toReversed(),
  });
}

/** Producers for which this account may say something: its own. */
export async function listOwnProducers(
  deps: Deps,
  actor: Actor,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { producerIds } = reachOf(actor, 'concern.note', deps.clock.today());
  const found = await Promise.all([...producerIds].map((id) => findProducer(deps.db, id)));
  return found.flatMap((one) => (one ? [{ id: one.id, name: one.legalName }] : []));
}
