import type { ActorIdentity } from '#domain/access/actor-identity.ts';
import { isBatchKind } from '#domain/notices/kinds.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { NewAct } from '#storage/acts/append-act.ts';
import type { Trx } from '#storage/database.ts';
import {
  deskHolding,
  findSubject,
  sessionDay,
  wasAsked,
  type NoticeSubject,
} from '#storage/notices/subject.ts';
import { findProposal } from '#storage/parties/proposals.ts';
import type { Deps } from '../deps.ts';
import { accountsOf } from './audience.ts';
import { writeNotices } from './write-notices.ts';
import type { Look, Telling, Told } from './telling.ts';
import { TOLD } from './told.ts';

/** An act that stands in the ledger, as its notices need it. */
export interface ToldAct {
  readonly subjectKind: NewAct['subjectKind'];
  readonly subjectId: string;
  readonly kind: string;
  readonly seq: number;
  readonly actor: ActorIdentity;
  readonly at: Instant;
  readonly onDay: PlainDate;
  readonly data: unknown;
  /** The act that leads its batch; null where it stands by itself. */
  readonly batchId: string | null;
}

/**
 * Tells of an act whom the table names, in the act's own transaction: rolled back, nobody was told.
 * Whoever acted is not told, and nobody is told of a product that he or she stands aside from.
 */
export async function tellOf(deps: Deps, trx: Trx, act: ToldAct): Promise<void> {
  for (const telling of await tellingsOf(trx, act)) {
    const subject = await subjectOf(trx, act, telling);
    if (subject !== undefined) await tell(deps, trx, act, telling, subject);
  }
}

function subjectOf(trx: Trx, { subjectKind, subjectId }: ToldAct, { productId }: Telling) {
  if (productId !== undefined) return findSubject(trx, 'product', productId);
  if (isToldToNobody(subjectKind)) throw new Error(`nobody is told of a ${subjectKind}`);
  return findSubject(trx, subjectKind, subjectId);
}

/** Of these the table tells nobody. */
function isToldToNobody(
  kind: ToldAct['subjectKind'],
): kind is Exclude<ToldAct['subjectKind'], NoticeSubject['kind']> {
  return [
    'regulation',
    'entry',
    'renewal',
    'unitChange',
    'acceptance',
    'misuse',
    'cycle',
    'paperTemplate',
    'rewardRules',
    'rewardList',
    'support',
    'supportNone',
    'concern',
  ].includes(kind);
}

async function tell(
  deps: Deps,
  trx: Trx,
  act: ToldAct,
  { kind, to, says }: Telling,
  subject: NoticeSubject,
): Promise<void> {
  const told = new Set<string>();
  for (const audience of to) {
    for (const id of await accountsOf(deps, trx, audience, subject)) told.add(id);
  }
  if (act.actor.kind === 'person') told.delete(act.actor.accountId);
  const { name, code, kind: subjectKind, id: subjectId } = subject;
  const { at, onDay, seq: actSeq } = act;
  await writeNotices(deps, trx, [...told], {
    kind,
    subjectKind,
    subjectId,
    figures: { name, ...(code !== null && { code }), ...says },
    batchId: isBatchKind(kind) ? act.batchId : null,
    at,
    onDay,
    actSeq,
    dueOn: null,
  });
}

async function tellingsOf(trx: Trx, act: ToldAct): Promise<readonly Telling[]> {
  // Kind and data belong together: the act was checked against its form before it was written.
  const lines = TOLD[act.subjectKind] as Readonly<Record<string, Told<unknown>>>;
  const told = lines[act.kind];
  if (told === undefined || 'silent' in told) return [];
  return typeof told === 'function' ? told(act.data, lookFrom(trx, act.subjectId)) : told;
}

function lookFrom(trx: Trx, id: string): Look {
  return {
    id,
    desk: () => deskHolding(trx, id),
    heldOn: (sessionId) => sessionDay(trx, sessionId),
    wasAsked: () => wasAsked(trx, id),
    proposedFor: async (proposalId) => (await findProposal(trx, proposalId))?.productId ?? null,
  };
}
