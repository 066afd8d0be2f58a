import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doubtsOf } from '#domain/criteria/doubts.ts';
import { findSet, leavesOf, setForAnnexI } from '#domain/criteria/find.ts';
import { versionInForce } from '#domain/criteria/in-force.ts';
import { knockOutsOf } from '#domain/criteria/knock-outs.ts';
import { parseCriteriaVersion } from '#domain/criteria/parse-version.ts';
import { at, changed } from '#domain/criteria/testing/small-version.ts';
import type { CriteriaSet, CriteriaVersion } from '#domain/criteria/types.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { loadCriteriaVersions } from './criteria-files.ts';

const FOLDER = new URL('../../criteria/', import.meta.url);
const IN_FORCE = inForce();
const SETS: readonly CriteriaSet[] = IN_FORCE.sets;

function inForce(): CriteriaVersion {
  const found = versionInForce(loadCriteriaVersions(), plainDate(2026, 5, 22));
  if (!found.ok) throw new Error(found.refusals[0].code);
  return found.value;
}

function set(no: number): CriteriaSet {
  const found = findSet(IN_FORCE, no);
  if (found === undefined) throw new Error(`Set ${no}`);
  return found;
}

describe('published criteria versions', () => {
  it.each([
    ['1048-781.json', '4ca8e38bf287fc446f7cb720645bcb996d537d1b2cd7d86ab58baddd431c8e9d'],
    ['148.json', '21477154d22161b2d0c0eb6c5f6c21230b3e60c888af2539b215b3300603204f'],
    ['26-2026.json', '74a33a105c70f78b03b22ef4f68f617a6c6faab309329a4ba5a167749e05e62c'],
  ])('never change: %s is what was published', (name, sha256) => {
    const bytes = readFileSync(new URL(name, FOLDER));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  });

  it('are known with their days, oldest first', () => {
    const known = loadCriteriaVersions().map(({ id, decision, effectiveFrom, lapses, sets }) => ({
      id,
      decision,
      effectiveFrom,
      lapses,
      sets: sets.length,
    }));
    expect(known).toEqual([
      {
        id: '1048-781',
        decision: '1048/QĐ-TTg',
        effectiveFrom: '2019-08-21',
        lapses: '2023-02-24',
        sets: 0,
      },
      {
        id: '148',
        decision: '148/QĐ-TTg',
        effectiveFrom: '2023-02-24',
        lapses: '2026-07-21',
        sets: 0,
      },
      {
        id: '26-2026',
        decision: '26/2026/QĐ-TTg',
        effectiveFrom: '2026-05-22',
        lapses: undefined,
        sets: 26,
      },
    ]);
  });

  it('know which decision amended which, and what', () => {
    expect(loadCriteriaVersions().map((version) => version.amendments)).toEqual([
      [{ decision: '781/QĐ-TTg', issued: '2020-06-08', of: 'criteria' }],
      [{ decision: '1489/QĐ-TTg', issued: '2025-07-06', of: 'procedure' }],
      [],
    ]);
  });

  it('had 35/25/40 points until 2023 and have 40/25/35 since (Đ3.1)', () => {
    expect(loadCriteriaVersions().map((version) => version.partsMax)).toEqual([
      { A: 35, B: 25, C: 40 },
      { A: 40, B: 25, C: 35 },
      { A: 40, B: 25, C: 35 },
    ]);
  });
});

describe('the 26 sets of Decision 26/2026', () => {
  it('hold 787 criteria with 2,579 options, each part as Đ3.1 has it', () => {
    const leaves = SETS.flatMap(leavesOf);
    expect(leaves).toHaveLength(787);
    expect(leaves.flatMap((leaf) => leaf.options)).toHaveLength(2579);
    expect(SETS.map((one) => one.no)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
    for (const one of SETS) {
      expect(one.parts.map(({ code, max }) => `${code}${max}`)).toEqual(['A40', 'B25', 'C35']);
    }
  });

  it('are selected by the 26 leaves of Annex I, one each (Đ2.2, Đ3.2)', () => {
    const annexI = SETS.map((one) => one.annexI);
    expect(new Set(annexI).size).toBe(26);
    const selected = annexI.map((code) => setForAnnexI(IN_FORCE, code));
    expect(selected).toEqual(SETS.map((value) => ({ ok: true, value })));
    expect(setForAnnexI(IN_FORCE, 'I.3.c')).toMatchObject({ value: { id: 'QD26-07' } });
  });

  it('leave 378 criteria without a printed level of 0 points', () => {
    const without = SETS.flatMap(leavesOf).filter(
      (leaf) => !leaf.options.some((option) => option.points === 0),
    );
    expect(without).toHaveLength(378);
  });

  it('ask five samples, and none for tourism (Đ6.2d)', () => {
    expect(SETS.map((one) => one.sampleCount)).toEqual([...Array<number>(25).fill(5), 0]);
  });

  it('let the commune assess four contents, three in tourism (Đ7.2a)', () => {
    const assessed = (no: number): string[] =>
      leavesOf(set(no))
        .filter((leaf) => leaf.communeAssessed)
        .map((leaf) => leaf.code);
    expect(SETS.map(({ no }) => assessed(no).length)).toEqual([...Array<number>(25).fill(4), 3]);
    expect(assessed(7)).toEqual(['1.1', '2.1', '3.3', '5.3']);
    expect(assessed(26)).toEqual(['2.1', '3.3', '5.1']);
  });

  it('carry the minimum marks of set 7 as printed', () => {
    const marks = leavesOf(set(7)).flatMap(({ code, requiredForStar }) =>
      requiredForStar ? [[code, requiredForStar]] : [],
    );
    expect(Object.fromEntries(marks)).toEqual({
      '1.1': { 3: 1 },
      '1.5': { 4: 2, 5: 3 },
      '1.6': { 4: 1 },
      '2.1': { 4: 3 },
      '2.2': { 3: 2 },
      '2.3': { 3: 1, 4: 3 },
      '3.4': { 4: 2 },
      '3.5': { 3: 1, 4: 2 },
      '4.1': { 3: 2, 4: 3, 5: 5 },
      '5.1': { 4: 5 },
      '5.3': { 3: 1 },
      '6.1': { 4: 2 },
      '6.3': { 4: 2, 5: 3 },
      '6.4': { 4: 2, 5: 3 },
      '6.5': { 4: 3, 5: 5 },
      '7': { 4: 3, 5: 5 },
      '8': { 3: 2 },
      '9': { 3: 1, 4: 3 },
    });
  });

  it('knock out by the head of the sheet and by notes, tourism by nothing', () => {
    expect(knockOutsOf(set(7)).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'd1 disqualifier',
      'd2 disqualifier',
      'd3 disqualifier',
      '1.1:1 exclude',
      '2.1:1 exclude',
      '6.1:1 stop',
    ]);
    expect(knockOutsOf(set(26))).toEqual([]);
  });

  it('tell whoever scores where the print is doubtful', () => {
    expect(doubtsOf(IN_FORCE, 7, '3.1')).toMatchObject([{ printed: '1/1/3', likely: '1/2/3' }]);
    expect(doubtsOf(IN_FORCE, 21, '8').map((doubt) => doubt.kind)).toEqual(['text']);
    expect(doubtsOf(IN_FORCE, 17, null).map((doubt) => doubt.kind)).toEqual(['text']);
    expect(doubtsOf(IN_FORCE, 24, '4.1').map((doubt) => doubt.kind)).toEqual(['marks', 'boundary']);
    expect(doubtsOf(IN_FORCE, 4, '7')).toMatchObject([{ kind: 'corrected', likely: '3' }]);
    const linkage = SETS.filter(({ no }) =>
      ['1.4', '1.5'].some((code) => doubtsOf(IN_FORCE, no, code).length > 0),
    );
    expect(linkage.map(({ no }) => no)).toEqual(SETS.slice(0, 25).map(({ no }) => no));
  });

  it('are refused when any maximum is changed by 1', { timeout: 60_000 }, () => {
    const file: unknown = JSON.parse(readFileSync(new URL('26-2026.json', FOLDER), 'utf8'));
    const accepted: string[] = [];
    let tried = 0;
    for (const [index, one] of SETS.entries()) {
      const alone = changed(file, 'sets', [at(file, `sets.${index}`)]);
      for (const path of maximaOf(one)) {
        for (const step of [-1, 1]) {
          const max = Number(at(alone, path)) + step;
          tried += 1;
          if (parseCriteriaVersion(changed(alone, path, max)).ok)
            accepted.push(`${one.id} ${path}`);
        }
      }
    }
    expect(accepted).toEqual([]);
    expect(tried).toBe(2 * (78 + 291 + 640 + 12));
  });
});

/** The paths of every maximum of a set that stands alone in its file. */
function maximaOf({ parts }: CriteriaSet): string[] {
  const under = (items: readonly object[], path: string): string[] =>
    items.flatMap((item, index) => [
      `${path}.${index}.max`,
      ...('criteria' in item && Array.isArray(item.criteria)
        ? under(item.criteria, `${path}.${index}.criteria`)
        : []),
    ]);
  return under(parts, 'sets.0.parts');
}
