import { describe, expect, test } from 'vitest';
import type { Command } from '../command.ts';
import { call, callWithFile } from '../testing/call.ts';
import * as indicators from './indicators.ts';

/** The command with its file behind `--plan`. */
const ofPlan: Pick<Command, 'run'> = {
  run: (invocation) => indicators.run({ ...invocation, args: ['--plan', ...invocation.args] }),
};

describe('saoque indicators', () => {
  test.each([
    [[]],
    [['--plan', 'a.json', '--define', 'đếm sản phẩm']],
    [['--plan', 'a.json', '--unknown']],
  ])('called as %j is misused', async (args) => {
    expect(await call(indicators, args)).toEqual({
      exit: 2,
      out: '',
      err: ['Either --plan FILE or --define "TEXT". See --help.'],
    });
  });

  test.each([
    [{ province: 'Lào Cai' }, 'PLANS_FILE_FORM: The plan file is wrong at date'],
    [
      { date: '2023-02-14', targets: [{ text: 'a', op: 'most', value: 1, period: '2023' }] },
      'PLANS_FILE_FORM: The plan file is wrong at targets.0.op',
    ],
  ])('a file that is no plan is refused with its place: %j', async (file, sentence) => {
    const answer = await callWithFile(ofPlan, file);
    expect({
      ...answer,
      err: answer.err.map((line) => line.split(':').slice(0, 2).join(':')),
    }).toEqual({
      exit: 1,
      out: '',
      err: [sentence],
    });
  });

  test('explains itself', () => {
    expect(indicators.help).toContain('saoque indicators --plan FILE');
  });
});
