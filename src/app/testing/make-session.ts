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
      unitId: PLACES.laoCai,
      number: `QC-${regulationId.slice(-4)}`,
      signedOn: today,
      validFrom: today,
      validTo: null,
      settings: JSON.stringify({ ...REGULATION_DEFAULTS, ...rules }),
      publishedAt: deps.clock.now(),
    })
    .execute();
  const id = deps.newId();
  await deps.db
    .insertInto('councilSession')
    .values({
      id,
      unitId: PLACES.laoCai,
      roundId: null,
      name: 'Phiên đánh giá đợt 2',
      heldOn: today,
      place: 'Hội trường Sở Nông nghiệp và Môi trường',
      regulationId,
      councilDecision: '1120/QĐ-UBND',
      councilDecidedOn: today,
      isDemo: false,
      createdBy: await makeAccount(deps, { name: 'Cán bộ Văn phòng' }),
      createdAt: deps.clock.now(),
    })
    .execute();
  return id;
}
