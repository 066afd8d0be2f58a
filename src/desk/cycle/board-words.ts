import type { Lane, NextActor, Pace } from '#domain/cycle/lane.ts';
import type { LineIcon } from '#ui/icons.ts';
import { m } from '#words/paraglide/messages.js';

interface LaneWords {
  readonly name: () => string;
  readonly count: (figures: { count: number }) => string;
}

export const LANE_WORDS: Readonly<Record<Lane, LaneWords>> = {
  2: { name: m.cycle_lane_2, count: m.cycle_lane_2_count },
  3: { name: m.cycle_lane_3, count: m.cycle_lane_3_count },
  4: { name: m.cycle_lane_4, count: m.cycle_lane_4_count },
  5: { name: m.cycle_lane_5, count: m.cycle_lane_5_count },
  6: { name: m.cycle_lane_6, count: m.cycle_lane_6_count },
};

export const NEXT_WORDS: Readonly<Record<NextActor, () => string>> = {
  producer: m.cycle_next_producer,
  commune: m.cycle_next_commune,
  office: m.cycle_next_office,
  council: m.cycle_next_council,
  leader: m.cycle_next_leader,
  ministry: m.cycle_next_ministry,
};

export const PACE_SIGNS: Readonly<
  Record<Pace, { readonly icon: LineIcon; readonly word: () => string }>
> = {
  tooLong: { icon: 'alert', word: m.cycle_pace_tooLong },
  longer: { icon: 'clock', word: m.cycle_pace_longer },
  usual: { icon: 'check', word: m.cycle_pace_usual },
};

/** Where a product on the board is opened: as the idea it is, or as its dossier. */
export function wayPath({ id, isIdea }: { readonly id: string; readonly isIdea: boolean }): string {
  return isIdea ? `/lam-viec/chu-trinh/y-tuong/${id}` : `/lam-viec/ho-so/${id}`;
}

/** Year and place of a board in the address. */
export function boardQuery(year: number, unit: string | null): string {
  const query = new URLSearchParams({ nam: String(year) });
  if (unit !== null) query.set('xa', unit);
  return query.toString();
}
