import type { Actor } from '#domain/access/authorize.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import type { Ties } from '../dossier/council-sight.ts';
import { intakeWithout, type IntakeEntry } from '../office/list-intake.ts';
import { NOTHING_WAITS, THINGS_SHOWN, type Thing, type Waiting } from './thing.ts';

/** Dossiers to receive and to check, by the end of their round (Đ5.1). */
export async function officeWaiting(deps: Deps, actor: Actor, ties: Ties): Promise<Waiting> {
  if (reachFor(deps, actor, 'dossier.officeReceive').withinUnits.size === 0) return NOTHING_WAITS;
  const intake = await intakeWithout(deps, actor, ties, {
    ...{ view: 'todo', filter: null, page: 1 },
    perPage: THINGS_SHOWN,
  });
  return {
    things: intake.rows.map(entryThing),
    count: intake.views.todo,
    figures: [
      { key: 'officeFresh', value: intake.figures.fresh },
      { key: 'officeReading', value: intake.figures.reading },
      { key: 'accepted', value: intake.views.accepted },
    ],
  };
}

function entryThing(entry: IntakeEntry): Thing {
  const received = entry.state === 'officeReview';
  return {
    kind: received ? 'officeCheck' : 'officeReceive',
    id: entry.dossierId,
    name: entry.productName,
    day: received ? entry.officeReceivedOn : entry.forwardedOn,
    days: entry.daysToRoundEnd,
    count: null,
  };
}
