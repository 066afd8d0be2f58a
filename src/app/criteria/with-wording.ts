import type { Instant } from '#domain/calendar/plain-date.ts';
import type { CriteriaVersion } from '#domain/criteria/types.ts';
import { worded } from '#domain/criteria/wording.ts';
import type { Db } from '#storage/database.ts';
import {
  countWordings,
  listWordings,
  textsOfWording,
  type WordingRow,
} from '#storage/criteria/wordings.ts';
import type { Deps } from '../deps.ts';

interface Kept {
  readonly count: number;
  readonly short: Deps['criteria'];
  readonly rows: readonly WordingRow[];
  /** By the id of the wording: a version is put into words once. */
  readonly worded: Map<string, CriteriaVersion>;
}

/** One a database: putting 3,500 texts in their places takes longer than asking whether one was added. */
const kept = new WeakMap<Db, Kept>();

/**
 * The same dependencies with the criteria in the gazette's words, as far as a wording is published;
 * `at`: as they stood at that moment, for a paper that was signed then. Numbers are the same in all
 * wordings, so whoever only counts points need not ask.
 */
export async function withWording<T extends Pick<Deps, 'db' | 'criteria'>>(
  deps: T,
  at: Instant | null = null,
): Promise<T> {
  const known = await knownWordings(deps);
  if (known.rows.length === 0) return deps;
  const criteria = await Promise.all(
    deps.criteria.map(async (version) => {
      const row = known.rows.find(
        (one) => one.criteriaVersion === version.id && (at === null || one.publishedAt <= at),
      );
      return row ? inWords(deps.db, known, version, row.id) : version;
    }),
  );
  return { ...deps, criteria };
}

async function knownWordings({ db, criteria }: Pick<Deps, 'db' | 'criteria'>): Promise<Kept> {
  const count = await countWordings(db);
  const known = kept.get(db);
  if (known?.count === count && known.short === criteria) return known;
  const rows = count === 0 ? [] : await listWordings(db);
  const read = { count: rows.length, short: criteria, rows, worded: new Map() };
  kept.set(db, read);
  return read;
}

async function inWords(
  db: Db,
  known: Kept,
  version: CriteriaVersion,
  id: string,
): Promise<CriteriaVersion> {
  const found = known.worded.get(id);
  if (found) return found;
  const made = worded(version, await textsOfWording(db, id));
  known.worded.set(id, made);
  return made;
}
