import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { Letter } from '#platform/mail/letter.ts';
import { inTransaction } from '#storage/database.ts';
import { sqlRunner } from '#storage/jobs/sql-runner.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { chooseNotices } from './choose-notices.ts';
import { askForDigests, sendDigest } from './send-digests.ts';
import { mailNotice } from './send-mail.ts';
import { viewChoices, type Choices } from './view-choices.ts';
import { writeNotices } from './write-notices.ts';

const deps = await testDeps({ today: plainDate(2026, 10, 12) });
const reader = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const silent = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const CHOICES = { todo: 'atOnce', term: 'atOnce', step: 'daily', account: 'atOnce' } as const;
const DOSSIER = '00000000-0000-4000-8000-00000000d055';

const sent: Letter[] = [];
const post = {
  send: (letter: Letter) => {
    sent.push(letter);
    return Promise.resolve();
  },
};
let no = 0;

/** Tells both of a dossier's arrival (to be done) or of its star (to be known). */
async function tell(kind: 'arrivedAtOffice' | 'recognized', name: string): Promise<void> {
  no += 1;
  deps.clock.passMinutes(1);
  await inTransaction(deps.db, (trx) =>
    writeNotices(deps, trx, [reader.accountId, silent.accountId], {
      kind,
      subjectKind: 'dossier',
      subjectId: DOSSIER,
      figures: { name, star: 4 },
      at: deps.clock.now(),
      onDay: deps.clock.today(),
      actSeq: no,
      dueOn: null,
      batchId: null,
    }),
  );
}

async function waiting(): Promise<readonly { name: string; data: unknown }[]> {
  const asked = "select name, data from jobs.job where state = 'created' order by created_on, id";
  const { rows } = await sqlRunner(deps.db).executeSql(asked);
  return rows as { name: string; data: unknown }[];
}

/** Does what waits, as the worker does it. */
async function workOff(): Promise<void> {
  for (const { name, data } of await waiting()) {
    const { noticeId = '', accountId = '' } = data as Record<string, string | undefined>;
    await (name === 'mail' ? mailNotice(deps, post, noticeId) : sendDigest(deps, post, accountId));
  }
  await asOwner(deps.ownerUrl, 'delete from jobs.job');
}

beforeAll(() =>
  asOwner(
    deps.ownerUrl,
    `update account set email = 'hoa@ocop.example.vn' where id = '${reader.accountId}'`,
  ),
);
beforeEach(async () => {
  await asOwner(deps.ownerUrl, 'delete from jobs.job; delete from notice');
  await chooseNotices(deps, reader, CHOICES);
  sent.length = 0;
});

describe('a notice that asks for something', () => {
  test('goes at once to whoever has an address: its sentence and a link, and nothing else', async () => {
    await tell('arrivedAtOffice', 'Mận sấy');
    await workOff();
    expect(sent).toEqual([
      {
        to: 'hoa@ocop.example.vn',
        subject: 'Hồ sơ “Mận sấy” vừa đến Văn phòng Điều phối, chờ xem.',
        text: [
          'Hồ sơ “Mận sấy” vừa đến Văn phòng Điều phối, chờ xem.',
          `https://ocop.example.vn/lam-viec/tinh/${DOSSIER}`,
          '',
          'Mở liên kết cần đăng nhập Sao Quê. Chọn thư nào đến: https://ocop.example.vn/lam-viec/thong-bao',
          '',
        ].join('\n'),
      },
    ]);
  });

  test('leaves a job of one id, and none when the act is rolled back', async () => {
    const gone = inTransaction(deps.db, async (trx) => {
      await deps.jobs?.send(sqlRunner(trx), 'mail', { noticeId: DOSSIER });
      throw new Error('taken back');
    });
    await expect(gone).rejects.toThrow('taken back');
    expect(await waiting()).toEqual([]);
    await tell('arrivedAtOffice', 'Mận sấy');
    const { id } = await deps.db
      .selectFrom('notice')
      .select('id')
      .where('accountId', '=', reader.accountId)
      .executeTakeFirstOrThrow();
    expect(await waiting()).toEqual([{ name: 'mail', data: { noticeId: id } }]);
  });

  test('does not go twice, nor to an account that was closed meanwhile', async () => {
    await tell('arrivedAtOffice', 'Mận sấy');
    const [job] = await waiting();
    const { noticeId } = job?.data as { noticeId: string };
    await mailNotice(deps, post, noticeId);
    await mailNotice(deps, post, noticeId);
    expect(sent).toHaveLength(1);
    await tell('arrivedAtOffice', 'Trà');
    const open = (active: boolean) =>
      asOwner(
        deps.ownerUrl,
        `update account set active = ${String(active)} where id = '${reader.accountId}'`,
      );
    await open(false);
    await workOff();
    await open(true);
    expect(sent).toHaveLength(1);
  });

  test('that could not be given away has not left', async () => {
    await tell('arrivedAtOffice', 'Mận sấy');
    const [job] = await waiting();
    const { noticeId } = job?.data as { noticeId: string };
    const away = { send: () => Promise.reject(new Error('no server')) };
    await expect(mailNotice(deps, away, noticeId)).rejects.toThrow('no server');
    await workOff();
    expect(sent).toHaveLength(1);
  });
});

describe('what is only to be known', () => {
  test('is gathered into one letter a day, without what was read meanwhile', async () => {
    for (const name of ['Mận', 'Trà', 'Gạo']) await tell('recognized', name);
    expect(await waiting()).toEqual([]);
    await deps.db
      .updateTable('notice')
      .set({ readAt: deps.clock.now() })
      .where('actSeq', '=', no - 1)
      .execute();
    await askForDigests(deps);
    await workOff();
    const link = `https://ocop.example.vn/lam-viec/ho-so/${DOSSIER}`;
    expect(sent.map(({ subject, text }) => [subject, text.split('\n\n').slice(0, 2)])).toEqual([
      [
        'Sao Quê: 2 tin trong ngày',
        [`“Mận” được công nhận 4 sao.\n${link}`, `“Gạo” được công nhận 4 sao.\n${link}`],
      ],
    ]);
    await askForDigests(deps);
    expect(await waiting()).toEqual([]);
  });
});

test('the past of a demonstration, while it is loaded, goes to nobody', async () => {
  await inTransaction(deps.db, (trx) =>
    writeNotices({ ...deps, jobs: null }, trx, [reader.accountId], {
      kind: 'arrivedAtOffice',
      subjectKind: 'dossier',
      subjectId: DOSSIER,
      figures: { name: 'Mận sấy' },
      at: deps.clock.now(),
      onDay: deps.clock.today(),
      actSeq: 1,
      dueOn: null,
      batchId: null,
    }),
  );
  await askForDigests(deps);
  expect(await waiting()).toEqual([]);
});

describe('each person chooses', () => {
  test('what goes at once, once a day or not at all', async () => {
    const wanted: Choices = { ...CHOICES, todo: 'never', step: 'atOnce' };
    await chooseNotices(deps, reader, wanted);
    expect(await viewChoices(deps, reader)).toEqual({ hasEmail: true, chosen: wanted });
    await tell('arrivedAtOffice', 'Mận');
    await tell('recognized', 'Trà');
    await workOff();
    expect(sent.map(({ subject }) => subject)).toEqual(['“Trà” được công nhận 4 sao.']);
  });

  test('until then what is sensible; whoever has no address is told so', async () => {
    expect(await viewChoices(deps, silent)).toEqual({ hasEmail: false, chosen: CHOICES });
  });
});
