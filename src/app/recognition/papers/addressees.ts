import type { DecisionFacts } from '#documents/papers/facts.ts';
import type { Addressee } from '#documents/papers/notice-paper.ts';

/** Whom a decision is told to, each with what it is told of. */
export interface ToldParty extends Addressee {
  /** Of the producer or the commune. */
  readonly id: string;
}

/** Every producer and every commune of the decision, in its order (Đ7.3g). */
export function addresseesOf({ items }: DecisionFacts): readonly ToldParty[] {
  const producers = Map.groupBy(items, ({ producerId }) => producerId);
  const communes = Map.groupBy(items, ({ unitId }) => unitId);
  return [
    ...[...producers].map(([id, own]) => party(id, own[0]?.producer ?? '', 'producer', own)),
    ...[...communes].map(([id, own]) =>
      party(id, `Ủy ban nhân dân ${own[0]?.commune ?? ''}`, 'commune', own),
    ),
  ];
}

function party(
  id: string,
  name: string,
  of: Addressee['of'],
  items: Addressee['items'],
): ToldParty {
  return { id, name, of, items };
}

export function addresseeOf(facts: DecisionFacts, id: string): ToldParty | undefined {
  return addresseesOf(facts).find((one) => one.id === id);
}
