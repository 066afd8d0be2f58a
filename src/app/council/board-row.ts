import type { Actor } from '#domain/access/authorize.ts';
import { deferralReasons, type DeferralReason } from '#domain/council/closing.ts';
import { hasConflict, maySeeOthers, missingScorers, scorersOf } from '#domain/council/seats.ts';
import type { KnockOut, Seat, SessionStanding } from '#domain/council/session.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import { knockOutsOf } from '#domain/criteria/knock-outs.ts';
import type { Regulation } from '#domain/scoring/regulation.ts';
import type { ScoringResult } from '#domain/scoring/result.ts';
import type { AgendaItem } from '#storage/council/agenda.ts';
import type { SheetRow } from '#storage/council/sheets.ts';
import type { Deps } from '../deps.ts';
import { criteriaOf } from '../dossier/criteria-of.ts';
import { resultOfDossier } from './result-of-dossier.ts';
import { actsFor } from './scoring-seat.ts';

/** Where one member's sheet of a product is; a total only once the reader may see it. */
export interface SeatProgress {
  readonly accountId: string;
  readonly state: 'sealed' | 'scoring' | 'notBegun' | 'absent' | 'conflict' | 'noVote';
  readonly total: number | null;
}

/** One product on the board. */
export interface BoardRow {
  readonly item: AgendaItem;
  /** By seat; empty for a reader who may not know who has sealed (the board's right gives that). */
  readonly progress: readonly SeatProgress[];
  readonly sealed: number;
  readonly expected: number;
  /** Null while the reader may not see it, and when there is nothing to see. */
  readonly result: ScoringResult | null;
  /** True when the reader may read the sheets. */
  readonly open: boolean;
  /** What the sheets would come to at the closing; null while they are not open. */
  readonly deferral: readonly DeferralReason[] | null;
  readonly knockedOut: (KnockOut & { readonly label: string }) | null;
  /** True when the closing sent the product to another session. */
  readonly deferred: boolean;
  /** The reader's own place in front of this product; null without a seat. */
  readonly own: SeatProgress['state'] | null;
  /** How far the reader's own sheet is. */
  readonly ownScored: { readonly scored: number; readonly criteria: number };
}

/** Who looks at the board, and what the rows are made from. */
export interface BoardReader {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly seats: readonly Seat[];
  readonly standing: SessionStanding;
  readonly sheets: readonly SheetRow[];
  readonly regulation: Regulation;
  /** Office, secretary and chair know whom the session waits for; members' tablets do not say it. */
  readonly seesWho: boolean;
}

/** A product whose producer the reader is tied to does not exist for the reader (Đ4.2). */
export function maySeeProduct(
  { actor, standing }: Pick<BoardReader, 'actor' | 'standing'>,
  item: AgendaItem,
): boolean {
  const tied = actsFor(actor, item.producerId);
  return !tied && !hasConflict(standing, item.dossierId, actor.accountId);
}

export function boardRow(reader: BoardReader, item: AgendaItem): BoardRow {
  const { deps, actor, seats, standing, sheets, regulation, seesWho } = reader;
  const { dossierId } = item;
  const open = maySeeOthers(seats, standing, dossierId, actor.accountId);
  const sources = { item, seats, standing, sheets, regulation };
  const outcome = open ? resultOfDossier(deps, sources) : null;
  const result = outcome?.ok ? outcome.value : null;
  const knockOut = standing.knockOuts.get(dossierId);
  const expected = scorersOf(seats, standing, dossierId).length;
  const own = seats.find((seat) => seat.accountId === actor.accountId);
  return {
    item,
    progress: open || seesWho ? seats.map((seat) => progressOf(reader, item, seat, result)) : [],
    expected,
    sealed: expected - missingScorers(seats, standing, dossierId).length,
    result,
    open,
    deferral: open ? deferralReasons(result, knockOut !== undefined) : null,
    knockedOut: knockOut ? { ...knockOut, label: groundLabel(deps, item, knockOut) } : null,
    deferred: standing.deferred.has(dossierId),
    own: own ? stateOf(reader, item, own) : null,
    ownScored: ownScored(reader, item),
  };
}

function progressOf(
  reader: BoardReader,
  item: AgendaItem,
  seat: Seat,
  result: ScoringResult | null,
): SeatProgress {
  const { accountId } = seat;
  const scored = result?.sheets.find((sheet) => sheet.member === accountId);
  return { accountId, state: stateOf(reader, item, seat), total: scored?.score?.total ?? null };
}

function stateOf(
  { standing, sheets }: BoardReader,
  { dossierId }: AgendaItem,
  { accountId, voting }: Seat,
): SeatProgress['state'] {
  if (!voting) return 'noVote';
  if (hasConflict(standing, dossierId, accountId)) return 'conflict';
  if (standing.sealed.get(dossierId)?.has(accountId)) return 'sealed';
  if (standing.absent.has(accountId)) return 'absent';
  return findOwn(sheets, dossierId, accountId) ? 'scoring' : 'notBegun';
}

function ownScored({ deps, sheets, actor }: BoardReader, item: AgendaItem) {
  const sheet = findOwn(sheets, item.dossierId, actor.accountId);
  const { set } = criteriaOf(deps, item);
  return {
    scored: Object.keys(sheet?.choices ?? {}).length,
    criteria: leavesOf(set).length,
  };
}

function findOwn(sheets: readonly SheetRow[], dossierId: string, accountId: string) {
  return sheets.find((sheet) => sheet.dossierId === dossierId && sheet.accountId === accountId);
}

function groundLabel(deps: Deps, item: AgendaItem, { ground }: KnockOut): string {
  const { set } = criteriaOf(deps, item);
  return knockOutsOf(set).find((one) => one.id === ground)?.label ?? ground;
}
