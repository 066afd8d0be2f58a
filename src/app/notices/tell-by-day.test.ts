import { beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { certificateTerm } from '#domain/recognition/certificate-term.ts';
import type { NoticeFigures, NoticeKind } from '#domain/notices/kinds.ts';
import type { CertificateActKind } from '#domain/recognition/certificate-acts.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { noticeSentence } from './sentence.ts';
import { tellByDay } from './tell-by-day.ts';

const MONDAY = plainDate(2026, 10, 12);
const deps = await testDeps({ today: MONDAY });
const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });

const run = () => tellByDay(deps, () => Promise.resolve([180, 120, 60, 30]));

/** What the account was told by the day, as it reads, the oldest first. */
async function told({ accountId }: { readonly accountId: string }): Promise<readonly string[]> {
  const rows = await asOwner(
    deps.ownerUrl,
    `select kind, figures from notice where account_id = '${accountId}' and due_on is not null order by at, kind`,
  );
  return (rows as { kind: NoticeKind; figures: NoticeFigures }[]).map((row) =>
    noticeSentence(row, 'vi'),
  );
}

/** How many notices of the day the person gets on each of the days, when the server runs on no other. */
async function countsOn(
  person: { readonly accountId: string },
  days: readonly PlainDate[],
): Promise<readonly number[]> {
  const counts: number[] = [];
  let before = (await told(person)).length;
  for (const day of days) {
    deps.clock.moveTo(day);
    await run();
    const now = (await told(person)).length;
    counts.push(now - before);
    before = now;
  }
  return counts;
}

const after = (...days: readonly number[]) => days.map((one) => addDays(MONDAY, one));

beforeEach(async () => {
  await asOwner(
    deps.ownerUrl,
    `delete from notice; update dossier_state set commune_due_on = null, state = 'withdrawn'`,
  );
  deps.clock.moveTo(MONDAY);
});

describe('the commune’s 15 working days', () => {
  test('are told three working days before the end and on the last day, each once', async () => {
    await makeDossier(deps, 'communeReview'); // to the commune by Monday 02/11
    expect(await countsOn(officer, after(15, 16, 17, 20, 21, 21, 22))).toEqual([
      0, 1, 0, 0, 1, 0, 0,
    ]);
    expect(await told(officer)).toEqual([
      'Hồ sơ “Mận Tam hoa sấy dẻo Bắc Hà” sắp hết hạn: xã xem xong chậm nhất ngày 02/11/2026.',
      'Hôm nay, 02/11/2026, là ngày cuối xã xem hồ sơ “Mận Tam hoa sấy dẻo Bắc Hà”.',
    ]);
  });

  test('after days of standstill only what still holds is told', async () => {
    await makeDossier(deps, 'communeReview');
    expect([await countsOn(officer, after(21)), await told(officer)]).toEqual([
      [1],
      ['Hôm nay, 02/11/2026, là ngày cuối xã xem hồ sơ “Mận Tam hoa sấy dẻo Bắc Hà”.'],
    ]);
    await makeDossier(deps, 'communeReview');
    expect(await countsOn(officer, after(60))).toEqual([0]);
  });

  test('of a dossier that has been passed on nobody is told', async () => {
    await makeDossier(deps, 'forwarded');
    expect(await countsOn(officer, after(18, 21))).toEqual([0, 0]);
  });
});

describe('the day by which a producer answers', () => {
  test.each(['completing', 'officeReturned'] as const)(
    'is told to the producer near its end and on it: %s',
    async (state) => {
      const { actor } = await makeDossier(deps, state); // by Thursday 22/10
      expect(await countsOn(actor, after(6, 7, 9, 10, 10, 11))).toEqual([0, 1, 0, 1, 0, 0]);
      expect(await told(actor)).toEqual([
        'Hồ sơ “Mận Tam hoa sấy dẻo Bắc Hà” còn chờ bổ sung, chậm nhất ngày 22/10/2026.',
        'Hôm nay, 22/10/2026, là ngày cuối để bổ sung hồ sơ “Mận Tam hoa sấy dẻo Bắc Hà”.',
      ]);
    },
  );
});

describe('a certificate', () => {
  const decidedOn = plainDate(2024, 4, 21);
  const { validTo } = certificateTerm(decidedOn, 'dayBefore');
  let no = 0;

  async function certified(kind?: CertificateActKind, data?: object) {
    no += 1;
    const producer = await makeProducer(deps);
    const product = await makeProduct(deps, producer.id, { name: 'Siro mận' });
    const person = await makeActor(deps, 'producer', { producerId: producer.id });
    const acts = kind === undefined ? [] : [{ kind, data }];
    const code = `15-02839-${String(no).padStart(3, '0')}-2024`;
    const { id } = await makeCertificate(deps, { code, decidedOn, product, acts: acts as never });
    return { id, person, product, producer };
  }
  const before = (days: number) => addDays(validTo, -days);

  test('that ends is told 12, 6, 3 and 1 months before, as the Regulation says, and on the day, once each', async () => {
    const { person } = await certified();
    const days = [366, 365, 181, 180, 121, 120, 119, 90, 60, 59, 30, 1, 0, 0, -1].map(before);
    const counts = [0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 0];
    expect(await countsOn(person, days)).toEqual(counts);
    const begin = 'Giấy chứng nhận của “Siro mận” có hiệu lực đến hết ngày 20/04/2027';
    const open = `${begin}. Hồ sơ đánh giá lại nộp chậm nhất ngày 21/12/2026.`;
    const late = `${begin}; hạn nộp hồ sơ đánh giá lại đã qua. Hỏi Văn phòng Điều phối để được hướng dẫn.`;
    const end = 'Hôm nay, 20/04/2027, là ngày cuối giấy chứng nhận của “Siro mận” còn hiệu lực.';
    expect(await told(person)).toEqual([open, open, open, late, late, late, end]);
    expect(await told(officer)).toEqual(expect.arrayContaining([open, late, end])); // Đ10.4
  });

  test('is told as the day stands after a standstill: one warning, the latest', async () => {
    const { person } = await certified();
    expect(await countsOn(person, [before(100), before(99)])).toEqual([1, 0]);
    expect(await told(person)).toEqual([
      expect.stringContaining('hạn nộp hồ sơ đánh giá lại đã qua'),
    ]);
  });

  test('with a re-assessment handed in is told without asking for one', async () => {
    const { person, product, producer } = await certified();
    deps.clock.moveTo(before(150));
    await makeDossier(deps, 'submitted', {
      product,
      producer,
      actor: person,
      kind: 'reassessment',
    });
    await run();
    expect(await told(person)).toEqual([
      'Giấy chứng nhận của “Siro mận” có hiệu lực đến hết ngày 20/04/2027. Hồ sơ đánh giá lại đang được xem xét.',
    ]);
  });

  test('that is revoked or replaced meanwhile is told of no end', async () => {
    const from = plainDate(2027, 1, 4);
    const data = { ground: 'a', decisionNumber: '9/QĐ-UBND', from };
    const revoked = await certified('revoke', data);
    const newer = await certified();
    const replaced = await certified('replace', { by: newer.id, from });
    for (const { person } of [revoked, replaced]) {
      expect(await countsOn(person, [before(30), validTo])).toEqual([0, 0]);
    }
  });

  test('that was extended is told of the new day and not of the old one', async () => {
    const until = addDays(validTo, 100);
    const { person } = await certified('extend', { until });
    expect(await countsOn(person, [validTo, until])).toEqual([1, 1]);
    expect((await told(person)).map((said) => said.includes('20/04/2027'))).toEqual([false, false]);
  });
});
