import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import type { Verb } from '#domain/access/rights.ts';
import { countExtensions } from '#storage/recognition/extensions.ts';
import { listWaiting } from '#storage/recognition/earlier-entries.ts';
import {
  countListsToConfirm,
  countUnitChangesToConfirm,
  listRedoAsked,
} from '#storage/recognition/to-confirm.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import type { HomeFigure, Thing, Waiting } from './thing.ts';

/**
 * What somebody else prepared and this person may confirm: results that the ministry wants done again
 * (Đ10.1b), extensions (Đ12.3), certificates and lists of earlier years, changes of units. A number leads to its list;
 * one that is nought is left out, for most of them are rare.
 */
export async function confirmWaiting(deps: Deps, actor: Actor): Promise<Waiting> {
  const things = await redoToConfirm(deps, actor);
  const figures = await Promise.all(
    COUNTED.filter(({ verb }) => isAllowedSomewhere(actor, verb)).map(
      async ({ key, verb, count }): Promise<HomeFigure> => ({
        key,
        value: await count(deps, reachFor(deps, actor, verb)),
      }),
    ),
  );
  return { things, count: things.length, figures: figures.filter(({ value }) => value > 0) };
}

interface Counted {
  readonly key: HomeFigure['key'];
  /** Whose right the confirmation is. */
  readonly verb: Verb;
  readonly count: (deps: Deps, reach: ReturnType<typeof reachFor>) => Promise<number>;
}

const COUNTED: readonly Counted[] = [
  {
    key: 'extensionsToConfirm',
    verb: 'decision.sign',
    count: async ({ db, clock }, reach) => (await countExtensions(db, reach, clock.today())).waits,
  },
  {
    key: 'earlierToConfirm',
    verb: 'earlier.confirm',
    count: async ({ db }, reach) => (await listWaiting(db, reach, { offset: 0, limit: 1 })).total,
  },
  {
    key: 'listsToConfirm',
    verb: 'earlier.confirm',
    count: ({ db }, reach) => countListsToConfirm(db, reach),
  },
  {
    key: 'unitsToConfirm',
    verb: 'unit.confirm',
    count: ({ db }) => countUnitChangesToConfirm(db),
  },
];

async function redoToConfirm(deps: Deps, actor: Actor): Promise<readonly Thing[]> {
  if (!isAllowedSomewhere(actor, 'ministry.confirm')) return [];
  const asked = await listRedoAsked(deps.db, reachFor(deps, actor, 'ministry.confirm'));
  return asked.map(({ dossierId: id, productName: name, since: day }) => ({
    ...{ kind: 'confirmRedo', id, name, day },
    ...{ days: null, count: null },
  }));
}
