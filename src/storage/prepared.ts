import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './database.ts';

/** Where a value will stand in a prepared question. */
class Blank {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A question that is put together once and asked with other values each time: putting it together costs
 * more than asking it, and a page that many read asks the same one each time. `build` gets blanks in the
 * place of values, which it may hand to the database but not look at. Its rows come as from `execute`.
 */
export function prepared<Values extends object, Row>(
  names: readonly (keyof Values & string)[],
  build: (db: Db, values: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<readonly Row[]> {
  // Of each way to the database: its plugins name the columns.
  const compiled = new WeakMap<Db, CompiledQuery>();
  return async (db, values) => {
    const question = compiled.get(db) ?? build(db, blanks(names)).compile();
    compiled.set(db, question);
    const parameters = question.parameters.map((one) =>
      one instanceof Blank ? values[one.name as keyof Values] : one,
    );
    const { rows } = await db.executeQuery({ ...question, parameters });
    // The rows of what was put together, as `execute` would have given them.
    return rows as readonly Row[];
  };
}

function blanks<Values extends object>(names: readonly (keyof Values & string)[]): Values {
  // Nothing looks at them before `parameters` are filled in: they only pass through the builder.
  return Object.fromEntries(names.map((name) => [name, new Blank(name)])) as Values;
}
