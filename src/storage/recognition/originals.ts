import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';

/**
 * Takes these certificates for a print, and gives those of which it makes the original: what another print
 * has made or is making is a reprint here. A try that begins anew finds what it took before.
 */
export async function takeOriginals(
  db: Db,
  printId: string,
  ids: readonly string[],
  on: PlainDate,
): Promise<ReadonlySet<string>> {
  await sql`
    insert into certificate_original as held (certificate_id, print_id, printed_on)
    select id, ${printId}, ${on} from unnest(${ids}::uuid[]) as taken (id)
        on conflict (certificate_id) do update
       set print_id = excluded.print_id, printed_on = excluded.printed_on
     where exists (select from certificate_print as made
                    where made.id = held.print_id and made.state in ('cancelled', 'failed'))`.execute(
    db,
  );
  const held = await db
    .selectFrom('certificateOriginal')
    .select('certificateId')
    .where('printId', '=', printId)
    .execute();
  return new Set(held.map(({ certificateId }) => certificateId));
}
