import { sql } from 'kysely';
import type { Role } from '#domain/access/rights.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';

/** An act behind a decision, with who did it. */
export interface ActBehind {
  readonly kind: string;
  readonly role: Role;
  readonly at: Instant;
  readonly name: string;
  readonly body: string;
}

export interface ActBehindProduct extends ActBehind {
  readonly dossierId: string;
}

/** What makes a dossier's result, from the declaration to the hand of the council. */
const OF_DOSSIER = [
  'submit',
  'receive',
  'returnToProducer',
  'requestCompletion',
  'forward',
  'officeReceive',
  'officeReturn',
  'accept',
  'assign',
];

/** Acts on these products up to the decision's signature, in their order; sheets only as sealed. */
export async function listActsBehind(
  db: Db,
  decisionId: string,
  dossierIds: readonly string[],
): Promise<readonly ActBehindProduct[]> {
  const { rows } = await sql<ActBehindProduct>`
    with mine as (select unnest(${dossierIds}::uuid[]) as dossier_id),
    signed as (select min(at) as at from act
                where subject_kind = 'decision' and subject_id = ${decisionId} and kind = 'sign'),
    done as (
      select mine.dossier_id, act.kind, act.role, act.at, act.actor_id, act.seq
        from mine join act on act.subject_kind = 'dossier' and act.subject_id = mine.dossier_id
       where act.kind = any(${OF_DOSSIER})
      union all
      select mine.dossier_id, act.kind, act.role, act.at, act.actor_id, act.seq
        from decision
        join act on act.subject_kind = 'session' and act.subject_id = decision.session_id
        join mine on act.data->>'dossierId' = mine.dossier_id::text
       where decision.id = ${decisionId} and act.kind in ('seal', 'confirmKnockOut', 'liftKnockOut'))
    select done.dossier_id, done.kind, done.role, done.at,
           coalesce(account.display_name, '') as name, coalesce(account.body_name, '') as body
      from done cross join signed left join account on account.id = done.actor_id
     where signed.at is null or done.at <= signed.at
     order by done.dossier_id, done.at, done.seq`.execute(db);
  return rows;
}

/** Acts on the session and on the decision itself, in their order. */
export async function listActsOfDecision(
  db: Db,
  decisionId: string,
): Promise<readonly ActBehind[]> {
  const { rows } = await sql<ActBehind>`
    select act.kind, act.role, act.at,
           coalesce(account.display_name, '') as name, coalesce(account.body_name, '') as body
      from decision
      join act on (act.subject_kind = 'decision' and act.subject_id = decision.id
                   and act.kind in ('prepare', 'sign', 'sendBack', 'withdraw', 'keepSigned', 'tellResults',
                                    'prepareAmendment', 'signAmendment'))
               or (act.subject_kind = 'session' and act.subject_id = decision.session_id
                   and act.kind in ('create', 'open', 'close'))
      left join account on account.id = act.actor_id
     where decision.id = ${decisionId}
     order by act.at, act.seq`.execute(db);
  return rows;
}
