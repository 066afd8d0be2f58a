import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs `saoque …` as a person does. */
function saoque(
  args: readonly string[],
  input = '',
): { exit: number | null; out: string; err: string } {
  const child = spawnSync(process.execPath, ['bin/saoque.mjs', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
  });
  return { exit: child.status, out: child.stdout, err: child.stderr };
}

describe('the command line', () => {
  it('lists its commands, and one command’s options, on --help', () => {
    const all = saoque(['--help']);
    expect(all).toMatchObject({ exit: 0, err: '' });
    expect(all.out).toMatch(/^Usage: saoque COMMAND …\n\n {2}\S/);
    const one = saoque(['score', '--help']);
    expect(one).toMatchObject({ exit: 0, err: '' });
    expect(one.out).toMatch(/^saoque score: .*\n\nUsage: saoque score FILE\|-\n/);
    expect(saoque(['criteria', '--help']).out).toContain('  criteria check  ');
  });

  it('says 2 when it is misused', () => {
    expect(saoque([])).toEqual({ exit: 2, out: '', err: 'Which command? See --help.\n' });
    expect(saoque(['scores'])).toEqual({
      exit: 2,
      out: '',
      err: 'There is no command "scores". See --help.\n',
    });
    expect(saoque(['score', '--lang', 'fr', '-'])).toMatchObject({ exit: 2, out: '' });
    expect(saoque(['bench', 'nothing'])).toMatchObject({ exit: 2, out: '' });
  });

  it('reads standard input, answers on standard output and refuses on standard error', () => {
    const input = JSON.stringify({ criteriaSet: 'QD26-01', sheets: [] });
    expect(saoque(['score', '-', '--json', '--lang=en'], input)).toEqual({
      exit: 1,
      out: '{"result":{"refusals":["NO_SHEETS"]},"refusals":[{"code":"NO_SHEETS","message":"There is no sheet."}]}\n',
      err: 'NO_SHEETS: There is no sheet.\n',
    });
  });
});
