import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { countToConfirm, listRedoAsked } from '#storage/recognition/to-confirm.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import type { HomeFigure, Thing, Waiting } from './thing.ts';

/**
 * What the office prepared and the leader may confirm: results that the ministry wants done again
 * (Đ10.1b), extensions (Đ12.3), certificates and lists of earlier years, changes of units. A number leads to its list;
 * one that is nought is left out, for most of them are rare.
 */
export async function confirmWaiting(deps: Deps, actor: Actor): Promise<Waiting> {
  const things = await redoToConfirm(deps, actor);
  return { things, count: things.length, figures: await figuresOf(deps, actor) };
}

async function figuresOf(deps: Deps, actor: Actor): Promise<readonly HomeFigure[]> {
  if (!isAllowedSomewhere(actor, 'decision.sign')) return [];
  const counted = await countToConfirm(deps.db, {
    extensions: reachFor(deps, actor, 'decision.sign'),
    earlier: reachFor(deps, actor, 'earlier.confirm'),
    units: isAllowedSomewhere(actor, 'unit.confirm'),
  });
  const figures: readonly HomeFigure[] = [
    { key: 'extensionsToConfirm', value: counted.extensions },
    { key: 'earlierToConfirm', value: counted.earlier },
    { key: 'listsToConfirm', value: counted.lists },
    { key: 'unitsToConfirm', value: counted.units },
  ];
  return figures.filter(({ value }) => value > 0);
}

async function redoToConfirm(deps: Deps, actor: Actor): Promise<readonly Thing[]> {
  if (!isAllowedSomewhere(actor, 'ministry.confirm')) return [];
  const asked = await listRedoAsked(deps.db, reachFor(deps, actor, 'ministry.confirm'));
  return asked.map(({ dossierId: id, productName: name, since: day }) => ({
    ...{ kind: 'confirmRedo', id, name, day },
    ...{ days: null, count: null },
  }));
}
