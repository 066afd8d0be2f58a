import type { Procedure } from '../regulation/procedure.ts';

/**
 * What becomes of a council's result:
 * - `certificate`: three or four stars of the province (Đ4.1a);
 * - `certificateAndMinistry`: 90 points without a mark of five stars: the star that the marks allow
 *   is certified meanwhile, and the request goes to the ministry (Đ7.3e, Annex II);
 * - `ministry`: the request goes to the ministry, and the province certifies nothing new (Đ7.3e);
 * - `kept`: an upgrade that ends no higher: star and term stay as they were (Đ7.5);
 * - `none`: one or two stars, or none: neither decision nor certificate (Đ4.1a-2).
 */
export const OUTCOMES = [
  'certificate',
  'certificateAndMinistry',
  'ministry',
  'kept',
  'none',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A result as it is decided on. */
export interface ResultToDecide {
  /** 0 = none: knocked out, or a mark is missing under a Regulation that lets no star fall. */
  readonly star: number;
  readonly band: number;
  /** The star in force that an upgrade set out from; null for every other dossier. */
  readonly heldStar: number | null;
}

type Rules = Pick<Procedure, 'ninetyWithoutMark' | 'shownMeanwhile' | 'notHigher'>;

/** The one place that says what becomes of a result; every page and paper asks here. */
export function outcomeOf(result: ResultToDecide, rules: Rules): Outcome {
  const { star, heldStar } = result;
  const found = withoutHeld(result, rules);
  const higher = heldStar === null || star > heldStar || rules.notHigher === 'replace';
  if (higher) return found;
  if (found === 'certificateAndMinistry') return 'ministry';
  return found === 'ministry' ? found : 'kept';
}

function withoutHeld({ star, band }: ResultToDecide, rules: Rules): Outcome {
  if (star === 0) return 'none';
  const ofProvince = star >= 3 ? 'certificate' : 'none';
  if (band < 5) return ofProvince;
  if (star === 5) return 'ministry';
  if (rules.ninetyWithoutMark === 'markStar') return ofProvince;
  const meanwhile = star >= 3 && rules.shownMeanwhile === 'provincial';
  return meanwhile ? 'certificateAndMinistry' : 'ministry';
}

/** Whether the decision certifies a star of the province. */
export function isCertified(outcome: Outcome): boolean {
  return outcome === 'certificate' || outcome === 'certificateAndMinistry';
}

/** Whether the decision asks the ministry. */
export function goesToMinistry(outcome: Outcome): boolean {
  return outcome === 'ministry' || outcome === 'certificateAndMinistry';
}
