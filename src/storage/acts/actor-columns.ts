import type { ActorIdentity } from '#domain/access/actor-identity.ts';
import type { Tables } from '../tables.ts';

/** How the table of acts keeps who did it. */
export type ActorColumns = Pick<Tables['act'], 'actorKind' | 'actorId' | 'actorName'>;

/** The columns that `actorOf` reads. */
export const ACTOR_COLUMNS = ['act.actorKind', 'act.actorId', 'act.actorName'] as const;

export function actorColumns(actor: ActorIdentity): ActorColumns {
  switch (actor.kind) {
    case 'person':
      return { actorKind: 'person', actorId: actor.accountId, actorName: null };
    case 'console':
      return { actorKind: 'console', actorId: null, actorName: actor.osUser };
    case 'job':
      return { actorKind: 'job', actorId: null, actorName: actor.name };
    case 'program':
      return { actorKind: 'program', actorId: null, actorName: actor.keyId };
    case 'visitor':
      return { actorKind: 'visitor', actorId: null, actorName: null };
  }
}

/** The table's checks allow nothing else than what `actorColumns` writes; another row is a fault of the data. */
export function actorOf(row: ActorColumns): ActorIdentity {
  if (row.actorKind === 'console') return { kind: 'console', osUser: row.actorName };
  if (row.actorKind === 'person' && row.actorId !== null)
    return { kind: 'person', accountId: row.actorId };
  if (row.actorKind === 'job' && row.actorName !== null)
    return { kind: 'job', name: row.actorName };
  if (row.actorKind === 'program' && row.actorName !== null)
    return { kind: 'program', keyId: row.actorName };
  if (row.actorKind === 'visitor') return { kind: 'visitor' };
  throw new Error(`an act of nobody: ${JSON.stringify(row)}`);
}

/** A row of acts as a fold reads it: the columns of its actor become the actor. */
export function withActor<Row extends ActorColumns>(
  row: Row,
): Omit<Row, keyof ActorColumns> & { readonly actor: ActorIdentity } {
  const { actorKind, actorId, actorName, ...rest } = row;
  return { ...rest, actor: actorOf({ actorKind, actorId, actorName }) };
}
