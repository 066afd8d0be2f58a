import { beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { inTransaction } from '#storage/database.ts';
import { askHelp } from '../dossier/ask-help.ts';
import { endHelp } from '../dossier/end-help.ts';
import { requestNow, valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { writeNotices } from './write-notices.ts';
import { openNotice } from '../home/open-notice.ts';
import { ownNotices, readAll, unreadCount } from './own-notices.ts';

const deps = await testDeps({ today: plainDate(2026, 10, 12) });
// Before there is anybody to be told of it.
const { id: dossierId } = await makeDossier(deps, 'officeReview');
const reader = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const other = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const NEWEST = { unread: false, after: null, locale: 'vi' } as const;

/** Notice number `no` of a dossier. */
async function told(no: number): Promise<void> {
  const at = deps.clock.now();
  await inTransaction(deps.db, (trx) =>
    writeNotices(deps, trx, [reader.accountId], {
      kind: 'accepted',
      subjectKind: 'dossier',
      subjectId: dossierId,
      figures: { name: `Trà số ${String(no)}` },
      at,
      onDay: deps.clock.today(),
      actSeq: no,
      dueOn: null,
      batchId: null,
    }),
  );
}

const namesOf = (notices: readonly { readonly sentence: string }[]) =>
  notices.map(({ sentence }) => /“Trà số (\d+)”/.exec(sentence)?.[1]);

async function idOf(no: number): Promise<string> {
  const { id } = await deps.db
    .selectFrom('notice')
    .select('id')
    .where('actSeq', '=', no)
    .executeTakeFirstOrThrow();
  return id;
}

beforeAll(async () => {
  for (let no = 1; no <= 32; no += 1) {
    deps.clock.passMinutes(20);
    await told(no);
  }
});

describe('one’s own notices', () => {
  test('come a page at a time, the newest first, each one once', async () => {
    const first = await ownNotices(deps, reader, NEWEST);
    expect(namesOf(first.notices)).toEqual(Array.from({ length: 30 }, (_, at) => String(32 - at)));
    const rest = await ownNotices(deps, reader, { ...NEWEST, after: first.older });
    expect(namesOf(rest.notices)).toEqual(['2', '1']);
    expect(rest.older).toBeNull();
  });

  test('can be passed on as a sentence with its link', async () => {
    const { notices } = await ownNotices(deps, reader, NEWEST);
    expect(notices[0]?.forward).toBe(
      `Hồ sơ “Trà số 32” đã đủ, chờ đưa ra Hội đồng. ${deps.publicOrigin}/lam-viec/ho-so/${dossierId}`,
    );
  });

  test('opened once, one is read and leads to what it is about', async () => {
    expect(
      await openNotice(deps, reader, { id: await idOf(31), part: null, locale: 'vi' }),
    ).toEqual({
      leadsTo: `/lam-viec/ho-so/${dossierId}`,
    });
    expect(await unreadCount(deps, reader)).toBe(31);
    const waiting = await ownNotices(deps, reader, { ...NEWEST, unread: true });
    expect(namesOf(waiting.notices).slice(0, 2)).toEqual(['32', '30']);
  });

  test('are nobody else’s: another person neither lists, opens, counts nor reads them', async () => {
    const before = await unreadCount(deps, reader);
    expect(await ownNotices(deps, other, NEWEST)).toEqual({ notices: [], older: null });
    const after = await idOf(20);
    expect(await ownNotices(deps, other, { ...NEWEST, after })).toEqual({
      notices: [],
      older: null,
    });
    expect(
      await openNotice(deps, other, { id: await idOf(20), part: null, locale: 'vi' }),
    ).toBeNull();
    await readAll(deps, other);
    expect(await unreadCount(deps, other)).toBe(0);
    expect(await unreadCount(deps, reader)).toBe(before);
  });

  test('an address that names no notice leads nowhere', async () => {
    expect(await openNotice(deps, reader, { id: 'nothing', part: null, locale: 'vi' })).toBeNull();
    expect(
      await openNotice(deps, reader, { id: deps.newId(), part: null, locale: 'vi' }),
    ).toBeNull();
    const { notices } = await ownNotices(deps, reader, { ...NEWEST, after: 'nothing' });
    expect(notices).toHaveLength(30);
  });

  test('are all read at one press', async () => {
    await readAll(deps, reader);
    expect(await unreadCount(deps, reader)).toBe(0);
  });
});

describe('a notice about what its person may no longer see', () => {
  test('is read and says so: help was asked for and taken back', async () => {
    const draft = await makeDossier(deps, 'draft');
    const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
    const now = () => requestNow(deps, draft.id);
    valueOf(await askHelp(deps, draft.actor, { ...(await now()), desk: 'commune' }));
    const [asked] = (await ownNotices(deps, commune, NEWEST)).notices;
    expect(
      await openNotice(deps, commune, { id: asked?.id ?? '', part: null, locale: 'vi' }),
    ).toEqual({
      leadsTo: `/lam-viec/ho-so/${draft.id}`,
    });
    valueOf(await endHelp(deps, draft.actor, await now()));
    expect(
      await openNotice(deps, commune, { id: asked?.id ?? '', part: null, locale: 'vi' }),
    ).toMatchObject({
      leadsTo: null,
      notice: { id: asked?.id, sentence: asked?.sentence },
    });
    expect(await unreadCount(deps, commune)).toBe(0);
  });
});
