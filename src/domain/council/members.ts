/** Dossier → accounts. */
export type Members = ReadonlyMap<string, ReadonlySet<string>>;

export interface Member {
  readonly dossierId: string;
  readonly accountId: string;
}

/**
 * The members with more of them. A session has a thousand seals and more: with `own` nobody else holds
 * the map, and it is added to in place, so that the fold over them stays linear.
 */
export function withMembers(members: Members, more: readonly Member[], own: boolean): Members {
  // Made below and seen by nobody before the fold is done.
  const next = (own ? members : new Map(members)) as Map<string, Set<string>>;
  for (const { dossierId, accountId } of more) {
    const before = next.get(dossierId);
    if (own && before) before.add(accountId);
    else next.set(dossierId, new Set(before).add(accountId));
  }
  return next;
}
