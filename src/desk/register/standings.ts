import type { ProducerStarStanding, StarStanding } from '#domain/register/questions.ts';
import { m } from '#words/paraglide/messages.js';

/** One choice of the filter by standing: its word in the address, what it means, what it is called. */
export interface StandingChoice<Standing> {
  readonly value: string;
  readonly standings: readonly Standing[];
  readonly label: () => string;
  /** Coloured among the figures, for it asks for work. */
  readonly tone?: 'warn' | 'bad';
}

export const PRODUCT_STANDINGS: readonly StandingChoice<StarStanding>[] = [
  {
    value: 'con-hieu-luc',
    standings: ['valid', 'expiring', 'transitional'],
    label: m.register_standing_in_force,
  },
  { value: 'sap-het', standings: ['expiring'], label: m.register_standing_expiring, tone: 'warn' },
  { value: 'het-han', standings: ['expired'], label: m.register_standing_expired },
  { value: 'thu-hoi', standings: ['revoked'], label: m.register_standing_revoked },
  { value: 'chua-co', standings: ['never'], label: m.register_standing_never },
];

export const PRODUCER_STANDINGS: readonly StandingChoice<ProducerStarStanding>[] = [
  { value: 'co-sao', standings: ['starred'], label: m.register_producers_starred },
  { value: 'het-sao', standings: ['lapsed'], label: m.register_producers_lapsed },
  { value: 'chua-co', standings: ['never'], label: m.register_producers_never },
];

/** The choice that an address names; none for a word we do not know. */
export function standingsAsked<Standing>(
  choices: readonly StandingChoice<Standing>[],
  url: URL,
): { readonly value: string; readonly standings: readonly Standing[] } {
  const asked = url.searchParams.get('tinh-trang');
  return choices.find(({ value }) => value === asked) ?? { value: '', standings: [] };
}

/** The figures above a list: each counts a standing and leads to it. */
export function standingFigures<Standing>(
  choices: readonly StandingChoice<Standing>[],
  counts: readonly { readonly standing: Standing; readonly count: number }[],
  href: (value: string) => string,
) {
  const of = (standings: readonly Standing[]) =>
    counts.reduce((sum, one) => sum + (standings.includes(one.standing) ? one.count : 0), 0);
  return choices.map(({ value, standings, label, tone }) => ({
    value: of(standings),
    label: label(),
    href: href(value),
    ...(tone && { tone }),
  }));
}
