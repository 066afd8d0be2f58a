import type { Actor } from '#domain/access/authorize.ts';
import { deferralReasons, type DeferralReason } from '#domain/council/closing.ts';
import { attendanceFor, hasConflict, missingScorers, scorersOf } from '#domain/council/seats.ts';
import type { KnockOut, Seat, SessionStanding } from '#domain/council/session.ts';
import { sheetsAreOpen } from '#domain/council/sight.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import { knockOutsOf } from '#domain/criteria/knock-outs.ts';
import { outcomeOf } from '#domain/recognition/outcome.ts';
import type { DecidedOutcome } from '#domain/recognition/outcome-words.ts';
import type { Regulation } from '#domain/regulation/regulation.ts';
import { quorumOf } from '#domain/scoring/quorum.ts';
import type { Quorum, ScoringResult } from '#domain/scoring/result.ts';
import type { AgendaItem } from '#storage/council/agenda.ts';
import type { SheetRow } from '#storage/council/sheets.ts';
import type { Deps } from '../deps.ts';
import { criteriaOf } from '../dossier/criteria-of.ts';
import { resultOfDossier } from './result-of-dossier.ts';
import { standsAside, type Ties } from '../dossier/council-sight.ts';

/** Where one member's sheet of a product is; a total only once the sheets are open. */
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
  /** Whether enough members can score this product; it says nothing of what they chose. */
  readonly quorum: Quorum;
  /** Null while the sheets are not open, and when there is nothing to see. */
  readonly result: ScoringResult | null;
  /** What becomes of the result; null while there is none to see. */
  readonly decided: DecidedOutcome | null;
  /** True when the sheets may be read (`sheetsAreOpen`). */
  readonly open: boolean;
  /** Why the closing sent the product to another session, empty for a result; null before it. */
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
  readonly ties: Ties;
  readonly seats: readonly Seat[];
  readonly standing: SessionStanding;
  /** The reader's own until the closing, then every sheet of the session. */
  readonly sheets: readonly SheetRow[];
  /** Whose sheets are begun. */
  readonly begun: readonly Pick<SheetRow, 'dossierId' | 'accountId'>[];
  readonly regulation: Regulation;
  /** Office, secretary and chair know whom the session waits for; members' tablets do not say it. */
  readonly seesWho: boolean;
}

/** A product whose producer the reader is tied to does not exist for the reader (Đ4.2). */
export function maySeeProduct(
  { actor, ties }: Pick<BoardReader, 'actor' | 'ties'>,
  item: AgendaItem,
): boolean {
  return !standsAside(actor, ties, item);
}

export function boardRow(reader: BoardReader, item: AgendaItem): BoardRow {
  const { deps, actor, seats, standing, seesWho } = reader;
  const { dossierId } = item;
  const open = sheetsAreOpen(standing.state, item.state, reader.regulation);
  const outcome = outcomeFor(reader, item);
  const result = open ? outcome : null;
  const knockOut = standing.knockOuts.get(dossierId);
  const expected = scorersOf(seats, standing, dossierId).length;
  const own = seats.find((seat) => seat.accountId === actor.accountId);
  return {
    item,
    progress: open || seesWho ? seats.map((seat) => progressOf(reader, item, seat, result)) : [],
    expected,
    sealed: expected - missingScorers(seats, standing, dossierId).length,
    quorum: quorumFor(reader, item),
    result,
    decided: result && decidedOf(result, item, reader.regulation),
    open,
    deferral: standing.state === 'closed' ? deferralReasons(outcome, knockOut !== undefined) : null,
    knockedOut: knockOut ? { ...knockOut, label: groundLabel(deps, item, knockOut) } : null,
    deferred: standing.deferred.has(dossierId),
    own: own ? stateOf(reader, item, own) : null,
    ownScored: ownScored(reader, item),
  };
}

function decidedOf(
  { star, band }: ScoringResult,
  { heldStar }: AgendaItem,
  rules: Regulation,
): DecidedOutcome {
  return { outcome: outcomeOf({ star, band, heldStar }, rules), star, heldStar };
}

/** What the sheets came to at the closing, whether it may be read or not; null before it. */
function outcomeFor(
  { deps, seats, standing, sheets, regulation }: BoardReader,
  item: AgendaItem,
): ScoringResult | null {
  if (standing.state !== 'closed') return null;
  const outcome = resultOfDossier(deps, { item, seats, standing, sheets, regulation });
  return outcome.ok ? outcome.value : null;
}

function quorumFor(
  { seats, standing, regulation }: BoardReader,
  { dossierId }: AgendaItem,
): Quorum {
  const quorum = quorumOf(attendanceFor(seats, standing, dossierId), 0, regulation);
  if (!quorum.ok) throw new Error(quorum.refusals[0].code);
  return quorum.value;
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
  { standing, begun }: BoardReader,
  { dossierId }: AgendaItem,
  { accountId, voting }: Seat,
): SeatProgress['state'] {
  if (!voting) return 'noVote';
  if (hasConflict(standing, dossierId, accountId)) return 'conflict';
  if (standing.sealed.get(dossierId)?.has(accountId)) return 'sealed';
  if (standing.absent.has(accountId)) return 'absent';
  return findOf(begun, dossierId, accountId) ? 'scoring' : 'notBegun';
}

function ownScored({ deps, sheets, actor }: BoardReader, item: AgendaItem) {
  const sheet = findOf(sheets, item.dossierId, actor.accountId);
  const { set } = criteriaOf(deps, item);
  return {
    scored: Object.keys(sheet?.choices ?? {}).length,
    criteria: leavesOf(set).length,
  };
}

function findOf<T extends Pick<SheetRow, 'dossierId' | 'accountId'>>(
  sheets: readonly T[],
  dossierId: string,
  accountId: string,
): T | undefined {
  return sheets.find((sheet) => sheet.dossierId === dossierId && sheet.accountId === accountId);
}

function groundLabel(deps: Deps, item: AgendaItem, { ground }: KnockOut): string {
  const { set } = criteriaOf(deps, item);
  return knockOutsOf(set).find((one) => one.id === ground)?.label ?? ground;
}
