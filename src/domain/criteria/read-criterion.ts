import { refusal } from '../result.ts';
import { field, fields, has, items, number, oneOf, text, type Place } from './json-place.ts';
import { MARK_STARS, RULE_TYPES } from './types.ts';
import type {
  Criterion,
  CriterionOption,
  CriterionRule,
  LeafCriterion,
  MarkStar,
  RequiredForStar,
} from './types.ts';

const CASES = ['a', 'b'] as const;
const STAR_KEYS = ['3', '4', '5'] as const;
const STAR_OF_KEY = { '3': 3, '4': 4, '5': 5 } as const;

/**
 * Reads a heading with its criteria, or a criterion with its options. Missing codes and options
 * are left empty: `checkSet` names them by set and criterion.
 */
export function readCriterion(place: Place, set: string): Criterion {
  const head = {
    code: has(place, 'code') ? text(field(place, 'code')) : '',
    label: text(field(place, 'label')),
    max: number(field(place, 'max')),
    ...(has(place, 'rules') && { rules: items(field(place, 'rules')).map(readRule) }),
  };
  if (!has(place, 'criteria')) return { ...head, ...readLeaf(place) };
  if (has(place, 'options')) {
    place.faults.push(refusal('CRITERIA_GROUP_WITH_OPTIONS', { set, criterion: head.code }));
  }
  const criteria = items(field(place, 'criteria')).map((child) => readCriterion(child, set));
  return { ...head, criteria };
}

function readLeaf(
  place: Place,
): Pick<LeafCriterion, 'options' | 'requiredForStar' | 'communeAssessed' | 'inferredOptions'> {
  return {
    options: has(place, 'options') ? items(field(place, 'options')).map(readOption) : [],
    ...(has(place, 'requiredForStar') && {
      requiredForStar: readRequired(field(place, 'requiredForStar')),
    }),
    ...(isMarked(place, 'communeAssessed') && { communeAssessed: true as const }),
    ...(isMarked(place, 'inferredOptions') && { inferredOptions: true as const }),
  };
}

function readOption(place: Place): CriterionOption {
  return {
    points: number(field(place, 'points')),
    label: text(field(place, 'label')),
    ...(has(place, 'minStar') && { minStar: oneOf(field(place, 'minStar'), MARK_STARS) }),
    ...(has(place, 'case') && { case: oneOf(field(place, 'case'), CASES) }),
  };
}

function readRule(place: Place): CriterionRule {
  return {
    type: oneOf(field(place, 'type'), RULE_TYPES),
    label: text(field(place, 'label')),
    ...(has(place, 'scope') && { scope: oneOf(field(place, 'scope'), ['group']) }),
  };
}

function readRequired(place: Place): RequiredForStar {
  const required: Partial<Record<MarkStar, number>> = {};
  for (const [key, points] of fields(place)) {
    const star = STAR_OF_KEY[oneOf({ ...points, value: key }, STAR_KEYS)];
    required[star] = number(points);
  }
  return required;
}

function isMarked(place: Place, key: string): boolean {
  return field(place, key).value === true;
}
