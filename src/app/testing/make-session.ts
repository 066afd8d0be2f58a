import { REGULATION_DEFAULTS, type Regulation } from '#domain/regulation/regulation.ts';
import type { Deps } from '../deps.ts';
import { makeAccount, PLACES } from './make.ts';

/** A council session of Lào Cai under the Regulation's defaults but for `rules`, without members and without acts. */
export async function makeSession(deps: Deps, rules: Partial<Regulation> = {}): Promise<string> {
  const regulationId = deps.newId();
  const today = deps.clock.today();
  await deps.db
    .insertInto('regulation')
    .values({
      id: regulationId,
      unit_id: PLACES.laoCai,
      number: `QC-${regulationId.slice(-4)}`,
      signed_on: today,
      valid_from: today,
      valid_to: null,
      settings: JSON.stringify({ ...REGULATION_DEFAULTS, ...rules }),
      published_at: deps.clock.now(),
    })
    .execute();
  const id = deps.newId();
  await deps.db
    .insertInto('council_session')
    .values({
      id,
      unit_id: PLACES.laoCai,
      round_id: null,
      name: 'Phiên đánh giá đợt 2',
      held_on: today,
      place: 'Hội trường Sở Nông nghiệp và Môi trường',
      regulation_id: regulationId,
      council_decision: '1120/QĐ-UBND',
      council_decided_on: today,
      is_demo: false,
      created_by: await makeAccount(deps, { name: 'Cán bộ Văn phòng' }),
      created_at: deps.clock.now(),
    })
    .execute();
  return id;
}
