import { refusal, type Refusal } from '../result.ts';
import { checkLeaf } from './check-criterion.ts';
import { leavesOf } from './find.ts';
import type { SetReading } from './read-set.ts';
import { MARK_STARS, PART_CODES, isGroup } from './types.ts';
import type { ByPart, CriteriaPart, CriteriaSet, Criterion } from './types.ts';

/** Points of a whole sheet (Đ3.3). */
export const TOTAL_POINTS = 100;

/** Every fault of one set: parts, sums at each level, codes, options, marks, stated counts. */
export function checkSet(reading: SetReading, partsMax: ByPart<number>): Refusal[] {
  const { set } = reading;
  const leaves = leavesOf(set);
  if (leaves.length === 0) return [refusal('CRITERIA_SET_EMPTY', { set: set.id })];
  return [
    ...checkParts(set, partsMax),
    ...set.parts.flatMap((part) => part.criteria.flatMap((c) => checkHead(set.id, c))),
    ...checkCodes(set),
    ...leaves.flatMap((leaf) => checkLeaf(set.id, leaf)),
    ...checkStated(reading),
  ];
}

function checkParts(set: CriteriaSet, partsMax: ByPart<number>): Refusal[] {
  const found = set.parts.map((part) => part.code).join(', ');
  if (found !== PART_CODES.join(', ')) return [refusal('CRITERIA_PARTS', { set: set.id, found })];
  const faults = set.parts.flatMap((part) => checkPart(set.id, part, partsMax[part.code]));
  const total = sum(set.parts);
  if (total !== TOTAL_POINTS) faults.push(refusal('CRITERIA_TOTAL', { set: set.id, found: total }));
  return faults;
}

function checkPart(set: string, part: CriteriaPart, expected: number): Refusal[] {
  const faults: Refusal[] = [];
  if (part.max !== expected) {
    const data = { set, part: part.code, found: part.max, expected };
    faults.push(refusal('CRITERIA_PART_MAX', data));
  }
  const found = sum(part.criteria);
  if (found !== part.max) {
    const data = { set, part: part.code, found, expected: part.max };
    faults.push(refusal('CRITERIA_PART_SUM', data));
  }
  return faults;
}

/** The maximum of a heading or criterion, and that a heading is the sum of what is under it. */
function checkHead(set: string, criterion: Criterion): Refusal[] {
  const { code, max } = criterion;
  const faults: Refusal[] = [];
  if (!Number.isInteger(max) || max <= 0) {
    faults.push(refusal('CRITERIA_MAX_NOT_WHOLE', { set, criterion: code, found: max }));
  }
  if (!isGroup(criterion)) return faults;
  if (criterion.criteria.length === 0) {
    return [...faults, refusal('CRITERIA_GROUP_EMPTY', { set, criterion: code })];
  }
  const found = sum(criterion.criteria);
  if (found !== max) {
    faults.push(refusal('CRITERIA_GROUP_SUM', { set, criterion: code, found, expected: max }));
  }
  return [...faults, ...criterion.criteria.flatMap((child) => checkHead(set, child))];
}

/** Choices are kept by code, so a code must say one criterion of the set, at every level. */
function checkCodes({ id: set, parts }: CriteriaSet): Refusal[] {
  const faults: Refusal[] = [];
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const visit = (criterion: Criterion): void => {
    const { code, label } = criterion;
    if (code === '') faults.push(refusal('CRITERIA_CODE_MISSING', { set, label }));
    else if (seen.has(code)) repeated.add(code);
    seen.add(code);
    if (isGroup(criterion)) criterion.criteria.forEach(visit);
  };
  parts.forEach((part) => part.criteria.forEach(visit));
  for (const criterion of repeated) {
    faults.push(refusal('CRITERIA_CODE_DUPLICATE', { set, criterion }));
  }
  return faults;
}

/** What the file says about itself must be what it holds; a figure not stated is not compared. */
function checkStated({ set, stated }: SetReading): Refusal[] {
  const faults: Refusal[] = [];
  const leaves = leavesOf(set);
  if (stated.total !== undefined && stated.total !== TOTAL_POINTS) {
    faults.push(refusal('CRITERIA_TOTAL', { set: set.id, found: stated.total }));
  }
  const compare = (name: string, found: number | undefined, expected: number): void => {
    if (found === undefined || found === expected) return;
    faults.push(refusal('CRITERIA_COUNT', { set: set.id, field: name, found, expected }));
  };
  compare('leafCount', stated.leafCount, leaves.length);
  for (const star of MARK_STARS) {
    const marks = leaves.filter((leaf) => leaf.requiredForStar?.[star] !== undefined).length;
    compare(`requiredCount ${star}`, stated.requiredCount[star], marks);
  }
  return faults;
}

function sum(items: readonly { readonly max: number }[]): number {
  return items.reduce((total, item) => total + item.max, 0);
}
