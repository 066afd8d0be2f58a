import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Fact, FactSource } from '#domain/facts/fact.ts';
import { isPersonal } from '#domain/facts/personal.ts';
import { historyOf, type Stretch } from '#domain/facts/true-on.ts';
import { factNames, type FactName, type FactSubject } from '#domain/facts/values.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listFacts } from '#storage/facts/list-facts.ts';
import { listStatements, type StatementRow } from '#storage/facts/list-statements.ts';
import { findProducer, type ProducerRow } from '#storage/parties/producers.ts';
import { findProduct } from '#storage/parties/products.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';

/** A value through its days; no `fact`: in these days it is not known. */
export interface HistoryStretch<Of extends FactSubject> extends Stretch<Fact<Of>> {
  /** Whether it covers the day that is looked at. */
  readonly isOn: boolean;
  /** The value is a person's and was not asked for, or not by right: `fact` is left out. */
  readonly isMasked: boolean;
  readonly source: FactSource | null;
  readonly statedOn: PlainDate | null;
  readonly reason: string;
  /** For officials only: the producer is not told which of them it was. */
  readonly byName: string | null;
}

/** All that was ever true of something, as far as it is known. */
export interface SubjectHistory<Of extends FactSubject> {
  /** The producer's or the product's name today. */
  readonly title: string;
  readonly day: PlainDate;
  /** The facts of which anything was said, each with its stretches, the newest first. */
  readonly facts: readonly {
    readonly name: FactName<Of>;
    readonly stretches: readonly HistoryStretch<Of>[];
  }[];
  /** The last day before and the first day after the one looked at on which something changed. */
  readonly before: PlainDate | null;
  readonly after: PlainDate | null;
}

/** The same of a producer or one of its products. */
export interface FactHistory<Of extends FactSubject> extends SubjectHistory<Of> {
  readonly producerId: string;
}

/**
 * The history of a producer, seen on a day (today when none is given). Personal values are in it only
 * when they are asked for (`personal`, on a page whose reading is noted) by whoever may see them there;
 * the producer sees its own. Refuses NOT_FOUND, NOT_ALLOWED.
 */
export async function viewProducerHistory(
  deps: Deps,
  actor: Actor,
  id: string,
  day: PlainDate | null,
  personal = false,
): Promise<Result<FactHistory<'producer'>>> {
  const producer = await findProducer(deps.db, id);
  return history(deps, actor, ['producer', id], {
    producer,
    title: producer?.legalName,
    day,
    personal,
  });
}

/** The history of a product, as `viewProducerHistory`. */
export async function viewProductHistory(
  deps: Deps,
  actor: Actor,
  id: string,
  day: PlainDate | null,
): Promise<Result<FactHistory<'product'>>> {
  const product = await findProduct(deps.db, id);
  const producer = product && (await findProducer(deps.db, product.producerId));
  return history(deps, actor, ['product', id], {
    producer,
    title: product?.name,
    day,
    personal: false,
  });
}

interface Looked {
  readonly producer: ProducerRow | undefined;
  readonly title: string | undefined;
  readonly day: PlainDate | null;
  readonly personal: boolean;
}

async function history<Of extends FactSubject>(
  deps: Deps,
  actor: Actor,
  [of, id]: readonly [Of, string],
  { producer, title, day, personal }: Looked,
): Promise<Result<FactHistory<Of>>> {
  if (!producer || title === undefined) return refuse('NOT_FOUND');
  const where = { producerId: producer.id, unitId: producer.unitId };
  const allowed = allow(deps, actor, 'producer.view', where);
  if (!allowed.ok) return allowed;
  const isOwn = allowed.value === 'producer';
  const shows = isOwn || (personal && allow(deps, actor, 'producer.viewPersonal', where).ok);
  const told = await historyOfSubject(deps, [of, id], { title, day, tellsWho: !isOwn, shows });
  return ok({ ...told, producerId: producer.id });
}

/** How a history is read: under which name, on which day, whether it says who stated what, and personal values. */
export interface Reading {
  readonly title: string;
  readonly day: PlainDate | null;
  readonly tellsWho: boolean;
  readonly shows: boolean;
}

/** The history of any subject of facts; the caller has asked the right to read it. */
export async function historyOfSubject<Of extends FactSubject>(
  deps: Deps,
  [of, id]: readonly [Of, string],
  { title, day: asked, tellsWho, shows }: Reading,
): Promise<SubjectHistory<Of>> {
  const day = asked ?? deps.clock.today();
  const told = await listFacts(deps.db, of, id);
  const statements = await listStatements(deps.db, of, id);
  const facts = factNames(of).flatMap((name) => {
    const stretches = historyOf(told, name)
      .map((one) => withSource(one, day, statements, tellsWho))
      .map((one) => (shows ? one : masked(one)))
      .reverse();
    return stretches.length === 0 ? [] : [{ name, stretches }];
  });
  const days = [...new Set(facts.flatMap((one) => one.stretches.map(({ from }) => from)))].sort();
  return {
    title,
    day,
    facts,
    before: days.findLast((one) => one < day) ?? null,
    after: days.find((one) => one > day) ?? null,
  };
}

function withSource<Of extends FactSubject>(
  stretch: Stretch<Fact<Of>>,
  day: PlainDate,
  statements: ReadonlyMap<string, StatementRow>,
  tellsWho: boolean,
): HistoryStretch<Of> {
  const { from, to, fact } = stretch;
  const statement = fact ? statements.get(fact.statementId) : undefined;
  return {
    ...stretch,
    isOn: from <= day && (to === null || day <= to),
    isMasked: false,
    source: statement?.source ?? null,
    statedOn: statement?.statedOn ?? null,
    reason: statement?.reason ?? '',
    byName: (tellsWho && statement?.byName) || null,
  };
}

/** Without the value of a person; what an officer wrote as a reason may name one. */
function masked<Of extends FactSubject>(stretch: HistoryStretch<Of>): HistoryStretch<Of> {
  const { fact } = stretch;
  if (fact === null || !isPersonal(fact as Fact<'producer'> | Fact<'product'>)) return stretch;
  return { ...stretch, fact: null, isMasked: true, reason: '' };
}
