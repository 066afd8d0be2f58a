import type { CriteriaSet } from '#domain/criteria/types.ts';

/**
 * What stands at the foot of a paper that prints criteria: whose words they are. A paper must not pass
 * for Annex II while it carries our short words. Empty when every word is the gazette's.
 */
export function wordingFoot(sets: readonly Pick<CriteriaSet, 'wording'>[]): string {
  if (sets.some(({ wording }) => wording === undefined)) {
    return 'Diễn đạt rút gọn; đối chiếu Phụ lục II';
  }
  return sets.some(({ wording }) => wording === 'withoutNotes')
    ? 'Ghi chú và căn cứ loại diễn đạt rút gọn; đối chiếu Phụ lục II'
    : '';
}
