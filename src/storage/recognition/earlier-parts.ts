import { sql } from 'kysely';
import type { ByPart } from '#domain/criteria/types.ts';

/** Points of the parts on the paper of an earlier decision; the database keeps all three or none. */
export const EARLIER_PARTS = sql<ByPart<number> | null>`case when points_a is not null
  then jsonb_build_object('A', points_a, 'B', points_b, 'C', points_c) end`;
