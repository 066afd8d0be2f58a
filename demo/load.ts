import type { Deps } from '#app/deps.ts';
import { publishRegulation } from '#app/regulation/publish-regulation.ts';
import { REGULATION_DEFAULTS } from '#domain/regulation/regulation.ts';
import { inOneTransaction } from '#storage/one-transaction.ts';
import { loadCertificates } from './load-certificates.ts';
import { storePictures } from './load-pictures.ts';
import { hashOnce, loadOfficials } from './load-people.ts';
import { loadRewardRules } from './load-rewards.ts';
import { loadProducers, type Ids } from './load-producers.ts';
import { loadProducts } from './load-products.ts';
import { loadSupports } from './load-supports.ts';
import { PROVINCE } from './people.ts';
import type { Plot } from './play/cast.ts';
import { scenesOf } from './play/dossier.ts';
import { loadPapers } from './play/paper-files.ts';
import { playAll } from './play/scenes.ts';
import { sessionScenes } from './play/session.ts';
import { SESSIONS } from './sessions.ts';
import { DECIDED } from './stories-decided.ts';
import { ON_THE_WAY } from './stories-on-the-way.ts';
import { done, openStage, type Stage } from './stage.ts';
import { OPENING, REGULATION } from './timeline.ts';

/**
 * Fills an empty register with the demonstration province: Lào Cai, where every person, producer and
 * number is invented. The same register comes out each time, but for its secrets. All of it is there
 * afterwards or nothing; files of an attempt that failed lie unread in the store.
 */
export async function loadDemo(deps: Deps): Promise<void> {
  const pictures = storePictures(deps);
  const passwordHash = await hashOnce();
  await inOneTransaction(deps.db, async (db) => {
    const stage = openStage({ ...deps, db }, OPENING);
    await loadOfficials(stage, passwordHash);
    await loadPapers(stage);
    const producerIds = await loadProducers(stage, passwordHash);
    const productIds = await loadProducts(stage, producerIds, pictures);
    await loadCertificates(stage, productIds);
    await loadRegulation(stage);
    await loadRewardRules(stage);
    await play(stage, productIds);
    await loadSupports(stage, producerIds);
  });
}

/** The year so far: every act by the use case that people use, in the order of days. */
async function play(stage: Stage, productIds: Ids): Promise<void> {
  const plot: Plot = { productIds, casts: new Map(), sessionIds: new Map() };
  await playAll(stage, [
    ...[...DECIDED, ...ON_THE_WAY].flatMap((story, place) => scenesOf(stage, plot, story, place)),
    ...SESSIONS.flatMap((session) => sessionScenes(stage, plot, session)),
  ]);
}

/** The head of the office publishes the Regulation (Quy chế) that the council works under. */
async function loadRegulation({ deps, begin, actor }: Stage): Promise<void> {
  begin('regulation', REGULATION, 10 * 60);
  const published = await publishRegulation(deps, actor('truong-phong'), {
    unitId: PROVINCE,
    number: '1385/QĐ-UBND',
    signedOn: REGULATION,
    validFrom: REGULATION,
    validTo: null,
    settings: REGULATION_DEFAULTS,
    idempotencyKey: deps.newId(),
  });
  done('regulation', published);
}
