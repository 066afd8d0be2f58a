import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { FactSource } from '#domain/facts/fact.ts';
import type { FactSubject } from '#domain/facts/values.ts';
import type { Db } from '../database.ts';

/** Who said it, when, and where it was taken from. */
export interface StatementRow {
  readonly id: string;
  readonly source: FactSource;
  readonly statedOn: PlainDate;
  readonly reason: string;
  /** The person of the act; null where no act is known, or nobody with an account did it. */
  readonly byName: string | null;
}

/** The statements about a subject, by id. */
export async function listStatements(
  db: Db,
  of: FactSubject,
  subjectId: string,
): Promise<ReadonlyMap<string, StatementRow>> {
  const rows = await db
    .selectFrom('statement')
    .leftJoin('act', 'act.id', 'statement.actId')
    .leftJoin('account', 'account.id', 'act.actorId')
    .select([
      'statement.id',
      'statement.source',
      'statement.statedOn',
      'statement.reason',
      'account.displayName as byName',
    ])
    .where('statement.subjectKind', '=', of)
    .where('statement.subjectId', '=', subjectId)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
