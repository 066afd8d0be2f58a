import { sql, type ExpressionBuilder } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';
import type { Tables } from '../tables.ts';

/** What the catalogue is narrowed to; an empty list narrows nothing. */
export interface CatalogueFilter {
  /** Folded words that all must occur. */
  readonly words: readonly string[];
  /** Units that the whole search text names, of any time. */
  readonly unitIds: readonly string[];
  readonly stars: readonly number[];
  /** Sectors of Annex I: I … VI. */
  readonly sectors: readonly string[];
  readonly communes: readonly string[];
  /** The star ends on this day at the latest. */
  readonly endsBy: PlainDate | null;
  /** Recognised from this day on. */
  readonly decidedFrom: PlainDate | null;
}

/** Asks for everything. */
export const WHOLE_CATALOGUE: CatalogueFilter = {
  words: [],
  unitIds: [],
  stars: [],
  sectors: [],
  communes: [],
  endsBy: null,
  decidedFrom: null,
};

type EntryTables = Tables & {
  e: Tables['catalogueEntry'];
  c: Tables['certificate'];
  s: Tables['certificateState'];
};
type EntryExpression = ExpressionBuilder<EntryTables, 'e'>;

/** Entries of the catalogue. */
export function fromEntries(db: Db) {
  return db.selectFrom('catalogueEntry as e');
}

/** Entries whose star is in force on the day of the catalogue, narrowed. */
export function narrowed(db: Db, filter: CatalogueFilter) {
  let query = fromEntries(db)
    .where('e.inForce', '=', true)
    .where(matches(filter.words, filter.unitIds));
  if (filter.stars.length > 0) query = query.where('e.star', 'in', [...filter.stars]);
  if (filter.sectors.length > 0) query = query.where('e.sector', 'in', [...filter.sectors]);
  if (filter.communes.length > 0) query = query.where('e.unitId', 'in', [...filter.communes]);
  if (filter.endsBy !== null) query = query.where('e.lastDay', '<=', filter.endsBy);
  if (filter.decidedFrom !== null) query = query.where('e.decidedOn', '>=', filter.decidedFrom);
  return query;
}

/**
 * The star may be shown on that day (Đ2.1), whatever the day of the catalogue: `isStarInForce` of the
 * domain as SQL. A test holds the two against each other.
 */
export function isInForce(day: PlainDate) {
  return sql<boolean>`is_star_in_force(e.first_day, e.last_day, e.gone_on, ${day})`;
}

/**
 * Every word occurs in the folded names of product, producer and commune, or the producer lies in
 * one of the units, which is how the names of abolished communes and districts are found.
 */
export function matches(words: readonly string[], unitIds: readonly string[]) {
  return (eb: EntryExpression) => {
    const everyWord = eb.and(words.map((word) => eb('e.folded', 'like', pattern(word))));
    return unitIds.length === 0
      ? everyWord
      : eb.or([everyWord, eb('e.unitId', 'in', [...unitIds])]);
  };
}

/** `%` and `_` that somebody types are looked for, not obeyed. */
function pattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
