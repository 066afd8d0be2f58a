import type { Actor } from '#domain/access/authorize.ts';
import { blocks } from '#domain/imports/list-problems.ts';
import { ok, okUnless, refusal, refuse, type Refusal, type Result } from '#domain/result.ts';
import { inTransaction, onTrial, type Trx } from '#storage/database.ts';
import { keepWithoutPaper } from '#storage/imports/lists.ts';
import { countRows } from '#storage/imports/rows.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { producersOf } from '../dossier/council-sight.ts';
import { MOST_TOLD, enterPlanned, ofRow } from './enter-plan.ts';
import { UNWATCHED, awaitTurn, watched, type Watch } from './runs/watch.ts';
import type { FoundList } from './find-own-list.ts';
import { IMPORTS, type ImportRequest } from './import-subject.ts';
import { planList, type PlannedList } from './plan-list.ts';

export interface LayDown extends ImportRequest {
  /** Products whose star has no paper are entered without a certificate. */
  readonly withoutPaper: boolean;
}

/**
 * The office lays a list before a second person, once all of it is answered. It is entered on trial and
 * rolled back, so that what cannot stand is said now, row by row, and not after the signature. Refuses what
 * `perform` and `checkEntering` do, and what `enterPlan` refuses.
 */
export async function layDown(
  deps: Deps,
  actor: Actor,
  input: LayDown,
  watch: Watch = UNWATCHED,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, async (trx): Promise<Result<unknown>> =>
    watched(
      trx,
      watch,
      perform(deps, trx, actor, IMPORTS, 'layDown', input, async ({ row, role, actId }) => {
        await awaitTurn(trx, row.provinceId, watch);
        await keepWithoutPaper(trx, row.id, input.withoutPaper);
        const planned = await planList(deps, trx, row);
        const { withoutPaper } = input;
        const fits = await checkEntering(trx, actor, { ...row, withoutPaper }, planned);
        if (!fits.ok) return fits;
        const from = enteredFrom(deps, row);
        const tried = await onTrial(trx, () =>
          enterPlanned({ deps, trx, actor, role, batchId: actId }, planned, from, watch),
        );
        return tried.ok ? ok(enteredOf(planned)) : tried;
      }),
    ),
  );
  return done.ok ? ok(null) : done;
}

/** What of a list is counted and confirmed. */
export function enteredOf({ plan, entries, sha256 }: PlannedList) {
  const fresh = (some: readonly { readonly id: string | null }[]) =>
    some.filter(({ id }) => id === null).length;
  return {
    sha256,
    producers: fresh(plan.producers),
    products: fresh(plan.products),
    certificates: plan.stars.length,
    ...(entries && { entries: fresh(entries.entries) }),
  };
}

/**
 * Whether this person may have a list entered as it stands. Refuses EARLIER_OVER_A_TIE to whoever acts for one of its
 * producers, and all at once: IMPORT_COLUMN_UNPLACED, IMPORT_WAITING,
 * IMPORT_NAMELESS, IMPORT_UNCLEAR, IMPORT_PAPER_MISSING, IMPORT_ROW_REFUSED before what `checkEntry` says of an entry, and IMPORT_NOTHING_NEW when the register has all.
 */
export async function checkEntering(
  trx: Trx,
  actor: Actor,
  list: FoundList,
  planned: PlannedList,
): Promise<Result<null>> {
  const { plan, nameless, withoutPaper: lacking } = planned;
  const own = producersOf(actor);
  if (plan.producers.some(({ id }) => id !== null && own.has(id)))
    return refuse('EARLIER_OVER_A_TIE');
  const counts = await countRows(trx, list.id);
  const faults: Refusal[] = [];
  const columns = list.problems.filter(blocks).map(({ column }) => column ?? '');
  if (columns.length > 0)
    faults.push(refusal('IMPORT_COLUMN_UNPLACED', { columns: columns.join(', ') }));
  const waiting = counts.proposed + counts.questioned;
  if (waiting > 0) faults.push(refusal('IMPORT_WAITING', { rows: waiting }));
  if (nameless.length > 0) faults.push(refusal('IMPORT_NAMELESS', { rows: listed(nameless) }));
  if (plan.unclear.length > 0) {
    const rows = listed(plan.unclear.map(({ row }) => row));
    faults.push(refusal('IMPORT_UNCLEAR', { rows }));
  }
  if (lacking.length > 0 && !list.withoutPaper)
    faults.push(refusal('IMPORT_PAPER_MISSING', { rows: lacking.length }));
  for (const { row, refusals } of planned.entries?.unfit.slice(0, MOST_TOLD) ?? [])
    faults.push(...ofRow(row, refusals));
  const { producers, products, certificates, entries = 0 } = enteredOf(planned);
  if (faults.length === 0 && producers + products + certificates + entries === 0)
    faults.push(refusal('IMPORT_NOTHING_NEW'));
  return okUnless(faults, null);
}

function listed(rows: readonly number[]): string {
  const [shown, more] = [rows.slice(0, 12), rows.length - 12];
  return more > 0 ? `${shown.join(', ')} (+${more})` : shown.join(', ');
}

/** Whose list it is, as acts and papers say it. */
export function enteredFrom({ units, clock }: Deps, { id, listOf }: FoundList) {
  const unit = units.unitById(listOf, clock.today());
  if (!unit) throw new Error(`the list ${id} is of no province`);
  const { name, kind, fullName } = unit;
  const written = fullName.startsWith(kind)
    ? kind.toLowerCase() + fullName.slice(kind.length)
    : fullName;
  return { importId: id, listOf: { name, written } };
}
