import { reassessmentWindow } from '#domain/calendar/reassessment-window.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { DayKind } from '#domain/notices/kinds.ts';
import type { Said } from './sentence.ts';
import type { Audience } from './telling.ts';

/** To whom, and what the sentence says of a term with this last day, or of so many. */
interface ToldOfDay<Kind extends DayKind> {
  readonly to: readonly Audience[];
  readonly says: (lastDay: PlainDate, count: number) => Said<Kind>;
}

const day = (lastDay: PlainDate) => ({ day: lastDay });
const counted = (lastDay: PlainDate, count: number) => ({ day: lastDay, count });

/**
 * The other table of who is told what: by the day, where no act tells it. A kind without a line does
 * not compile. The commune hears of a certificate that ends as well, for it helps its producers
 * (Đ10.4); how soon, the Regulation says (`warningDays`).
 */
export const TOLD_BY_DAY: { readonly [Kind in DayKind]: ToldOfDay<Kind> } = {
  communeTermNear: { to: ['commune'], says: day },
  communeTermLast: { to: ['commune'], says: day },
  answerNear: { to: ['producer'], says: day },
  answerLast: { to: ['producer'], says: day },
  certificateEnds: {
    to: ['producer', 'commune'],
    says: (lastDay) => ({ day: lastDay, by: reassessmentWindow(lastDay).closesOn }),
  },
  certificateEndsRenewing: { to: ['producer', 'commune'], says: day },
  certificateEndsLate: { to: ['producer', 'commune'], says: day },
  certificateLastDay: { to: ['producer', 'commune'], says: day },
  programmeNear: { to: ['commune', 'office'], says: counted },
  // The province sees what its communes are late with, its leader what the province is.
  programmeLate: { to: ['commune', 'office'], says: counted },
  programmeLateProvince: { to: ['office', 'leader'], says: counted },
};
