import { isPerson } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { namesAnother, type Closing } from '#domain/parties/closing.ts';
import { compared, type Comparison } from '#domain/parties/merging.ts';
import { PRODUCER } from '#domain/parties/producer-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { fold } from '#domain/text/fold.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { findOpenMerge, type MergeRequest } from '#storage/parties/merge-requests.ts';
import { findProducer, type ProducerRow } from '#storage/parties/producers.ts';
import { listProducts } from '#storage/parties/products.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { versionsShown } from '../parties/confirm-merge.ts';

export const MERGE_FEATURES = [
  'legalName',
  'kind',
  'identifier',
  'registrationNumber',
  'representativeName',
  'unitId',
  'street',
  'phone',
  'email',
] as const;
export type MergeFeature = (typeof MERGE_FEATURES)[number];

/** One feature of both: how it compares, and the values that are not a person's own. */
export interface ComparedFeature {
  readonly name: MergeFeature;
  readonly comparison: Comparison;
  /** Null where the values are personal: whether they agree is enough to decide. */
  readonly values: readonly [string, string] | null;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly products: readonly string[];
}

/** How far the merge of two entries has come. */
export interface MergeStanding {
  /** Set once the double is merged. */
  readonly closing: Closing | null;
  readonly request: MergeRequest | null;
  readonly isOwnRequest: boolean;
  readonly mayConfirm: boolean;
  /** What a confirmation says that it has seen. */
  readonly shown: string;
}

/** Two entries beside each other. */
export interface MergeView extends MergeStanding {
  readonly double: Entry;
  readonly into: Entry;
  readonly features: readonly ComparedFeature[];
}

/** Two entries that may be one. Refuses NOT_FOUND, NOT_ALLOWED where either lies outside the reach. */
export async function viewMerge(
  deps: Deps,
  actor: Actor,
  [doubleId, intoId]: readonly [string, string],
): Promise<Result<MergeView>> {
  const double = await findProducer(deps.db, doubleId);
  const into = await findProducer(deps.db, intoId);
  if (!double || !into) return refuse('NOT_FOUND');
  for (const { id, unitId } of [double, into]) {
    const allowed = allow(deps, actor, 'producer.merge', { producerId: id, unitId });
    if (!allowed.ok) return allowed;
  }
  const { closing } = await readStanding(deps.db, PRODUCER, double.id);
  const request = (await findOpenMerge(deps.db, double.id)) ?? null;
  const where = { producerId: double.id, unitId: double.unitId };
  return ok({
    double: await entryOf(deps, double),
    into: await entryOf(deps, into),
    features: MERGE_FEATURES.map((name) => featureOf(name, double, into)),
    closing: closing && namesAnother(closing.kind) ? closing : null,
    request,
    isOwnRequest: request !== null && isPerson(actor, request.requestedBy),
    mayConfirm: allow(deps, actor, 'producer.close', where).ok,
    shown: versionsShown(double, into),
  });
}

async function entryOf(deps: Deps, { id, legalName }: ProducerRow): Promise<Entry> {
  const products = await listProducts(deps.db, id);
  return { id, name: legalName, products: products.map(({ name }) => name) };
}

const PERSONAL: readonly MergeFeature[] = ['identifier', 'phone', 'email'];

function featureOf(name: MergeFeature, one: ProducerRow, other: ProducerRow): ComparedFeature {
  const values = [valueOf(name, one), valueOf(name, other)] as const;
  const [left, right] = name === 'legalName' || name === 'street' ? values.map(fold) : values;
  const isPersonal = PERSONAL.includes(name);
  return {
    name,
    comparison: compared(left ?? null, right ?? null),
    values: isPersonal ? null : values,
  };
}

function valueOf(name: MergeFeature, producer: ProducerRow): string {
  return name === 'representativeName' ? producer.representative.name : (producer[name] ?? '');
}
