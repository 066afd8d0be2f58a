import { termFrom, termOfArrival, type CommuneTerm } from '#domain/calendar/commune-deadline.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { WorkingCalendar } from '#domain/calendar/working-days.ts';
import type { Procedure } from '#domain/regulation/procedure.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { REGULATION_DEFAULTS } from '#domain/regulation/regulation.ts';
import { findRegulationInForce } from '#storage/regulation/regulations.ts';
import type { Db, Trx } from '#storage/database.ts';
import { findArrival, type DossierRow } from '#storage/dossier/read-dossier.ts';
import { workingDays } from '../working-days.ts';
import type { Deps } from '../deps.ts';

interface Subject {
  readonly dossier: Pick<DossierRow, 'id' | 'unitId'>;
  readonly standing: DossierStanding;
}

/**
 * The term that is told when a dossier is handed in (Đ7.2): what completes one under way has none
 * of its own (note 15), and nothing is told where the Regulation begins the clock at the receipt.
 */
export async function termAtArrival(
  deps: Deps,
  trx: Trx,
  { dossier, standing }: Subject,
): Promise<CommuneTerm | undefined> {
  if (standing.state !== 'draft' && standing.state !== 'returned') return undefined;
  const clock = await clockOf(deps, trx, dossier.unitId);
  if (clock === 'receipt') return undefined;
  return termOfArrival(await workingDays(deps, trx), deps.clock.now(), clock);
}

/** The term that a receipt writes down: the one told at the arrival, else by the Regulation of today. */
export async function termOfReceipt(
  deps: Deps,
  db: Db | Trx,
  calendar: WorkingCalendar,
  { dossier, standing }: Subject,
): Promise<CommuneTerm> {
  const { communeCountsFrom: countsFrom, communeDueOn: dueOn, state } = standing;
  if (state === 'submitted' && countsFrom !== null && dueOn !== null) return { countsFrom, dueOn };
  const clock = await clockOf(deps, db, dossier.unitId);
  if (clock === 'receipt') return termFrom(calendar, deps.clock.today());
  return termOfArrival(calendar, await arrivalOf(deps, db, dossier.id), clock);
}

/** When the dossier was last handed in; one that was sent before terms were told then has it too. */
async function arrivalOf(deps: Deps, db: Db | Trx, dossierId: string): Promise<Instant> {
  return (await findArrival(db, dossierId)) ?? deps.clock.now();
}

/** The Regulation in force in the province today says when the clock begins. */
async function clockOf(
  deps: Deps,
  db: Db | Trx,
  communeId: string,
): Promise<Procedure['communeClock']> {
  const today = deps.clock.today();
  const province = deps.units.ancestorsOf(communeId, today).at(-1);
  const regulation = province && (await findRegulationInForce(db, province.id, today));
  return (regulation?.settings ?? REGULATION_DEFAULTS).communeClock;
}
