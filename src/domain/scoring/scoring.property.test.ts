import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { scoreNaively } from '../../../bench/score-naive.ts';
import { PROCEDURE_DEFAULTS } from '../regulation/procedure.ts';
import { leavesOf } from '../criteria/find.ts';
import { compileSet, type CompiledSet } from './compile-set.ts';
import { REGULATION_DEFAULTS, type Regulation } from '../regulation/regulation.ts';
import { resultOf } from './result-of.ts';
import type { Choices, ScoringResult, Sheet, SheetScore } from './result.ts';
import { scoreSheet } from './score-sheet.ts';

const SEED = { seed: 20_260_522, numRuns: 300 };
const SETS = loadCriteriaVersions().flatMap((version) => version.sets.map(compileSet));

/** Any of the 26 sets. */
const anySet = fc.constantFrom(...SETS);

/** Good products are likelier than chance makes them, so that stars and marks are reached. */
function anyChoices({ set }: CompiledSet): fc.Arbitrary<Choices> {
  const entries = leavesOf(set).map(({ code, options }) => {
    const last = options.length - 1;
    const choice = fc.oneof(
      { weight: 6, arbitrary: fc.constant(last) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: last }) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
    return [code, choice] as const;
  });
  return fc.record(Object.fromEntries(entries));
}

const oneSheet = anySet.chain((compiled) =>
  fc.record({ compiled: fc.constant(compiled), choices: anyChoices(compiled) }),
);

const council = anySet.chain((compiled) =>
  fc.record({
    compiled: fc.constant(compiled),
    sheets: fc
      .array(anyChoices(compiled), { minLength: 1, maxLength: 9 })
      .map((all) => all.map((choices, index): Sheet => ({ member: `m${index}`, choices }))),
  }),
);

const anyRegulation: fc.Arbitrary<Regulation> = fc
  .record({
    quorum: fc.integer({ min: 1, max: 100 }),
    chairRequired: fc.boolean(),
    spread: fc.integer({ min: 0, max: 100 }),
    markRule: fc.constantFrom('majority', 'average', 'all'),
    missingMark: fc.constantFrom('lower', 'refuse'),
    fiveStarNeedsMarksOf: fc.subarray([3, 4] as const),
    average: fc.constantFrom('mean', 'trimmed'),
    noneReached: fc.constant(true),
  })
  .map((rules) => ({ ...PROCEDURE_DEFAULTS, ...rules }));

function score(compiled: CompiledSet, choices: Choices): SheetScore {
  const scored = scoreSheet(compiled, choices);
  if (!scored.ok) throw new Error(scored.refusals[0].code);
  return scored.value;
}

function make(
  compiled: CompiledSet,
  sheets: readonly Sheet[],
  regulation: Regulation,
): ScoringResult {
  const made = resultOf(compiled, sheets, regulation);
  if (!made.ok) throw new Error(made.refusals[0].code);
  return made.value;
}

function pointsAt(compiled: CompiledSet, choices: Choices, code: string): number {
  const choice = choices[code];
  const leaf = leavesOf(compiled.set).find((candidate) => candidate.code === code);
  return typeof choice === 'number' ? (leaf?.options[choice]?.points ?? 0) : 0;
}

/** The sheet with one criterion moved to another option. */
function moved(choices: Choices, code: string, to: number | null): Choices {
  return { ...choices, [code]: to };
}

describe('one sheet of any of the 26 sets', () => {
  it('has a total from 0 to 100 that is the sum of its parts', () => {
    fc.assert(
      fc.property(oneSheet, ({ compiled, choices }) => {
        const { parts, total } = score(compiled, choices);
        expect(total).toBe(parts.A + parts.B + parts.C);
        expect(total >= 0 && parts.A <= 40 && parts.B <= 25 && parts.C <= 35).toBe(true);
      }),
      SEED,
    );
  });

  it('has the same points by the tables and by walking the set', () => {
    fc.assert(
      fc.property(oneSheet, ({ compiled, choices }) => {
        expect(score(compiled, choices)).toEqual(scoreNaively(compiled.set, choices));
      }),
      SEED,
    );
  });

  it('never loses points when a choice is raised', () => {
    fc.assert(
      fc.property(oneSheet, fc.nat(), fc.nat(), ({ compiled, choices }, where, up) => {
        const leaves = leavesOf(compiled.set);
        const leaf = leaves[where % leaves.length];
        const option = up % (leaf?.options.length ?? 1);
        const code = leaf?.code ?? '';
        fc.pre((leaf?.options[option]?.points ?? 0) >= pointsAt(compiled, choices, code));
        const before = score(compiled, choices).total;
        expect(score(compiled, moved(choices, code, option)).total).toBeGreaterThanOrEqual(before);
      }),
      SEED,
    );
  });

  it('has the same points in whatever order its criteria were chosen', () => {
    fc.assert(
      fc.property(
        oneSheet.chain(({ compiled, choices }) =>
          fc.record({
            compiled: fc.constant(compiled),
            choices: fc.constant(choices),
            codes: fc.shuffledSubarray(Object.keys(choices), {
              minLength: compiled.codes.length,
            }),
          }),
        ),
        ({ compiled, choices, codes }) => {
          const shuffled = Object.fromEntries(codes.map((code) => [code, choices[code] ?? null]));
          expect(score(compiled, shuffled)).toEqual(score(compiled, choices));
        },
      ),
      SEED,
    );
  });
});

describe('the result of a council on any of the 26 sets', () => {
  it('does not depend on the order of the sheets', () => {
    fc.assert(
      fc.property(council, anyRegulation, fc.nat(), ({ compiled, sheets }, regulation, turn) => {
        const at = turn % sheets.length;
        const turned = [...sheets.slice(at), ...sheets.slice(0, at)].reverse();
        const { sheets: _, ...before } = make(compiled, sheets, regulation);
        const { sheets: __, ...after } = make(compiled, turned, regulation);
        expect(after).toEqual(before);
      }),
      SEED,
    );
  });

  it('has spread 0 and the star of one sheet when all sheets are the same', () => {
    fc.assert(
      fc.property(
        oneSheet,
        anyRegulation,
        fc.integer({ min: 2, max: 9 }),
        ({ compiled, choices }, regulation, size) => {
          const alone = make(compiled, [{ member: 'm0', choices }], regulation);
          const same = Array.from({ length: size }, (_, index) => ({
            member: `m${index}`,
            choices,
          }));
          const together = make(compiled, same, regulation);
          expect(together.spread).toBe(0);
          expect([together.band, together.star]).toEqual([alone.band, alone.star]);
          expect(together.missingMarks).toEqual(alone.missingMarks);
        },
      ),
      SEED,
    );
  });

  it('has an average between the lowest and the highest total, the sum of its parts', () => {
    fc.assert(
      fc.property(council, anyRegulation, ({ compiled, sheets }, regulation) => {
        const { parts, total, averaged } = make(compiled, sheets, regulation);
        const totals = sheets.map((sheet) => score(compiled, sheet.choices).total);
        expect(total.denominator).toBe(averaged);
        expect(total.numerator).toBe(parts.A.numerator + parts.B.numerator + parts.C.numerator);
        expect(total.numerator).toBeGreaterThanOrEqual(Math.min(...totals) * averaged);
        expect(total.numerator).toBeLessThanOrEqual(Math.max(...totals) * averaged);
      }),
      SEED,
    );
  });

  it('never has a star above its band, and lacks marks exactly when it is below', () => {
    fc.assert(
      fc.property(council, anyRegulation, ({ compiled, sheets }, regulation) => {
        const { band, star, missingMarks, refusals } = make(compiled, sheets, regulation);
        expect(star).toBeLessThanOrEqual(band);
        expect(missingMarks.length > 0).toBe(star < band);
        const refused = refusals.some((refusal) => refusal.code === 'MISSING_MARK');
        expect(refused).toBe(regulation.missingMark === 'refuse' && star < band);
        if (refused) expect(star).toBe(0);
      }),
      SEED,
    );
  });

  it('never gains a star by a mark that one sheet no longer meets', () => {
    const lowering = anyRegulation.map((regulation) => ({
      ...regulation,
      missingMark: 'lower' as const,
    }));
    fc.assert(
      fc.property(
        council,
        lowering,
        fc.nat(),
        fc.nat(),
        ({ compiled, sheets }, regulation, who, which) => {
          const sheet = sheets[who % sheets.length];
          const mark = compiled.marks[which % compiled.marks.length];
          if (sheet === undefined || mark === undefined) throw new Error('No sheet or mark.');
          fc.pre(pointsAt(compiled, sheet.choices, mark.criterion) >= mark.points);
          const lower = { ...sheet, choices: moved(sheet.choices, mark.criterion, null) };
          const after = sheets.map((one) => (one === sheet ? lower : one));
          const star = make(compiled, sheets, regulation).star;
          expect(make(compiled, after, regulation).star).toBeLessThanOrEqual(star);
        },
      ),
      SEED,
    );
  });

  it('gains the star it lacks marks for, once every missing mark is met', () => {
    fc.assert(
      fc.property(oneSheet, ({ compiled, choices }) => {
        const before = make(compiled, [{ member: 'm', choices }], REGULATION_DEFAULTS);
        const improved = before.missingMarks.reduce(
          (sheet, mark) => moved(sheet, mark.criterion, mark.needsOption),
          choices,
        );
        const after = make(compiled, [{ member: 'm', choices: improved }], REGULATION_DEFAULTS);
        expect(after.star).toBeGreaterThanOrEqual(before.band);
      }),
      SEED,
    );
  });
});
