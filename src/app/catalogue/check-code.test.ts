import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeProducer, makeProduct } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { checkCode } from './check-code.ts';

const today = plainDate(2026, 11, 21);
const deps = await testDeps({ today });

describe('a star of an earlier decision', () => {
  const parts = { A: 3267, B: 2000, C: 2950 };
  const earlier = { criteriaDecision: '148/QĐ-TTg', score: '82.17', parts };
  const decidedOn = plainDate(2023, 12, 28);

  test('tells its points of parts A, B and C, each beside its maximum (Đ12.1)', async () => {
    await makeCertificate(deps, { code: '10-085-02869-2-2023', decidedOn, earlier });
    const answer = await checkCode(deps, '10-085-02869-2-2023');
    expect('certificate' in answer && answer.certificate.score).toEqual({
      decision: '148/QĐ-TTg',
      total: '82.17',
      parts: [
        { code: 'A', points: '32.67', max: 40 },
        { code: 'B', points: '20.00', max: 25 },
        { code: 'C', points: '29.50', max: 35 },
      ],
    });
  });

  test('tells none of them where its paper gives the total alone', async () => {
    const code = '10-085-02869-3-2023';
    await makeCertificate(deps, { code, decidedOn, earlier: { ...earlier, parts: null } });
    const answer = await checkCode(deps, code);
    expect('certificate' in answer && answer.certificate.score).toBeNull();
  });
});

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
        signedCopy: null,
        amendments: [],
        validFrom: '2025-12-28',
        lastDay: '2028-12-27',
        extended: false,
        group: 'Chế biến từ rau, củ, quả, hạt',
        sector: 'I',
        packing: '',
        score: null,
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
    'ocop.example.vn/kiem-tra/15%2002839%2007%202025',
    'https://ocop.example.vn/kiem-tra?ma=15-02839-07-2025',
    '15-2839-7-2025',
    '1502839072025',
    '15283972025',
    'Mã: 15-02839-07-2025',
    'Mã số l5-O2839-O7-2O25',
    '１５－０２８３９－０７－２０２５',
    '15-028\u00ad39-07-20\u200b25',
    '15\u00a002839\u00a007\u00a02025',
    '15-02839-07-2025\u0000',
  ])('is found when it is typed or pasted as %j', async (typed) => {
    expect(await checkCode(deps, typed)).toMatchObject({
      asked: '15-02839-07-2025',
      state: 'valid',
    });
  });
});

describe('the number of a certificate', async () => {
  await makeCertificate(deps, {
    code: '15-02839-21-2026',
    number: '0412/2026/GCN-OCOP',
    decidedOn: plainDate(2026, 11, 1),
  });

  test.each([
    '0412/2026/GCN-OCOP',
    '412/2026/gcn-ocop',
    'Số: 0412/2026/GCN-OCOP',
    'o4l2 2026 GCN OC0P',
    'GCN số 0412/2026/GCN\u2013OCOP',
  ])('finds it too when it is typed as %j', async (typed) => {
    expect(await checkCode(deps, typed)).toMatchObject({
      asked: '15-02839-21-2026',
      state: 'valid',
    });
  });

  test('that two issuers gave is a question, until the day of one of them it is not', async () => {
    for (const [code, day, issuer] of [
      ['15-03006-01-2026', 10, 'Ủy ban nhân dân tỉnh Lào Cai'],
      ['01-00073-01-2026', 12, 'Ủy ban nhân dân thành phố Hà Nội'],
    ] as const) {
      const decidedOn = plainDate(2026, 11, day);
      await makeCertificate(deps, { code, number: '0007/2026/GCN-OCOP', decidedOn, issuer });
    }
    deps.clock.moveTo(plainDate(2026, 11, 11));
    expect(await checkCode(deps, '7/2026/GCN-OCOP')).toMatchObject({ asked: '15-03006-01-2026' });
    deps.clock.moveTo(today);
    expect(await checkCode(deps, '7/2026/GCN-OCOP')).toEqual({
      asked: '7-2026-GCN-OCOP',
      at: '2026-11-21T01:00:00.000Z',
      day: '2026-11-21',
      state: 'ambiguous',
      candidates: ['01-00073-01-2026', '15-03006-01-2026'].map((code) => ({
        code,
        number: '0007/2026/GCN-OCOP',
        productName: 'Mận Tam hoa sấy dẻo Bắc Hà',
        producerName: 'Hợp tác xã Nông sản Bản Mây',
      })),
    });
  });
});

describe('a code without separators', async () => {
  const decidedOn = plainDate(2026, 11, 1);
  await makeCertificate(deps, { code: '15-03012-01-2026', decidedOn });
  await makeCertificate(deps, { code: '15-00301-201-2026', decidedOn });

  test('that fits two certificates is a question, never a guess', async () => {
    expect(await checkCode(deps, '1530120 12026')).toMatchObject({ state: 'unknown' });
    expect(await checkCode(deps, '153012012026')).toMatchObject({
      asked: '153012012026',
      state: 'ambiguous',
      candidates: [{ code: '15-00301-201-2026' }, { code: '15-03012-01-2026' }],
    });
    expect(await checkCode(deps, '15-301-2012026')).toMatchObject({ asked: '15-00301-201-2026' });
    expect(await checkCode(deps, '15-3012-1-2026')).toMatchObject({ asked: '15-03012-01-2026' });
  });

  test('that has all its separators is not read as another product', async () => {
    expect(await checkCode(deps, '15-0301-2012-026')).toMatchObject({ state: 'unknown' });
    expect(await checkCode(deps, '15-03012-02-2026')).toMatchObject({ state: 'unknown' });
  });
});

describe('a code nobody issued', () => {
  test.each([
    ['99-90217-013-2052', '99-90217-013-2052'],
    ['', ''],
    ['   ', ''],
    ["'; drop table certificate; --", expect.any(String)],
    ['x'.repeat(500), 'X'.repeat(80)],
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
    expect(await on(plainDate(2028, 5, 3))).toEqual(['valid', 181]);
    expect(await on(plainDate(2028, 5, 4))).toEqual(['expiring', 180]);
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
      state: 'transitional',
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
