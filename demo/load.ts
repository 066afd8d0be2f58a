import type { Deps } from '#app/deps.ts';
import { REGULATION_DEFAULTS } from '#domain/scoring/regulation.ts';
import { inOneTransaction } from '#storage/one-transaction.ts';
import { publishRegulation } from '#storage/council/publish-regulation.ts';
import { inTransaction } from '#storage/database.ts';
import { loadCertificates } from './load-certificates.ts';
import { readDrawings } from './load-pictures.ts';
import { hashOnce, loadPeople } from './load-people.ts';
import { loadRegister } from './load-register.ts';
import { OFFICIALS, PROVINCE } from './people.ts';
import { idOf } from './seeded-ids.ts';
import { openStage, type Stage } from './stage.ts';
import { OPENING, REGULATION } from './timeline.ts';

/**
 * Fills an empty register with the demonstration province: Lào Cai, where every person, producer and
 * number is invented. The same register comes out each time, but for the salt of the password. All
 * of it is there afterwards or nothing; files of an attempt that failed lie unread in the store.
 */
export async function loadDemo(deps: Deps): Promise<void> {
  const drawings = readDrawings();
  const passwordHash = await hashOnce();
  await inOneTransaction(deps.db, async (db) => {
    const stage = openStage({ ...deps, db }, OPENING);
    stage.begin('people', OPENING, 8 * 60);
    await loadPeople(stage, OFFICIALS, passwordHash, 500);
    const productIds = await loadRegister(stage, passwordHash, drawings);
    await loadCertificates(stage, productIds);
    await loadRegulation(stage);
  });
}

async function loadRegulation({ deps, begin }: Stage): Promise<void> {
  begin('regulation', REGULATION, 10 * 60);
  await inTransaction(deps.db, async (trx) => {
    await publishRegulation(trx, {
      id: idOf('regulation'),
      unitId: PROVINCE,
      number: '1385/QĐ-UBND',
      signedOn: REGULATION,
      validFrom: REGULATION,
      validTo: null,
      settings: REGULATION_DEFAULTS,
      publishedAt: deps.clock.now(),
    });
    return null;
  });
}
