import { CamelCasePlugin } from 'kysely';

/** Kysely's plugin, which otherwise keeps to itself how it names the columns of one row. */
class Names extends CamelCasePlugin {
  ofRow(row: object): object {
    return this.mapRow(row as Record<string, unknown>);
  }
}

/**
 * Tables and columns are snake_case in SQL and camelCase in the code. What a JSON column holds stays
 * as it was written: acts are hashed, and the keys of a form belong to the form.
 */
export const NAMES = new Names({ maintainNestedObjectKeys: true });
