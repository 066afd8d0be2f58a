import type { DecisionPaper } from '#domain/recognition/papers.ts';
import type { Db, Trx } from '../database.ts';

export interface PaperTemplateRow {
  readonly id: string;
  readonly unitId: string;
  readonly paper: DecisionPaper;
}

/** Undefined as long as the office has brought none of this kind. */
export function findTemplate(
  db: Db,
  unitId: string,
  paper: DecisionPaper,
): Promise<PaperTemplateRow | undefined> {
  return db
    .selectFrom('paperTemplate')
    .select(['id', 'unitId', 'paper'])
    .where('unitId', '=', unitId)
    .where('paper', '=', paper)
    .executeTakeFirst();
}

/** Makes the row where there is none; of two at once one makes it. */
export async function beginTemplate(trx: Trx, row: PaperTemplateRow): Promise<PaperTemplateRow> {
  const { id, unitId, paper } = row;
  await trx
    .insertInto('paperTemplate')
    .values({ id, unitId, paper })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await findTemplate(trx, unitId, paper)) ?? row;
}

export function findTemplateById(trx: Trx, id: string): Promise<PaperTemplateRow | undefined> {
  return trx
    .selectFrom('paperTemplate')
    .select(['id', 'unitId', 'paper'])
    .where('id', '=', id)
    .executeTakeFirst();
}
