import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import { type ActRequest } from '#app/dossier/dossier-subject.ts';
import { findDossier } from '#storage/dossier/read-dossier.ts';
import { type DemoProducer } from '../producers.ts';
import type { DemoProduct } from '../product.ts';
import type { Ids } from '../load-producers.ts';
import type { SessionKey } from '../sessions.ts';
import type { Stage } from '../stage.ts';
import type { Story } from '../story.ts';

/** A dossier of the story with those it is about. */
export interface Cast {
  readonly story: Story;
  readonly product: DemoProduct;
  readonly producer: DemoProducer;
  readonly set: CriteriaSet;
  /** The producer's person. */
  readonly actor: Actor;
  readonly dossierId: string;
}

/** What has come on stage so far. */
export interface Plot {
  readonly productIds: Ids;
  /** By the product's key. */
  readonly casts: Map<string, Cast>;
  readonly sessionIds: Map<SessionKey, string>;
}

/** The dossier of a product; a scene before its opening is a fault of the story. */
export function castOf({ casts }: Plot, product: string): Cast {
  const cast = casts.get(product);
  if (!cast) throw new Error(`no dossier of ${product} has been opened yet`);
  return cast;
}

/** The session of a key; a scene before its planning is a fault of the story. */
export function sessionIdOf({ sessionIds }: Plot, session: SessionKey): string {
  const id = sessionIds.get(session);
  if (id === undefined) throw new Error(`session ${session} has not been planned yet`);
  return id;
}

/** The request of whoever has just looked at the dossier. */
export async function requestNow({ deps }: Stage, { dossierId }: Cast): Promise<ActRequest> {
  const { seq } = await readStanding(deps.db, DOSSIER, dossierId);
  return { dossierId, seenSeq: seq, idempotencyKey: deps.newId() };
}

/** The version of the content that whoever looks now has seen. */
export async function versionNow({ deps }: Stage, { dossierId }: Cast): Promise<number> {
  const dossier = await findDossier(deps.db, dossierId);
  if (!dossier) throw new Error(`dossier ${dossierId} is not there`);
  return dossier.contentVersion;
}
