import { describe, expect, test } from 'vitest';
import { makeCertificate } from '#app/testing/make-certificate.ts';
import { testDeps } from '#app/testing/test-deps.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { PART_CODES, type ByPart } from '#domain/criteria/types.ts';
import { readEarlierResult } from '#domain/recognition/earlier-result.ts';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { leavesOf } from '../ledger/records.ts';
import { asOwner } from '../testing/owner.ts';
import { findCertificateById } from './certificates.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 20) });
const EARLIER = loadCriteriaVersions().filter(({ complete }) => !complete);
let serial = 100;

/** What the database says to a certificate with these points; the name of the rule that refused it. */
async function kept(
  criteriaDecision: string,
  parts: ByPart<number> | null,
  total: number,
): Promise<string> {
  serial += 1;
  const score = (total / 100).toFixed(2);
  const earlier = { criteriaDecision, parts, score };
  const wish = { code: `15-04318-${serial}-2023`, decidedOn: plainDate(2023, 12, 28), earlier };
  try {
    const { id } = await makeCertificate(deps, wish);
    const row = await findCertificateById(deps.db, id);
    expect(row && { parts: row.parts, score: row.score }).toEqual({ parts, score });
    return 'kept';
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? String(error);
  }
}

const sum = ({ A, B, C }: ByPart<number>) => A + B + C;

describe('the database keeps points of parts A, B and C', () => {
  test.each(EARLIER)('up to the maxima of $decision, as the rule has them', async (criteria) => {
    const { decision, partsMax } = criteria;
    const full = { A: partsMax.A * 100, B: partsMax.B * 100, C: partsMax.C * 100 };
    expect(await kept(decision, full, 10_000)).toBe('kept');
    expect(await kept(decision, { A: 0, B: 0, C: 0 }, 0)).toBe('kept');
    for (const part of PART_CODES) {
      const over = { ...full, [part]: full[part] + 1 };
      expect(await kept(decision, over, sum(over))).toBe('certificate_parts_within');
      const under = { ...full, [part]: -1 };
      expect(await kept(decision, under, sum(under))).toBe('certificate_parts_within');
    }
  });

  test('that sum to the total to the hundredth', async () => {
    const parts = { A: 3267, B: 2000, C: 2950 };
    expect(await kept('148/QĐ-TTg', parts, 8217)).toBe('kept');
    expect(await kept('148/QĐ-TTg', parts, 8218)).toBe('certificate_parts_sum');
    expect(await kept('148/QĐ-TTg', parts, 8216)).toBe('certificate_parts_sum');
  });

  test('of earlier decisions only: of the others the sheets are kept', async () => {
    const parts = { A: 3000, B: 2000, C: 3000 };
    expect(await kept('26/2026/QĐ-TTg', parts, 8000)).toBe('certificate_parts_within');
    expect(await kept('26/2026/QĐ-TTg', null, 8000)).toBe('kept');
  });

  test('all three or none, which the owner cannot bend either', async () => {
    const { id } = await makeCertificate(deps, {
      code: '15-04318-99-2023',
      decidedOn: plainDate(2023, 12, 28),
      earlier: { criteriaDecision: '148/QĐ-TTg', parts: null, score: '80.00' },
    });
    const one = asOwner(deps.ownerUrl, `update certificate set points_a = 3000 where id = '${id}'`);
    await expect(one).rejects.toMatchObject({ constraint: 'certificate_parts_whole' });
    expect(await findCertificateById(deps.db, id)).toMatchObject({ parts: null });
  });

  test('under the leaf of the certificate in the ledger', async () => {
    const { id } = await makeCertificate(deps, {
      code: '15-04318-98-2023',
      decidedOn: plainDate(2023, 12, 28),
      earlier: {
        criteriaDecision: '148/QĐ-TTg',
        parts: { A: 3000, B: 2000, C: 3000 },
        score: '80.00',
      },
    });
    const leaf = async () => (await leavesOf(deps.db, [{ kind: 'certificate', recordId: id }]))[0];
    const before = await leaf();
    await asOwner(
      deps.ownerUrl,
      `update certificate set points_a = points_a + 1, points_b = points_b - 1 where id = '${id}'`,
    );
    expect((await leaf())?.equals(before ?? Buffer.of())).toBe(false);
  });

  test('as the rule reads them from the paper', async () => {
    const read = readEarlierResult(loadCriteriaVersions(), {
      criteriaDecision: '781/QĐ-TTg',
      decidedOn: plainDate(2020, 12, 15),
      star: 3,
      total: '68,40',
      parts: { A: '23,57', B: '17,57', C: '27,26' },
    });
    if (!read.ok) throw new Error(read.refusals[0].code);
    const { criteria, parts, total } = read.value;
    expect(await kept(criteria.decision, parts, total ?? 0)).toBe('kept');
  });
});
