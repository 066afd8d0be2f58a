import type { CaseOfProduct, SupervisedProduct } from '#app/supervision/list-of-product.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { GROUNDS } from '#domain/supervision/revocation-acts.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import { m } from '#words/paraglide/messages.js';
import { KIND_WORDS, stateOf } from './check-words.ts';
import { GROUND_WORDS, STATE_WORDS } from './words.ts';

/** One thing that happened to a product, with where it is read; address without language. */
export interface LifeEvent {
  readonly key: string;
  readonly on: string;
  readonly says: string;
  readonly href: string;
  readonly tag: { readonly family: TagFamily; readonly word: string } | null;
}

/** A recognition, as far as the line tells it. */
interface Recognised {
  readonly id: string;
  readonly code: string;
  readonly star: number;
  readonly validFrom: PlainDate;
}

/** Recognitions, checks and revocations of a product in one line, the newest first. */
export function productLife(
  certificates: readonly Recognised[],
  { checks, cases }: SupervisedProduct,
  today: PlainDate,
): readonly LifeEvent[] {
  const recognised = certificates.map(({ id, code, star, validFrom }) => ({
    ...{ key: id, day: validFrom, says: m.supervision_life_recognised({ star, code }) },
    ...{ href: `/kiem-tra/${code}`, tag: null },
  }));
  const checked = checks.map((one) => ({
    ...{ key: one.id, day: one.closedOn ?? today, href: `/lam-viec/kiem-tra/${one.id}` },
    says: one.body ? `${KIND_WORDS[one.kind]()}: ${one.body}` : KIND_WORDS[one.kind](),
    tag: stateOf(one, today),
  }));
  const suspected = cases.map((one) => ({
    ...{ key: one.id, day: one.endedOn ?? one.openedOn, href: `/lam-viec/thu-hoi/${one.id}` },
    says: m.supervision_life_case({ number: one.number, ground: groundOf(one) }),
    tag: { family: STATE_WORDS[one.state].family, word: STATE_WORDS[one.state].word() },
  }));
  return [...recognised, ...checked, ...suspected]
    .sort((one, other) => (one.day < other.day ? 1 : -1))
    .map(({ day, ...event }) => ({ ...event, on: formatVietnameseDate(day) }));
}

function groundOf({ ground }: CaseOfProduct): string {
  const known = GROUNDS.find((one) => one === ground);
  return known ? GROUND_WORDS[known].says() : ground;
}
