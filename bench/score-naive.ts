import type { CriteriaSet, Criterion, PartCode } from '#domain/criteria/types.ts';
import type { Choices, SheetScore } from '#domain/scoring/result.ts';

/**
 * The peer: walks the set's tree and adds, as one would write it first. It is right, so it is also
 * the oracle of the table-driven scorer in the tests.
 */
export function scoreNaively(set: CriteriaSet, choices: Choices): SheetScore {
  const pointsIn = (code: PartCode): number =>
    set.parts
      .filter((part) => part.code === code)
      .flatMap((part) => part.criteria)
      .reduce((sum, criterion) => sum + pointsUnder(criterion, choices), 0);
  const parts = { A: pointsIn('A'), B: pointsIn('B'), C: pointsIn('C') };
  return { parts, total: parts.A + parts.B + parts.C };
}

function pointsUnder(criterion: Criterion, choices: Choices): number {
  if ('criteria' in criterion) {
    return criterion.criteria.reduce((sum, child) => sum + pointsUnder(child, choices), 0);
  }
  const choice = choices[criterion.code];
  if (choice === undefined) throw new Error(`The criterion ${criterion.code} has no choice.`);
  if (choice === null) return 0;
  const option = criterion.options[choice];
  if (option === undefined) throw new Error(`The criterion ${criterion.code} lacks ${choice}.`);
  return option.points;
}
