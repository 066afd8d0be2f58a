import { stateProducer } from '#app/facts/state-facts.ts';
import { addProduct } from '#app/parties/add-product.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { checkProducer } from '#domain/parties/producer.ts';
import { inTransaction } from '#storage/database.ts';
import { insertProducer } from '#storage/parties/insert-producer.ts';
import { addPictures, type StoredPictures } from './load-pictures.ts';
import { addPerson } from './load-people.ts';
import { emailOf, personalNumberOf, phoneOf, taxCodeOf } from './made-up-numbers.ts';
import type { DemoProducer } from './producers.ts';
import { PRODUCERS } from './producers.ts';
import { PRODUCTS } from './products.ts';
import { idOf } from './seeded-ids.ts';
import { done, type Stage } from './stage.ts';
import { OPENING, REGISTRATION } from './timeline.ts';

/** Enters the invented producers with their people, then each adds its own products. */
export async function loadRegister(
  stage: Stage,
  passwordHash: string,
  pictures: StoredPictures,
): Promise<ReadonlyMap<string, string>> {
  for (const producer of PRODUCERS) {
    stage.begin(`producer/${producer.key}`, OPENING, 9 * 60);
    await addProducer(stage, producer);
    await addPersonOf(stage, producer, passwordHash);
  }
  return addProducts(stage, pictures);
}

/** The name under which a producer's person is known in the story. */
export function personKeyOf({ key, person }: DemoProducer): string {
  return person.signInName ?? `chu-the-${key}`;
}

/** The administrator gives the producer's person an account. */
function addPersonOf(stage: Stage, producer: DemoProducer, passwordHash: string): Promise<void> {
  const { name, serial, person } = producer;
  const background = person.signInName === undefined ? ({ background: true } as const) : {};
  return addPerson(
    stage,
    {
      key: personKeyOf(producer),
      name: person.name,
      bodyName: name,
      role: 'producer',
      ...background,
    },
    { passwordHash, serial, producerId: producerIdOf(producer.key) },
  );
}

/** The id of a producer. */
export function producerIdOf(key: string): string {
  return idOf(`producer/${key}`);
}

async function addProducer({ deps }: Stage, producer: DemoProducer): Promise<void> {
  const { person } = producer;
  const checked = done(
    producer.key,
    checkProducer(
      {
        kind: producer.kind,
        legalName: producer.name,
        identifier: identifierOf(producer),
        registrationNumber: registrationOf(producer),
        foundedOn: formatVietnameseDate(producer.founded),
        representativeName: person.name,
        representativePosition: person.position,
        representativeSex: person.sex,
        representativeEthnicity: person.ethnicity,
        representativeAddress: deps.units.fullAddress(producer.unitId, OPENING, producer.street),
        unitId: producer.unitId,
        street: producer.street,
        phone: phoneOf(producer.serial),
        email: emailOf(producer.key),
      },
      deps.clock.today(),
    ),
  );
  await inTransaction(deps.db, async (trx) => {
    const id = producerIdOf(producer.key);
    const stating = { actId: null, source: 'officer' } as const;
    const entered = await insertProducer(trx, {
      ...(await stateProducer(deps, trx, id, checked, stating)),
      id,
      slug: producer.key,
      isDemo: true,
      createdAt: deps.clock.now(),
    });
    if (!entered) throw new Error(`${producer.key} has the number or the slug of another producer`);
    return null;
  });
}

function identifierOf({ kind, serial, person }: DemoProducer): string {
  const byPerson = kind === 'household' || kind === 'farm' || kind === 'cooperativeGroup';
  return byPerson ? personalNumberOf(serial, person.sex === 'female') : taxCodeOf(serial);
}

/** Numbers of a registry that there is not. */
function registrationOf({ kind, serial }: DemoProducer): string {
  if (kind === 'cooperativeGroup') return '';
  const series = { household: '99A8', farm: '99T8', cooperative: '9907' } as const;
  const letters = kind === 'household' || kind === 'farm' || kind === 'cooperative';
  return `${letters ? series[kind] : '9901'}-${String(serial).padStart(6, '0')}`;
}

async function addProducts(
  stage: Stage,
  pictures: StoredPictures,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const [index, product] of PRODUCTS.entries()) {
    stage.begin(`product/${product.key}`, REGISTRATION, 8 * 60 + index * 7);
    const producer = PRODUCERS.find(({ key }) => key === product.producer);
    if (!producer) throw new Error(`no producer ${product.producer}`);
    const actor = stage.actor(personKeyOf(producer));
    const { name, annexI, summary, story, packing } = product;
    const { productId } = done(
      product.key,
      await addProduct(stage.deps, actor, {
        producerId: producerIdOf(producer.key),
        idempotencyKey: stage.deps.newId(),
        product: { name, annexI, summary, story, packing },
      }),
    );
    await addPictures(stage, actor, { product, productId, pictures });
    ids.set(product.key, productId);
  }
  return ids;
}
