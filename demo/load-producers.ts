import { registerProducer } from '#app/parties/register-producer.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { ProducerInput } from '#domain/parties/producer.ts';
import { addPerson } from './load-people.ts';
import { emailOf, personalNumberOf, phoneOf, taxCodeOf } from './made-up-numbers.ts';
import { officerOf } from './people.ts';
import { PRODUCERS, type DemoProducer } from './producers.ts';
import { done, type Stage } from './stage.ts';
import { OPENING } from './timeline.ts';

/** Enters the producers where a commune has no officer yet. */
const OFFICE = 'van-phong';

/** The ids of what has been entered, by key. */
export type Ids = ReadonlyMap<string, string>;

/**
 * The officer of its commune enters each producer on the register's first morning, one every five
 * minutes, and the administrator gives its person an account.
 */
export async function loadProducers(stage: Stage, passwordHash: string): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const [index, producer] of PRODUCERS.entries()) {
    stage.begin(`producer/${producer.key}`, OPENING, 9 * 60 + 30 + index * 5);
    const { producerId } = done(
      producer.key,
      await registerProducer(stage.deps, stage.actor(officerOf(producer.unitId) ?? OFFICE), {
        producer: typed(stage, producer),
        idempotencyKey: stage.deps.newId(),
      }),
    );
    ids.set(producer.key, producerId);
    await addPersonOf(stage, producer, { passwordHash, producerId });
  }
  return ids;
}

/** The name under which a producer's person is known in the story. */
export function personKeyOf({ key, person }: DemoProducer): string {
  return person.signInName ?? `chu-the-${key}`;
}

function addPersonOf(
  stage: Stage,
  producer: DemoProducer,
  account: { readonly passwordHash: string; readonly producerId: string },
): Promise<void> {
  const { name: bodyName, serial, person } = producer;
  const background = person.signInName === undefined ? ({ background: true } as const) : {};
  const one = { key: personKeyOf(producer), name: person.name, bodyName, ...background };
  return addPerson(stage, { ...one, role: 'producer' }, { ...account, serial });
}

/** What the officer types. */
function typed({ deps }: Stage, producer: DemoProducer): ProducerInput {
  const { person } = producer;
  return {
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
  };
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
