import { describe, expect, it } from 'vitest';
import { call } from '../testing/call.ts';
import * as demoLoad from './demo-load.ts';

describe('saoque demo load', () => {
  it.each([[[]], [['lao-cai']], [['seeds', 'province']], [['seeds', '--port', '1']]])(
    'called as %j is misused',
    async (args) => {
      const { exit, err } = await call(demoLoad, args);
      expect([exit, err]).toEqual([2, ['One demonstration: province or seeds. See --help.']]);
    },
  );
});
