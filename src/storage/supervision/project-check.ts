import type { CheckStanding } from '#domain/supervision/check-acts.ts';
import type { Db, Trx } from '../database.ts';

/** Writes what lists read. Always in the transaction that appended the act. */
export async function projectCheck(
  trx: Trx,
  checkId: string,
  standing: CheckStanding,
): Promise<void> {
  const row = checkStateOf(standing);
  await trx
    .insertInto('productCheckState')
    .values({ checkId, ...row })
    .onConflict((conflict) => conflict.column('checkId').doUpdateSet(row))
    .execute();
  await trx.deleteFrom('checkMember').where('checkId', '=', checkId).execute();
  if (standing.members.length === 0) return;
  await trx.insertInto('checkMember').values(membersOf(checkId, standing)).execute();
}

function membersOf(checkId: string, { members }: CheckStanding) {
  return members.map(({ accountId, body }) => ({ checkId, accountId, bodyName: body }));
}

/** What lists read of a check, as its acts come to. */
export function checkStateOf(standing: CheckStanding) {
  const { state, seq, visitOn, result, repairBy, closedOn, settled } = standing;
  if (state === 'none') throw new Error('a check without acts has no projection');
  return { seq, state, visitOn, result, repairBy, closedOn, settled };
}

/** What lists read of one check. */
export async function findCheckState(db: Db | Trx, checkId: string) {
  return db
    .selectFrom('productCheckState')
    .select(['seq', 'state', 'visitOn', 'result', 'repairBy', 'closedOn', 'settled'])
    .where('checkId', '=', checkId)
    .executeTakeFirst();
}

/** Who is sent, with the names of their accounts, in the order of the alphabet. */
export async function listMembers(
  db: Db | Trx,
  checkId: string,
): Promise<
  readonly { readonly accountId: string; readonly name: string; readonly body: string }[]
> {
  return db
    .selectFrom('checkMember')
    .innerJoin('account', 'account.id', 'checkMember.accountId')
    .select([
      'account.id as accountId',
      'account.displayName as name',
      'checkMember.bodyName as body',
    ])
    .where('checkMember.checkId', '=', checkId)
    .orderBy('checkMember.bodyName')
    .orderBy('account.displayName')
    .orderBy('account.id')
    .execute();
}
