import { refusal, type Refusal } from '../result.ts';
import { MARK_STARS } from './types.ts';
import type { LeafCriterion } from './types.ts';

/** Faults of one criterion that is scored: its options and its minimum marks. */
export function checkLeaf(set: string, leaf: LeafCriterion): Refusal[] {
  if (leaf.options.length === 0) {
    return [refusal('CRITERIA_NO_OPTIONS', { set, criterion: leaf.code })];
  }
  return [...checkPoints(set, leaf), ...checkMarks(set, leaf)];
}

/** Every option whole, from 0 to the maximum, and the maximum reached by one. */
function checkPoints(set: string, leaf: LeafCriterion): Refusal[] {
  const { code: criterion, max } = leaf;
  const faults: Refusal[] = [];
  leaf.options.forEach(({ points: found }, option) => {
    if (!Number.isInteger(found) || found < 0) {
      faults.push(refusal('CRITERIA_POINTS_NOT_WHOLE', { set, criterion, option, found }));
    } else if (found > max) {
      faults.push(refusal('CRITERIA_OPTION_ABOVE_MAX', { set, criterion, option, found, max }));
    }
  });
  const found = best(leaf);
  if (found < max) {
    faults.push(refusal('CRITERIA_MAX_NOT_REACHED', { set, criterion, found, max }));
  }
  return faults;
}

/** Marks and options say the same: `requiredForStar` is what is scored, `minStar` what is shown. */
function checkMarks(set: string, leaf: LeafCriterion): Refusal[] {
  const { code: criterion } = leaf;
  const faults: Refusal[] = [];
  for (const star of MARK_STARS) {
    const needed = leaf.requiredForStar?.[star];
    if (needed === undefined) continue;
    if (needed > best(leaf)) {
      faults.push(refusal('CRITERIA_MARK_UNREACHABLE', { set, criterion, star, needed }));
    } else if (!leaf.options.some((o) => o.minStar === star && o.points === needed)) {
      faults.push(refusal('CRITERIA_MARK_WITHOUT_OPTION', { set, criterion, star, needed }));
    }
  }
  leaf.options.forEach(({ minStar: star, points }, option) => {
    if (star === undefined || leaf.requiredForStar?.[star] === points) return;
    faults.push(refusal('CRITERIA_MARK_NOT_REQUIRED', { set, criterion, option, star }));
  });
  return faults;
}

function best(leaf: LeafCriterion): number {
  return Math.max(...leaf.options.map((option) => option.points));
}
