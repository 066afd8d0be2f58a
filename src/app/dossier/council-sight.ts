import type { Actor, Target } from '#domain/access/authorize.ts';
import { listTiesOf } from '#storage/council/ties.ts';
import type { Db, Trx } from '#storage/database.ts';

/** Dossiers that a person stands aside from. */
export type Ties = ReadonlySet<string>;

/** Every dossier the actor is tied to by a seat, in whichever session: what lists leave out. */
export async function tiesOf(db: Db | Trx, { accountId }: Actor): Promise<Ties> {
  const ties = await listTiesOf(db, [accountId]);
  return new Set(ties.map((tie) => tie.dossierId));
}

/** What rights ask of a dossier. */
interface Reachable extends Target {
  readonly id: string;
  readonly producerId: string;
}

/**
 * The dossier as the actor's roles reach it. A council member tied to the producer neither sees nor
 * scores it (Đ4.2), and no second role is a way round that: an inspector who is tied would read in
 * the minutes what the member may not. Only the producer's own people keep what is their own. Asked
 * before every reading of a dossier and of its files, and before every act on it.
 */
export async function withoutTies(db: Db | Trx, actor: Actor, dossier: Reachable): Promise<Target> {
  const ties = await tiesOf(db, actor);
  return ties.has(dossier.id) ? { producerId: dossier.producerId } : dossier;
}

/**
 * Whether the person stands aside from a product of a council: tied to it, or one of the producer's
 * people, who need not say so.
 */
export function standsAside(
  actor: Actor,
  ties: Ties,
  product: { readonly dossierId: string; readonly producerId: string },
): boolean {
  return ties.has(product.dossierId) || producersOf(actor).has(product.producerId);
}

/** The producers whom the person acts for. */
export function producersOf({ grants }: Actor): ReadonlySet<string> {
  return new Set(grants.flatMap((grant) => ('producerId' in grant ? [grant.producerId] : [])));
}
