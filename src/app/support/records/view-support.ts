import { isWithinReach, type Actor } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { SUPPORT, type SupportActKind } from '#domain/support/records/record-acts.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import {
  findToSupport,
  listSupportLinks,
  type SupportLink,
} from '#storage/support/records/links.ts';
import { listPayments, type SupportPayment } from '#storage/support/records/payments.ts';
import { countPeople, type PeopleCount } from '#storage/support/records/people.ts';
import { findSupport, type SupportRow } from '#storage/support/records/records.ts';
import { allow, reachFor } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { mayOpen } from './list-supports.ts';

export interface SupportView {
  readonly row: SupportRow;
  readonly seq: number;
  /** `opens`: the page of the producer is one that this reader may open. */
  readonly links: readonly (SupportLink & { readonly opens: boolean })[];
  readonly payments: readonly SupportPayment[];
  readonly people: readonly PeopleCount[];
  readonly mayKeep: boolean;
  /** Whether names of people are shown to this reader, on a page of their own. */
  readonly mayReadPeople: boolean;
  /** The newest first. */
  readonly acts: readonly {
    readonly kind: SupportActKind;
    readonly on: PlainDate;
    readonly role: Role | 'visitor';
    readonly seq: number;
    /** Of a correction: what says something else since. */
    readonly changed: readonly string[];
    /** Of what was closed, opened again or struck out. */
    readonly reason: string | null;
  }[];
}

/** A record with all that hangs on it, for whoever reads its unit or one of those that it is for. Refuses NOT_FOUND, NOT_ALLOWED. */
export async function viewSupport(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<SupportView>> {
  const row = await findSupport(deps.db, id);
  if (!row) return refuse('NOT_FOUND');
  const { unitId } = row.record;
  const links = await listSupportLinks(deps.db, id);
  const units = [unitId, ...links.map((one) => one.unitId)];
  if (!units.some((one) => allow(deps, actor, 'support.view', { unitId: one }).ok))
    return refuse('NOT_ALLOWED');
  const opens = mayOpen(deps, actor);
  const acts = await listActs(deps.db, SUPPORT, id);
  const may = (verb: 'support.keep' | 'producer.viewPersonal') =>
    isWithinReach(reachFor(deps, actor, verb), { unitId }, deps.units);
  return ok({
    row,
    seq: acts.length,
    links: links.map((one) => ({ ...one, opens: opens(one.unitId) })),
    payments: await listPayments(deps.db, id),
    people: await countPeople(deps.db, id),
    mayKeep: may('support.keep'),
    mayReadPeople: may('producer.viewPersonal'),
    acts: acts
      .map(({ kind, onDay: on, role, seq, data }) => ({
        ...{ kind, on, role, seq },
        changed: 'changed' in data ? data.changed : [],
        reason: 'reason' in data ? data.reason : null,
      }))
      .toReversed(),
  });
}

/** For whom a record may be, by words of their names. Refuses as `viewSupport` does, and NOT_ALLOWED. */
export async function searchToSupport(
  deps: Deps,
  actor: Actor,
  id: string,
  text: string,
): Promise<Result<readonly SupportLink[]>> {
  const row = await findSupport(deps.db, id);
  if (!row) return refuse('NOT_FOUND');
  const allowed = allow(deps, actor, 'support.keep', { unitId: row.record.unitId });
  if (!allowed.ok) return allowed;
  const found = await findToSupport(deps.db, reachFor(deps, actor, 'producer.view'), text);
  const there = new Set((await listSupportLinks(deps.db, id)).map(keyOf));
  return ok(found.filter((one) => !there.has(keyOf(one))));
}

function keyOf({ producerId, productId }: Pick<SupportLink, 'producerId' | 'productId'>): string {
  return `${producerId}:${productId ?? ''}`;
}
