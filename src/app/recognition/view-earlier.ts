import { isPerson } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { actsOffered } from '#domain/acts/subject.ts';
import type {
  CertificateActKind,
  CertificateStanding,
} from '#domain/recognition/certificate-acts.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { findCertificateById } from '#storage/recognition/certificates.ts';
import {
  findEarlier,
  findProductsNamed,
  listWaiting,
  type EarlierRow,
} from '#storage/recognition/earlier-entries.ts';
import { allow, reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';

/** An entry, or the certificate made of it, as its page shows it. */
export interface EarlierView {
  readonly row: EarlierRow;
  readonly standing: CertificateStanding;
  readonly offered: readonly CertificateActKind[];
  /** Entered it, or asked to strike it out: another one confirms. */
  readonly own: boolean;
  /** Hash of the paper that was entered. */
  readonly shown: string;
}

/** Refuses NOT_FOUND, also for what a decision of this register gave, and NOT_ALLOWED. */
export async function viewEarlier(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<EarlierView>> {
  const row = await findEarlier(deps.db, id);
  const certificate = row && (await findCertificateById(deps.db, id));
  if (!row || (certificate && certificate.dossierId !== null)) return refuse('NOT_FOUND');
  const role = allow(deps, actor, 'certificate.view', { unitId: row.unitId });
  if (!role.ok) return role;
  const standing = await readStanding(deps.db, CERTIFICATE, id);
  const roles = [...new Set(actor.grants.map((grant) => grant.role))];
  const offered = roles.flatMap((one) => actsOffered(CERTIFICATE, standing.state, one));
  const first = standing.asked?.by ?? standing.enteredBy;
  return ok({
    row,
    standing,
    offered: [...new Set(offered)],
    own: first !== null && isPerson(first, actor.accountId),
    shown: row.paper ? hashOfValue(row.paper) : '',
  });
}

const PER_PAGE = 25;

/** What waits for a second person within reach, the oldest first. */
export async function listWaitingEarlier(deps: Deps, actor: Actor, page: number) {
  const reach = reachFor(deps, actor, 'certificate.view');
  const { rows, total } = await listWaiting(deps.db, reach, sliceOf(page, PER_PAGE));
  return { rows, total, pages: pagesOf(total, PER_PAGE) };
}

const MOST_FOUND = 20;

/** Products whose older certificate somebody wants to enter, by words of their name. */
export async function findProductsToEnter(deps: Deps, actor: Actor, words: string) {
  if (words.trim() === '') return [];
  const reach = reachFor(deps, actor, 'earlier.enter');
  return findProductsNamed(deps.db, reach, words, MOST_FOUND);
}
