import type { ByPart, MarkStar, PartCode, Star } from '../criteria/types.ts';
import { PART_CODES } from '../criteria/types.ts';
import { bandOf } from '../scoring/average.ts';
import type { CompiledSet } from '../scoring/compile-set.ts';
import { missingMarks, needsMark, starByMarks, unmetMarks } from '../scoring/marks.ts';
import { REGULATION_DEFAULTS, type Regulation } from '../regulation/regulation.ts';
import type { Choices, MissingMark } from '../scoring/result.ts';
import { runningScore } from '../scoring/score-sheet.ts';
import { leavesOfPart } from './completeness.ts';

/** How many marks of the star in view are met, missed, or belong to criteria not scored yet. */
export interface MarksInView {
  readonly star: MarkStar;
  readonly met: number;
  readonly missed: number;
  readonly open: number;
}

/** One part of the sheet; `points` null while nothing of it is scored, which is not 0. */
export interface OwnPart {
  readonly code: PartCode;
  readonly points: number | null;
  readonly max: number;
  readonly scored: number;
  readonly criteria: number;
}

/** What the producer's own choices come to. The council decides; this never promises. */
export interface OwnScore {
  readonly parts: readonly OwnPart[];
  readonly total: number;
  readonly complete: boolean;
  /** By the points alone. */
  readonly band: Star;
  /** By points and minimum marks, under the Regulation given. */
  readonly star: Star;
  /** What stands between the star reached and the band. */
  readonly missing: readonly MissingMark[];
  readonly marks: MarksInView;
}

/**
 * Scores one person's choices so far: the producer's, or a council member's. `inView` is the star
 * whose marks are counted; when left out, the one the points reach. Throws on choices the set does
 * not have: they were checked when saved.
 */
export function ownScore(
  compiled: CompiledSet,
  choices: Choices,
  inView?: MarkStar,
  rules: Regulation = REGULATION_DEFAULTS,
): OwnScore {
  const row = new Uint8Array(compiled.codes.length);
  const running = runningScore(compiled, choices, '', row);
  if (!running.ok) throw new Error(running.refusals[0].code);
  const { score, missing } = running.value;
  const band = bandOf(compiled.set.bands, { numerator: score.total, denominator: 1 });
  const unmet = unmetMarks(compiled, [row], rules);
  const star = starByMarks(band, unmet, rules);
  return {
    parts: partsOf(compiled, choices, score.parts),
    total: score.total,
    complete: missing.length === 0,
    band,
    star,
    missing: missingMarks(band, star, unmet, rules),
    marks: marksOf(compiled, choices, row, inView ?? starInView(band)),
  };
}

function partsOf({ set }: CompiledSet, choices: Choices, points: ByPart<number>): OwnPart[] {
  return PART_CODES.map((code) => {
    const leaves = leavesOfPart(set, code);
    const scored = leaves.filter((leaf) => choices[leaf.code] !== undefined).length;
    return {
      code,
      points: scored === 0 ? null : points[code],
      max: set.parts.find((part) => part.code === code)?.max ?? 0,
      scored,
      criteria: leaves.length,
    };
  });
}

function marksOf(
  { marks }: CompiledSet,
  choices: Choices,
  row: Uint8Array,
  star: MarkStar,
): MarksInView {
  const needed = marks.filter((mark) => needsMark(star, mark, REGULATION_DEFAULTS));
  const open = needed.filter((mark) => choices[mark.criterion] === undefined).length;
  const met = needed.filter((mark) => (row[mark.index] ?? 0) >= mark.points).length;
  return { star, met, open, missed: needed.length - met - open };
}

/** Below three stars the first star that has marks is the one to look at. */
function starInView(band: Star): MarkStar {
  return band === 1 || band === 2 ? 3 : band;
}
