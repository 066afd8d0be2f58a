import { expect, test } from 'vitest';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { setById } from '../criteria/find.ts';
import { claimsOf } from './commune-claims.ts';
import { emptyContent } from './content.ts';

function setOf(id: string) {
  const found = setById(loadCriteriaVersions(), id);
  if (!found.ok) throw new Error(`${id} is not published`);
  return found.value;
}

const content = {
  ...emptyContent(2026, 'Bắc Hà'),
  results: { planCarriedOut: '', material: 'Vùng mận 120 ha ở Bắc Hà', quality: '', market: '' },
  selfScore: {
    '1.1': { choice: 2, text: 'Mua mận của 48 hộ', noPaper: false },
    '3.3': { choice: null, text: '', noPaper: true },
    '2.1': { text: 'Nghề sấy có từ 2019', noPaper: false },
  },
};

test('a claim is the chosen level in words, without points, with the explanation beside it', () => {
  const set = setOf('QD26-07');
  const options = set.parts[0]?.criteria[0];
  if (!options || !('criteria' in options)) throw new Error('set 7 begins with group 1');
  const leaf = options.criteria[0];
  if (!leaf || 'criteria' in leaf) throw new Error('1.1 is scored');
  expect(claimsOf(content, set)).toEqual({
    material: { criterion: '1.1', level: leaf.options[2]?.label, text: 'Mua mận của 48 hộ' },
    labour: { criterion: '3.3', level: null, text: '' },
    idea: { criterion: '2.1', level: null, text: 'Nghề sấy có từ 2019' },
    identity: { criterion: '5.3', level: null, text: '' },
  });
});

test('tourism claims its material by what form 02 says of the zone, and its story at 5.1', () => {
  const claims = claimsOf(content, setOf('QD26-26'));
  expect(claims.material).toEqual({
    criterion: null,
    level: null,
    text: 'Vùng mận 120 ha ở Bắc Hà',
  });
  expect(claims.identity.criterion).toBe('5.1');
});
