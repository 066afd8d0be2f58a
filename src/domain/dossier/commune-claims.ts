import { leavesOf } from '../criteria/find.ts';
import type { CriteriaSet } from '../criteria/types.ts';
import { criterionOfItem, type Claim, type ReportItem } from './commune-report.ts';
import type { DossierContent } from './content.ts';

/**
 * What the producer claims on each item of form 03, out of the version it handed in: the level it
 * chose in the mapped criterion, in words and without its points, and its explanation. Set 26 has
 * no criterion on material: there the claim is what form 02 says of the material zone (II.1).
 */
export function claimsOf(
  content: DossierContent,
  set: CriteriaSet,
): Readonly<Record<ReportItem, Claim>> {
  const claim = (item: ReportItem) => claimOf(criterionOfItem(item, set), content, set);
  return {
    material: claim('material'),
    labour: claim('labour'),
    idea: claim('idea'),
    identity: claim('identity'),
  };
}

function claimOf(criterion: string | null, content: DossierContent, set: CriteriaSet): Claim {
  if (criterion === null) return { criterion, level: null, text: content.results.material };
  const said = content.selfScore[criterion];
  const options = leavesOf(set).find((leaf) => leaf.code === criterion)?.options ?? [];
  const level = typeof said?.choice === 'number' ? (options[said.choice]?.label ?? null) : null;
  return { criterion, level, text: said?.text ?? '' };
}
