import { describe, test } from 'vitest';
import { judgeAllThatReaches } from '../harness/reach.ts';

// One account of each role, as `npm start` prints them.
describe('every page that a person of each role reaches:', () => {
  test.each(['van-phong', 'truong-phong', 'to-tu-van'])('%s', judgeAllThatReaches);
});
