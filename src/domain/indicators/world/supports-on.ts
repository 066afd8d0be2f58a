import type { PlainDate } from '../../calendar/plain-date.ts';
import type { Item } from './item.ts';
import { passedOn } from './passed-on.ts';
import type { SupportThing, World } from './world.ts';

/** What a training counts as people who took part. */
const PARTICIPANTS = [
  'provinceOfficial',
  'communeOfficial',
  'leader',
  'worker',
  'household',
  'other',
];
const OFFICIALS = ['provinceOfficial', 'communeOfficial'];

/** What was done for producers by a day, each at its first day. */
export function supportsOn({ supports }: World, until: PlainDate): readonly Item[] {
  return supports
    .filter(({ day }) => day <= until)
    .map(({ id, unitId, kind, day, cost, figures, producerIds }) => {
      const facts = {
        kind,
        participants: sumOf(figures, PARTICIPANTS),
        officials: sumOf(figures, OFFICIALS),
        women: figures['women'],
        certificates: figures['certificates'],
        tot: figures['tot'],
        cost: cost ?? undefined,
        producers: producerIds.length,
      };
      return { id, unitId, facts, ties: {}, day };
    });
}

/** Of what was reported; nothing where none of it was. */
function sumOf(figures: SupportThing['figures'], names: readonly string[]): number | undefined {
  const known = names.flatMap((name) => figures[name] ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0);
}

/** The money that went out by a day. */
export function paymentsOn({ payments }: World, until: PlainDate): readonly Item[] {
  return payments
    .filter(({ day }) => day <= until)
    .map(({ id, unitId, kind, source, day, amount }) => ({
      id,
      unitId,
      facts: { kind, source, amount },
      ties: {},
      day,
    }));
}

/** With what a producer or product was supported by a day: kinds, and how many trainings. */
export interface Supported {
  readonly kinds: ReadonlySet<string>;
  readonly trainings: number;
}

/**
 * By the ids of producers, doubles read through the one that is kept, and of products. Undefined where nobody keeps the
 * book of support at all: then it is not known of anybody that nothing was done.
 */
export function supportedOn(
  world: World,
  until: PlainDate,
): ((id: string) => Supported) | undefined {
  if (world.supports.length === 0 && world.withoutSupport.length === 0) return undefined;
  const rootOf = passedOn(world.producers, until);
  const found = new Map<string, { kinds: Set<string>; trainings: number }>();
  for (const { kind, day, producerIds, productIds } of world.supports) {
    if (day > until) continue;
    for (const id of new Set([...producerIds.map(rootOf), ...productIds])) {
      const one = found.get(id) ?? { kinds: new Set(), trainings: 0 };
      one.kinds.add(kind);
      if (kind === 'training') one.trainings += 1;
      found.set(id, one);
    }
  }
  return (id) => found.get(id) ?? { kinds: new Set(), trainings: 0 };
}
