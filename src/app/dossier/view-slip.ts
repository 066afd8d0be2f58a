import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { controlSlip, type ControlSlip } from '#domain/dossier/control-slip.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Unit } from '#domain/units/unit.ts';
import { lastHashOf } from '#storage/acts/last-act.ts';
import type { TimelineEntry } from '#storage/dossier/timeline.ts';
import type { Deps } from '../deps.ts';
import { workingDays } from '../working-days.ts';
import { viewDossier, type DossierView } from './view-dossier.ts';

export interface SlipView {
  readonly view: DossierView;
  readonly slip: ControlSlip<TimelineEntry>;
  /** The commune that has it or had it, in the words of today. */
  readonly commune: Unit | undefined;
  readonly asOf: PlainDate;
  /** How many acts it was made from, and the hash of the last, which stands on all before it. */
  readonly made: { readonly acts: number; readonly hash: string };
}

/**
 * The control slip of a dossier for whoever reads it: names as its timeline shows them, and no others.
 * Refuses as `viewDossier` does, and NOT_FOUND before the dossier was handed in.
 */
export async function viewSlip(deps: Deps, actor: Actor, id: string): Promise<Result<SlipView>> {
  const viewed = await viewDossier(deps, actor, id);
  if (!viewed.ok) return viewed;
  const view = viewed.value;
  const asOf = deps.clock.today();
  const slip = controlSlip(view.timeline.toReversed(), await workingDays(deps), asOf);
  if (slip.rows.length === 0) return refuse('NOT_FOUND');
  const { units, certain } = deps.units.currentUnitsOf(view.dossier.unitId, asOf);
  return ok({
    view,
    slip,
    commune: certain ? units[0] : deps.units.unitById(view.dossier.unitId, asOf),
    asOf,
    made: { acts: view.standing.seq, hash: await lastHashOf(deps.db, 'dossier', id) },
  });
}
