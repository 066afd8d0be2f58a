import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Tables } from '../tables.ts';
import type { Db } from '../database.ts';
import type { Slice } from '../slice.ts';
import { isWithin } from '../units/is-within.ts';

/** One line of the queue. */
export interface ListedRevocation {
  readonly id: string;
  readonly number: string;
  readonly productName: string;
  readonly producerName: string;
  readonly star: number;
  readonly ground: string;
  readonly state: Tables['revocationState']['state'];
  readonly openedOn: PlainDate;
  readonly answerBy: PlainDate | null;
  readonly dueOn: PlainDate | null;
  readonly endedOn: PlainDate | null;
}

/** Cases within the reach: open ones by the days that are left, ended ones with the latest first. */
export async function listRevocations(
  db: Db,
  reach: Reach,
  { ended, offset, limit }: Slice & { readonly ended: boolean },
): Promise<{ readonly rows: readonly ListedRevocation[]; readonly total: number }> {
  const matching = db
    .selectFrom('revocation')
    .innerJoin('revocationState', 'revocationId', 'revocation.id')
    .innerJoin('certificate', 'certificate.id', 'revocation.certificateId')
    .where(isWithin('revocation.unitId', reach))
    .where('endedOn', ended ? 'is not' : 'is', null);
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const ordered = ended
    ? matching.orderBy('endedOn', 'desc')
    : matching.orderBy('dueOn', (by) => by.asc().nullsLast()).orderBy('openedOn');
  const rows = await ordered
    .orderBy('revocation.number', 'desc')
    .select([
      'revocation.id',
      'revocation.number',
      'certificate.productName',
      'certificate.producerName',
      'certificate.star',
      'ground',
      'state',
      'openedOn',
      'answerBy',
      'dueOn',
      'endedOn',
    ])
    .offset(offset)
    .limit(limit)
    .execute();
  return { rows, total };
}
