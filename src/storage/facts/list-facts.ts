import type { Fact, Stated } from '#domain/facts/fact.ts';
import { isFactName, readFactValue, type FactSubject } from '#domain/facts/values.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

/** All facts that were ever stated of a subject, in the order of their statements. */
export async function listFacts<Of extends FactSubject>(
  db: Db | Trx,
  of: Of,
  subjectId: string,
): Promise<readonly Fact<Of>[]> {
  if (!isId(subjectId)) return [];
  const rows = await db
    .selectFrom('fact')
    .innerJoin('statement', 'statement.id', 'fact.statementId')
    .select([
      'fact.statementId',
      'fact.name',
      'fact.value',
      'fact.nonce',
      'fact.validFrom',
      'fact.validTo',
      'statement.no as order',
      'statement.statedOn as knownOn',
    ])
    .where('statement.subjectKind', '=', of)
    .where('statement.subjectId', '=', subjectId)
    .orderBy('statement.no')
    .orderBy('fact.name')
    .execute();
  return rows.map(({ nonce, value, ...row }) => {
    const stated = nonce === null ? ({ is: 'erased' } as const) : statedOf(of, row.name, value);
    // `statedOf` has looked that the value is one of this name.
    return { ...row, stated } as unknown as Fact<Of>;
  });
}

/** A name or a value that the closed list does not know was written by a newer version, or by hand. */
function statedOf(of: FactSubject, name: string, value: unknown): Stated<unknown> {
  if (!isFactName(of, name)) throw new Error(`a fact of no name: ${of} ${name}`);
  if (value === null) return { is: 'none' };
  const read = readFactValue(of, name, value);
  if (read === undefined) throw new Error(`a fact of no value: ${of} ${name}`);
  return { is: 'value', value: read };
}
