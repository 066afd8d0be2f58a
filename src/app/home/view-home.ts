import type { Actor } from '#domain/access/authorize.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { tiesOf, type Ties } from '../dossier/council-sight.ts';
import { countDossiers } from '../dossier/list-dossiers.ts';
import { accountWaiting } from './account-waiting.ts';
import { communeWaiting } from './commune-waiting.ts';
import { confirmWaiting } from './confirm-waiting.ts';
import { councilWaiting } from './council-waiting.ts';
import { decisionWaiting } from './decision-waiting.ts';
import { jobWaiting } from './job-waiting.ts';
import { lookWaiting } from './look-waiting.ts';
import { officeWaiting } from './office-waiting.ts';
import { producerWaiting } from './producer-waiting.ts';
import { requestWaiting } from './request-waiting.ts';
import { byDaysLeft, NOTHING_WAITS, THINGS_SHOWN, type Waiting } from './thing.ts';

/**
 * What waits for the person, of all their roles together, the most pressing first; and the numbers
 * of the lists they work in. Each part asks its own right, so a role that is not there adds nothing.
 */
export async function viewHome(deps: Deps, actor: Actor): Promise<Waiting> {
  const ties = await tiesOf(deps.db, actor);
  const parts = await Promise.all([
    producerWaiting(deps, actor),
    communeWaiting(deps, actor, ties),
    officeWaiting(deps, actor, ties),
    councilWaiting(deps, actor, ties),
    decisionWaiting(deps, actor, ties),
    confirmWaiting(deps, actor),
    readerWaiting(deps, actor, ties),
    lookWaiting(deps, actor),
    accountWaiting(deps, actor),
    jobWaiting(deps, actor),
    requestWaiting(deps, actor),
  ]);
  return {
    things: parts
      .flatMap((part) => part.things)
      .sort(byDaysLeft)
      .slice(0, THINGS_SHOWN),
    count: parts.reduce((sum, part) => sum + part.count, 0),
    figures: parts.flatMap((part) => part.figures),
  };
}

/** Whoever reads the dossiers of an area without handling them: advisory group, leader, inspector. */
async function readerWaiting(deps: Deps, actor: Actor, ties: Ties): Promise<Waiting> {
  const reads = reachFor(deps, actor, 'dossier.view').withinUnits.size > 0;
  const handles = ['dossier.receive', 'dossier.officeReceive'] as const;
  if (!reads || handles.some((verb) => reachFor(deps, actor, verb).withinUnits.size > 0)) {
    return NOTHING_WAITS;
  }
  const total = await countDossiers(deps, actor, ties);
  return { ...NOTHING_WAITS, figures: [{ key: 'dossiers', value: total }] };
}
