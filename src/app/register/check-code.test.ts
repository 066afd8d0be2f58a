import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeProducer, makeProduct } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { checkCode } from './check-code.ts';

const today = plainDate(2026, 11, 21);
const deps = await testDeps({ today });

describe('a code that is in the register', async () => {
  await makeCertificate(deps, { code: '15-02839-07-2025', decidedOn: plainDate(2025, 12, 28) });

  test('is answered with state, star, producer, decision and days', async () => {
    expect(await checkCode(deps, '15-02839-07-2025')).toEqual({
      asked: '15-02839-07-2025',
      at: '2026-11-21T01:00:00.000Z',
      day: '2026-11-21',
      state: 'valid',
      daysLeft: 767,
      revocation: null,
      replacement: null,
      certificate: {
        code: '15-02839-07-2025',
        number: expect.stringMatching(/^LC-2025-/),
        star: 4,
        productName: 'Mận Tam hoa sấy dẻo Bắc Hà',
        producerName: 'Hợp tác xã Nông sản Bản Mây',
        address: 'xã Bắc Hà, tỉnh Lào Cai',
        issuer: 'Chủ tịch Ủy ban nhân dân tỉnh Lào Cai',
        decisionNumber: '3127/QĐ-UBND',
        decidedOn: '2025-12-28',
        validFrom: '2025-12-28',
        lastDay: '2028-12-27',
        extended: false,
        group: 'Chế biến từ rau, củ, quả, hạt',
        sector: 'I',
        packing: '',
        picture: null,
      },
    });
  });

  test.each([
    ' 15 02839 07 2025 ',
    '15-O2839-O7-2O25',
    '15–02839–07–2025',
    '15.02839.07.2025',
    'https://ocop.example.vn/kiem-tra/15-02839-07-2025',
    'https://ocop.example.vn/en/kiem-tra/15-02839-07-2025?utm_source=packet#top',
  ])('is found when it is typed or pasted as %j', async (typed) => {
    expect(await checkCode(deps, typed)).toMatchObject({
      asked: '15-02839-07-2025',
      state: 'valid',
    });
  });
});

describe('a code nobody issued', () => {
  test.each([
    ['99-90217-013-2052', '99-90217-013-2052'],
    ['', ''],
    ['   ', ''],
    ["'; drop table certificate; --", expect.any(String)],
    ['x'.repeat(500), 'X'.repeat(40)],
  ])('%j is not in the register', async (typed, asked) => {
    expect(await checkCode(deps, typed)).toEqual({
      asked,
      at: '2026-11-21T01:00:00.000Z',
      day: '2026-11-21',
      state: 'unknown',
    });
  });

  test('is also one whose decision is dated tomorrow (Đ7.3e)', async () => {
    await makeCertificate(deps, { code: '15-02839-11-2026', decidedOn: plainDate(2026, 11, 22) });
    expect(await checkCode(deps, '15-02839-11-2026')).toMatchObject({ state: 'unknown' });
    deps.clock.moveTo(plainDate(2026, 11, 22));
    expect(await checkCode(deps, '15-02839-11-2026')).toMatchObject({ state: 'valid' });
    deps.clock.moveTo(today);
  });
});

describe('what became of a certificate', () => {
  test('36 months later it has expired, without a job being run by hand', async () => {
    await makeCertificate(deps, { code: '15-02839-12-2025', decidedOn: plainDate(2025, 11, 1) });
    const on = async (day: ReturnType<typeof plainDate>) => {
      deps.clock.moveTo(day);
      const { state, ...answer } = await checkCode(deps, '15-02839-12-2025');
      deps.clock.moveTo(today);
      return [state, 'daysLeft' in answer ? answer.daysLeft : null];
    };
    expect(await on(plainDate(2028, 7, 2))).toEqual(['valid', 121]);
    expect(await on(plainDate(2028, 7, 3))).toEqual(['expiring', 120]);
    expect(await on(plainDate(2028, 10, 31))).toEqual(['expiring', 0]);
    expect(await on(plainDate(2028, 11, 1))).toEqual(['expired', -1]);
  });

  test('a revoked star names decision, day and ground', async () => {
    await makeCertificate(deps, {
      code: '15-02839-13-2025',
      decidedOn: plainDate(2025, 12, 30),
      acts: [
        {
          kind: 'revoke',
          data: { ground: 'd', decisionNumber: '2790/QĐ-UBND', from: plainDate(2026, 11, 5) },
        },
      ],
    });
    expect(await checkCode(deps, '15-02839-13-2025')).toMatchObject({
      state: 'revoked',
      revocation: { on: '2026-11-05', decisionNumber: '2790/QĐ-UBND', ground: 'd' },
    });
  });

  test('an extended one stays valid and says that it is extended (Đ12.3)', async () => {
    await makeCertificate(deps, {
      code: '15-02839-14-2023',
      decidedOn: plainDate(2023, 10, 1),
      acts: [{ kind: 'extend', data: { until: plainDate(2027, 3, 29) } }],
    });
    expect(await checkCode(deps, '15-02839-14-2023')).toMatchObject({
      state: 'valid',
      certificate: { extended: true, lastDay: '2027-03-29' },
    });
  });

  test('an old code leads to the newest certificate, over all that came between', async () => {
    const product = await makeProduct(deps, (await makeProducer(deps)).id);
    const newest = await makeCertificate(deps, {
      code: '15-02839-16-2026',
      decidedOn: plainDate(2026, 11, 1),
      star: 5,
      product,
    });
    const between = await makeCertificate(deps, {
      code: '15-02839-15-2024',
      decidedOn: plainDate(2024, 6, 1),
      product,
      acts: [{ kind: 'replace', data: { by: newest.id, from: plainDate(2026, 11, 1) } }],
    });
    await makeCertificate(deps, {
      code: '15-080-02839-3-2022',
      decidedOn: plainDate(2022, 9, 9),
      star: 3,
      product,
      acts: [{ kind: 'replace', data: { by: between.id, from: plainDate(2024, 6, 1) } }],
    });
    expect(await checkCode(deps, '15-080-02839-3-2022')).toMatchObject({
      state: 'replaced',
      replacement: {
        on: '2024-06-01',
        code: '15-02839-16-2026',
        star: 5,
        state: 'valid',
        lastDay: '2029-10-31',
      },
    });
  });
});
