import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { NoticeFigures, NoticeKind } from '#domain/notices/kinds.ts';
import { inTransaction } from '#storage/database.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { declareConflict } from '../council/declare-conflict.ts';
import { makeCouncil } from '../testing/make-council.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { certifiedStory } from '../testing/make-story.ts';
import { makeActor, PLACES, withRole } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { valueOf } from '../testing/commune-work.ts';
import { noticeSentence } from './sentence.ts';
import { tellOf } from './tell-of.ts';

const deps = await testDeps({ today: plainDate(2026, 10, 12) });
const story = await certifiedStory(deps);

async function toldTo(accounts: string): Promise<readonly string[]> {
  const rows = (await asOwner(
    deps.ownerUrl,
    `select kind, figures from notice where account_id in (${accounts})
      order by at, act_seq, kind`,
  )) as { kind: NoticeKind; figures: NoticeFigures }[];
  return rows.map((row) => noticeSentence(row, 'vi'));
}

const holders = (role: string) => `select account_id from role_grant where role = '${role}'`;
const PLUMS = '“Mận Tam hoa sấy dẻo Bắc Hà”';

describe('one product on its way to four stars', () => {
  test('its people are told each step in a whole sentence', async () => {
    expect(await toldTo(holders('producer'))).toEqual([
      `Xã đã nhận hồ sơ ${PLUMS}, phiếu số 01-X/PĐK-15-02839-2026. Xã xem xong chậm nhất ngày 02/11/2026.`,
      `Xã đã chuyển hồ sơ ${PLUMS} lên tỉnh.`,
      `Văn phòng Điều phối đã nhận hồ sơ ${PLUMS}, phiếu số 01-T/PĐK-15-02839-2026.`,
      `Hồ sơ ${PLUMS} đã đủ, chờ đưa ra Hội đồng.`,
      `Hồ sơ ${PLUMS} được đưa ra phiên Hội đồng ngày 12/10/2026.`,
      `Hội đồng đã đánh giá xong ${PLUMS}. Kết quả chờ quyết định.`,
      `${PLUMS} được công nhận 4 sao.`,
    ]);
  });

  test('each desk is told what waits for it, and nobody what they did themselves', async () => {
    const { number } = await deps.db
      .selectFrom('decision')
      .select('number')
      .where('id', '=', story.decisionId)
      .executeTakeFirstOrThrow();
    expect(await toldTo(holders('leader'))).toEqual([`Quyết định số ${number} chờ ký.`]);
    expect(await toldTo(`'${story.office.accountId}'`)).toEqual([
      `Quyết định số ${number} đã ký.`,
      `Hồ sơ ${PLUMS} vừa đến Văn phòng Điều phối, chờ xem.`,
      'Phiên Hội đồng “Phiên đánh giá đợt 2” đã kết thúc: 1 sản phẩm có kết quả, chờ dự thảo quyết định.',
    ]);
    // The secretary opened and closed the session; the members are told.
    const planned =
      'Phiên Hội đồng “Phiên đánh giá đợt 2” họp ngày 12/10/2026. Thành viên xem danh sách sản phẩm tại đây.';
    expect(await toldTo(`'${story.council.secretary.accountId}'`)).toEqual([planned]);
    expect(await toldTo(`'${story.council.scorers[0].accountId}'`)).toEqual([
      planned,
      'Phiên Hội đồng “Phiên đánh giá đợt 2” đã mở, bắt đầu chấm.',
      'Phiên Hội đồng “Phiên đánh giá đợt 2” đã kết thúc.',
    ]);
  });
});

describe('whom a desk is', () => {
  test('every officer of the commune today: no neighbour, closed account or ended role', async () => {
    const one = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
    const closed = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
    const ended = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
    const neighbour = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
    await asOwner(
      deps.ownerUrl,
      `update account set active = false where id = '${closed.accountId}';
       update role_grant set valid_to = '2026-10-11' where account_id = '${ended.accountId}'`,
    );
    await makeDossier(deps, 'submitted');
    const told = [one, closed, ended, neighbour].map(({ accountId }) => toldTo(`'${accountId}'`));
    expect(await Promise.all(told)).toEqual([
      [`Hồ sơ ${PLUMS} vừa gửi tới xã, chờ xã xem.`],
      [],
      [],
      [],
    ]);
  });

  test('nobody who stands aside from the product', async () => {
    const council = await makeCouncil(deps);
    const { id } = await makeDossier(deps, 'inCouncil', { sessionId: council.sessionId });
    const [, , tied, free] = council.scorers;
    if (!tied || !free) throw new Error('a council of seven');
    for (const member of [tied, free]) {
      await withRole(deps, member, 'communeOfficer', { unitId: PLACES.bacHa });
    }
    const key = { sessionId: council.sessionId, idempotencyKey: deps.newId() };
    const tie = { ...key, dossierId: id, reason: 'Em gái làm ở hợp tác xã.' };
    valueOf(await declareConflict(deps, tied, tie));
    await inTransaction(deps.db, (trx) => tellOf(deps, trx, assessed(id)));
    expect(await toldTo(`'${free.accountId}'`)).toContain(
      `Hội đồng đã đánh giá xong ${PLUMS}. Kết quả chờ quyết định.`,
    );
    expect(await toldTo(`'${tied.accountId}'`)).not.toContain(
      `Hội đồng đã đánh giá xong ${PLUMS}. Kết quả chờ quyết định.`,
    );
  });
});

test('an act that is rolled back tells nobody, and one told twice is told once', async () => {
  const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
  const mine = `'${officer.accountId}'`;
  const gone = inTransaction(deps.db, async (trx) => {
    await tellOf(deps, trx, assessed(story.dossierId));
    throw new Error('taken back');
  });
  await expect(gone).rejects.toThrow('taken back');
  expect(await toldTo(mine)).toEqual([]);
  await inTransaction(deps.db, async (trx) => {
    await tellOf(deps, trx, assessed(story.dossierId));
    await tellOf(deps, trx, assessed(story.dossierId));
  });
  expect(await toldTo(mine)).toHaveLength(1);
});

function assessed(subjectId: string) {
  return {
    subjectKind: 'dossier',
    subjectId,
    kind: 'recordResult',
    seq: 90,
    actor: { kind: 'job', name: 'test' },
    at: deps.clock.now(),
    onDay: deps.clock.today(),
    data: {},
    batchId: null,
  } as const;
}
