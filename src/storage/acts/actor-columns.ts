import type { ActorIdentity } from '#domain/access/actor-identity.ts';
import type { Tables } from '../tables.ts';

/** How the table of acts keeps who did it. */
export type ActorColumns = Pick<Tables['act'], 'actor_kind' | 'actor_id' | 'actor_name'>;

/** The columns that `actorOf` reads. */
export const ACTOR_COLUMNS = ['act.actor_kind', 'act.actor_id', 'act.actor_name'] as const;

export function actorColumns(actor: ActorIdentity): ActorColumns {
  switch (actor.kind) {
    case 'person':
      return { actor_kind: 'person', actor_id: actor.accountId, actor_name: null };
    case 'console':
      return { actor_kind: 'console', actor_id: null, actor_name: actor.osUser };
    case 'job':
      return { actor_kind: 'job', actor_id: null, actor_name: actor.name };
    case 'program':
      return { actor_kind: 'program', actor_id: null, actor_name: actor.keyId };
    case 'visitor':
      return { actor_kind: 'visitor', actor_id: null, actor_name: null };
  }
}

/** The table's checks allow nothing else than what `actorColumns` writes; another row is a fault of the data. */
export function actorOf(row: ActorColumns): ActorIdentity {
  if (row.actor_kind === 'console') return { kind: 'console', osUser: row.actor_name };
  if (row.actor_kind === 'person' && row.actor_id !== null)
    return { kind: 'person', accountId: row.actor_id };
  if (row.actor_kind === 'job' && row.actor_name !== null)
    return { kind: 'job', name: row.actor_name };
  if (row.actor_kind === 'program' && row.actor_name !== null)
    return { kind: 'program', keyId: row.actor_name };
  if (row.actor_kind === 'visitor') return { kind: 'visitor' };
  throw new Error(`an act of nobody: ${JSON.stringify(row)}`);
}

/** A row of acts as a fold reads it: the columns of its actor become the actor. */
export function withActor<Row extends ActorColumns>(
  row: Row,
): Omit<Row, keyof ActorColumns> & { readonly actor: ActorIdentity } {
  const { actor_kind, actor_id, actor_name, ...rest } = row;
  return { ...rest, actor: actorOf({ actor_kind, actor_id, actor_name }) };
}
