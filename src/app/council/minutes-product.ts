import { knockOutsOf } from '#domain/criteria/knock-outs.ts';
import { outcomeOf } from '#domain/recognition/outcome.ts';
import { ok, refusal, type Result } from '#domain/result.ts';
import type { ScoringResult } from '#domain/scoring/result.ts';
import { attendanceFor } from '#domain/council/seats.ts';
import { quorumOf } from '#domain/scoring/quorum.ts';
import type { MinutesProduct } from '#documents/minutes/record.ts';
import type { AgendaItem } from '#storage/council/agenda.ts';
import type { Deps } from '../deps.ts';
import { criteriaOf } from '../dossier/criteria-of.ts';
import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { ClosedSession } from './closed-session.ts';
import { resultOfDossier } from './result-of-dossier.ts';

/** One product of the minutes, its result worked out from the sheets again. */
export function minutesProduct(
  deps: Deps,
  closed: ClosedSession,
  item: AgendaItem,
): Result<MinutesProduct> {
  const { settings: regulation } = closed.regulation;
  const made = resultOfDossier(deps, { ...closed, item, regulation });
  if (!made.ok) return made;
  const { set } = criteriaOf(deps, item);
  const knockOut = closed.standing.knockOuts.get(item.dossierId);
  const label = knockOutsOf(set).find((one) => one.id === knockOut?.ground)?.label;
  const found = made.value ?? withoutSheets(closed, item, knockOut?.ground);
  // By the session alone, not by where the product is today: printed later, the minutes are the same.
  const pointsClosed =
    regulation.deferredTotals === 'closed' && closed.standing.deferred.has(item.dossierId);
  const open = pointsClosed ? withoutPoints(found) : found;
  const result = knockOut ? settledByKnockOut(found) : open;
  const { star, band } = result;
  const { heldStar } = item;
  return ok({
    name: item.productName,
    producer: item.producerName,
    commune: communeOf(deps, item.unitId, dayInVietNam(closed.closedAt)),
    set,
    result,
    pointsClosed,
    decided: { outcome: outcomeOf({ star, band, heldStar }, regulation), star, heldStar },
    knockOuts: knockOut ? [{ ground: label ?? knockOut.ground, proof: knockOut.proof }] : [],
  });
}

function communeOf(deps: Deps, unitId: string, day: PlainDate): string {
  const unit = deps.units.unitById(unitId, day);
  return unit ? `${unit.kind.toLowerCase()} ${unit.name}` : '';
}

/** Nothing that tells points: the product is scored once more, by people who may read these minutes. */
function withoutPoints(result: ScoringResult): ScoringResult {
  return {
    ...result,
    sheets: result.sheets.map((sheet) => ({ ...sheet, score: null })),
    parts: NO_PARTS,
    total: NOTHING,
    band: 1,
    star: 0,
    missingMarks: [],
    spread: 0,
    refusals: result.refusals.map(({ code }) => refusal(code)),
  };
}

const NOTHING = { numerator: 0, denominator: 1 };
const NO_PARTS = { A: NOTHING, B: NOTHING, C: NOTHING };

/** A ground of rejection decides whatever else stands against the sheets (PL.II.4). */
function settledByKnockOut(result: ScoringResult): ScoringResult {
  const { refusals } = result;
  return { ...result, star: 0, refusals: refusals.filter((one) => one.code === 'KNOCKED_OUT') };
}

/** Nobody scored it: knocked out before, or everybody stood aside. */
function withoutSheets(
  { seats, standing, regulation }: ClosedSession,
  { dossierId }: AgendaItem,
  ground: string | undefined,
): ScoringResult {
  const attendance = attendanceFor(seats, standing, dossierId);
  const quorum = quorumOf(attendance, 0, regulation.settings);
  if (!quorum.ok) throw new Error(quorum.refusals[0].code);
  const { present, needed } = quorum.value;
  return {
    sheets: [],
    counted: 0,
    averaged: 0,
    parts: NO_PARTS,
    total: NOTHING,
    band: 1,
    star: 0,
    missingMarks: [],
    spread: 0,
    quorum: quorum.value,
    knockOuts: ground === undefined ? [] : [ground],
    refusals: [
      ground === undefined
        ? refusal('QUORUM', { present, needed })
        : refusal('KNOCKED_OUT', { grounds: ground }),
    ],
  };
}
