import type { PlainDate } from '../calendar/plain-date.ts';
import type { RegisteredProducer } from '../parties/registered-producer.ts';
import { exactKey } from '../units/place-words.ts';
import type { UnitId } from '../units/unit.ts';
import { listedProducer, streetOf } from './listed-producer.ts';
import { ourLetters } from './plain-text.ts';
import { producerKey } from './producer-name.ts';
import type { SettledRow, SettledStar } from './settle-row.ts';

/** What the register has of the province, closed entries left out. */
export interface RegisterOfProvince {
  readonly producers: readonly RegisterProducer[];
  readonly products: readonly {
    readonly id: string;
    readonly producerId: string;
    readonly name: string;
  }[];
  readonly stars: readonly {
    readonly productId: string;
    readonly decidedOn: PlainDate;
    readonly decisionNumber: string;
  }[];
}

export interface RegisterProducer {
  readonly id: string;
  readonly legalName: string;
  readonly identifier: string | null;
  readonly unitId: UnitId;
}

/** A producer of the list: one that the register has already, or a new one. */
export interface PlannedProducer {
  readonly row: number;
  readonly id: string | null;
  /** The oldest day that the list has of it: it was there by then. */
  readonly since: PlainDate | null;
  readonly producer: RegisteredProducer;
}

export interface PlannedProduct {
  readonly row: number;
  readonly id: string | null;
  /** Place in `producers`. */
  readonly of: number;
  readonly since: PlainDate | null;
  readonly name: string;
  /** The sector of Annex I, `I`; empty where the list names none of them. */
  readonly annexI: string;
}

export interface PlannedStar extends SettledStar {
  readonly row: number;
  /** Place in `products`. */
  readonly of: number;
  /** The unit of its time in which the producer lay; null where nobody can say. */
  readonly placeId: UnitId | null;
}

/** What entering a list will do. The same rows over the same register give the same plan. */
export interface ImportPlan {
  readonly producers: readonly PlannedProducer[];
  readonly products: readonly PlannedProduct[];
  /** Certificates that the register has not; the oldest of a product first. */
  readonly stars: readonly PlannedStar[];
  /** Recognitions that the register has already, or that the list gives twice. */
  readonly knownStars: number;
  /** Rows of a producer that may be one of several of the register: a person says first which. */
  readonly unclear: readonly { readonly row: number; readonly producer: string }[];
  /** New producers with the name of one that the register has elsewhere. */
  readonly namesakes: readonly {
    readonly row: number;
    readonly producer: string;
    readonly unitId: UnitId;
  }[];
}

/** What planning needs to know besides rows and register. */
export interface PlanContext {
  readonly today: PlainDate;
  /** Where a producer is entered: its commune, the divided one, or the province where nobody can say. */
  readonly unitOf: (
    row: SettledRow,
    street: string,
  ) => { readonly unitId: UnitId; readonly certain: boolean };
  readonly sectorOf: (group: string | null) => string;
}

/**
 * Puts the rows together and beside the register. The same producer is one with the same tax code, or
 * with the same name in the same commune; the same product has the same name under it. Nothing of the
 * register is changed: what it has is found, what it has not is added.
 */
export function planImport(
  rows: readonly SettledRow[],
  register: RegisterOfProvince,
  context: PlanContext,
): ImportPlan {
  const planned = new Planned(new KnownRegister(register), context);
  for (const together of listedTogether(rows, context)) planned.add(together);
  return planned.plan();
}

interface Together {
  readonly row: SettledRow;
  readonly rows: readonly SettledRow[];
  readonly where: ReturnType<PlanContext['unitOf']>;
}

/** The rows of each producer: one name in one commune; a row without a place belongs to the only one of its name. */
function listedTogether(rows: readonly SettledRow[], { unitOf }: PlanContext): readonly Together[] {
  const named = Map.groupBy(rows, (row) =>
    row.producerApart ? `= ${nameKey(row.producer)}` : producerKey(row.producer),
  );
  return [...named.values()].flatMap((same) => {
    const placed = same.map((row) => ({ row, where: unitOf(row, streetOf(row.values)) }));
    const certain = new Set(
      placed.filter(({ where }) => where.certain).map(({ where }) => where.unitId),
    );
    const [only, ...more] = certain;
    const one = only !== undefined && more.length === 0;
    const groups = Map.groupBy(placed, ({ where }) =>
      one && !where.certain ? only : where.unitId,
    );
    return [...groups.values()].map((own) => {
      const best = own.find(({ where }) => where.certain) ?? own[0];
      if (!best) throw new Error('a group has a row');
      return { row: best.row, rows: own.map(({ row }) => row), where: best.where };
    });
  });
}

/** What has been planned so far, row by row. */
class Planned {
  readonly #known: KnownRegister;
  readonly #context: PlanContext;
  readonly #producers: PlannedProducer[] = [];
  readonly #products: PlannedProduct[] = [];
  readonly #stars: PlannedStar[] = [];
  readonly #unclear: ImportPlan['unclear'][number][] = [];
  readonly #namesakes: ImportPlan['namesakes'][number][] = [];
  /** Key of a product → its place. */
  readonly #at = new Map<string, number>();
  readonly #dated = new Set<string>();
  /** Products of the register that a row of the list is. */
  readonly #taken = new Set<string>();
  #knownStars = 0;

  constructor(known: KnownRegister, context: PlanContext) {
    this.#known = known;
    this.#context = context;
  }

  /** The rows of one producer. */
  add({ row: { row, producer: name }, row: first, rows, where }: Together): void {
    const producer = listedProducer(first, where.unitId, this.#context.today);
    const [existing, another] = this.#known.producersLike(producer, where.certain);
    if (another) {
      this.#unclear.push(...rows.map((one) => ({ row: one.row, producer: one.producer })));
      return;
    }
    const elsewhere = existing ? undefined : this.#known.namesakeOf(producer);
    if (elsewhere) this.#namesakes.push({ row, producer: name, unitId: elsewhere.unitId });
    const since = oldest(rows.map(({ knownOn }) => knownOn));
    const of = this.#producers.push({ row, id: existing?.id ?? null, since, producer }) - 1;
    for (const settled of rows) if (settled.product !== '') this.#addProduct(settled, of, existing);
  }

  #addProduct(settled: SettledRow, of: number, producer: RegisterProducer | undefined): void {
    const { row, productApart, values, knownOn } = settled;
    const name = productName(settled.product);
    const key = `${of} ${nameKey(name)}${productApart ? ` ${row}` : ''}`;
    const known = this.#at.get(key);
    const id =
      known === undefined ? this.#registered(settled, name, producer) : this.#products[known]?.id;
    const annexI = this.#context.sectorOf(values.group);
    const at =
      known ?? this.#products.push({ row, id: id ?? null, of, since: knownOn, name, annexI }) - 1;
    this.#at.set(key, at);
    const before = this.#products[at];
    if (before) this.#products[at] = { ...before, since: oldest([before.since, knownOn]) };
    for (const star of settled.stars) {
      const mark = `${at} ${star.decidedOn} ${star.decisionNumber}`;
      if (this.#dated.has(mark) || (id && this.#known.hasStar(id, star))) this.#knownStars += 1;
      else this.#stars.push({ ...star, row, of: at, placeId: settled.placeId });
      this.#dated.add(mark);
    }
  }

  /**
   * The product of the register: of several of one name that people keep apart, the one with a star of this row, else the
   * first that no other row is.
   */
  #registered(
    { stars }: SettledRow,
    name: string,
    producer: RegisterProducer | undefined,
  ): string | null {
    const free = producer
      ? this.#known.productsOf(producer.id, name).filter((id) => !this.#taken.has(id))
      : [];
    const starred = free.find((id) => stars.some((star) => this.#known.hasStar(id, star)));
    const id = starred ?? free[0] ?? null;
    if (id !== null) this.#taken.add(id);
    return id;
  }

  plan(): ImportPlan {
    return {
      producers: this.#producers,
      products: this.#products,
      stars: this.#stars.toSorted((a, b) => a.of - b.of || compareDays(a.decidedOn, b.decidedOn)),
      knownStars: this.#knownStars,
      unclear: this.#unclear,
      namesakes: this.#namesakes,
    };
  }
}

function oldest(days: readonly (PlainDate | null)[]): PlainDate | null {
  const known = days.filter((day) => day !== null).toSorted(compareDays);
  return known[0] ?? null;
}

function compareDays(a: PlainDate, b: PlainDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The register by what rows are found by. */
class KnownRegister {
  readonly #byIdentifier: ReadonlyMap<string, readonly RegisterProducer[]>;
  readonly #byName: ReadonlyMap<string, readonly RegisterProducer[]>;
  readonly #products: ReadonlyMap<string, readonly { readonly id: string }[]>;
  readonly #stars: ReadonlySet<string>;

  constructor({ producers, products, stars }: RegisterOfProvince) {
    this.#byIdentifier = Map.groupBy(producers, ({ identifier }) => identifier ?? '');
    this.#byName = Map.groupBy(producers, ({ legalName }) => producerKey(legalName));
    this.#products = Map.groupBy(
      products,
      ({ producerId, name }) => `${producerId} ${nameKey(name)}`,
    );
    this.#stars = new Set(
      stars.map((one) => `${one.productId} ${one.decidedOn} ${one.decisionNumber}`),
    );
  }

  /** Those that may be this producer; more than one: nobody can say which. */
  producersLike(
    { identifier, legalName, unitId }: RegisteredProducer,
    certain: boolean,
  ): readonly RegisterProducer[] {
    const numbered = identifier === null ? [] : (this.#byIdentifier.get(identifier) ?? []);
    if (numbered.length > 0) return numbered;
    const named = this.#byName.get(producerKey(legalName)) ?? [];
    const here = named.filter((one) => one.unitId === unitId);
    return here.length > 0 || certain ? here : named;
  }

  namesakeOf({ legalName }: RegisteredProducer): RegisterProducer | undefined {
    return this.#byName.get(producerKey(legalName))?.[0];
  }

  productsOf(producerId: string, name: string): readonly string[] {
    return (this.#products.get(`${producerId} ${nameKey(name)}`) ?? []).map(({ id }) => id);
  }

  hasStar(productId: string, { decidedOn, decisionNumber }: SettledStar): boolean {
    return this.#stars.has(`${productId} ${decidedOn} ${decisionNumber}`);
  }
}

function productName(printed: string): string {
  return printed.replace(/[.,;:]+$/, '');
}

function nameKey(name: string): string {
  return exactKey(ourLetters(productName(name)));
}
