import { expect, test } from 'vitest';
import { chairmanOf, issuerWords } from './issuer.ts';

test.each(['Ủy ban nhân dân tỉnh Lào Cai', 'Chủ tịch Ủy ban nhân dân tỉnh Lào Cai'])(
  'a paper of %s stands under the committee, is certified by its chairman and dated in the province',
  (issuer) => {
    expect(issuerWords(issuer)).toEqual({
      committee: 'Ủy ban nhân dân tỉnh Lào Cai',
      chairman: 'Chủ tịch Ủy ban nhân dân tỉnh Lào Cai',
      place: 'Lào Cai',
    });
  },
);

test('the chairman of a province or of a city decides', () => {
  expect(chairmanOf('Tỉnh Lào Cai')).toBe('Chủ tịch Ủy ban nhân dân tỉnh Lào Cai');
  expect(chairmanOf('Thành phố Huế')).toBe('Chủ tịch Ủy ban nhân dân thành phố Huế');
});
