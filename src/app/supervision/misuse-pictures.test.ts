import { buffer } from 'node:stream/consumers';
import type { KyselyPlugin } from 'kysely';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { openDatabase } from '#storage/database.ts';
import { cuttingWay } from '#storage/testing/cut-connections.ts';
import { readFile } from '../files/read-file.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { makeCheckPeople, makeStarred, type CheckPeople } from '../testing/make-check.ts';
import { testDeps } from '../testing/test-deps.ts';
import { listMisuse } from './list-misuse.ts';
import { reportMisuse, type ReportMisuseInput } from './report-misuse.ts';
import { viewMisuse } from './view-misuse.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
let people: CheckPeople;
let machines = 0;

beforeAll(async () => {
  people = await makeCheckPeople(deps);
  await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });
});

/** As a phone takes it: with the place in it. */
async function photo(name = 'nhan.jpg', width = 64): Promise<File> {
  const bytes = await sharp({ create: { width, height: 40, channels: 3, background: '#7a2a42' } })
    .withExif({ IFD0: { Artist: 'Người chụp' }, IFD3: { GPSLatitude: '22/1 20/1 0/1' } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });
}
const sent = (changes: Partial<ReportMisuseInput> = {}): ReportMisuseInput => ({
  ...{ kind: 'higherStar', unitId: PLACES.bacHa, place: null, product: 'Chè', code: null },
  ...{ seenOn: TODAY, words: 'In 5 sao', contact: null, website: '', pictures: [] },
  ...{ address: `10.1.0.${String((machines += 1))}`, idempotencyKey: deps.newId(), ...changes },
});
async function kept() {
  const rows = await deps.db.selectFrom('file').select(['originalName', 'uploadedBy']).execute();
  return { rows, stored: (await deps.files.list()).length };
}

describe('pictures with a report of misuse', () => {
  test('are kept anew without place and name, and read by whoever reads the report, by nobody else', async () => {
    const input = sent({ pictures: [await photo('Bà Lan, chợ.jpg'), await photo('2.jpg', 80)] });
    const first = valueOf(await reportMisuse(deps, input));
    // The same form once more: one report, and nothing twice.
    expect(valueOf(await reportMisuse(deps, input))).toEqual(first);
    const files = await kept();
    expect(files.rows).toEqual([
      { originalName: 'anh-1.webp', uploadedBy: null },
      { originalName: 'anh-2.webp', uploadedBy: null },
    ]);
    // Each with its small form.
    expect(files.stored).toBe(4);
    const { rows } = await listMisuse(deps, people.officer, { state: null, kind: null, page: 1 });
    const reportId = rows.find(({ number }) => number === first.number)?.id ?? '';
    const { pictures, standing } = valueOf(await viewMisuse(deps, people.officer, reportId));
    expect(pictures.map(({ no, sha256 }) => [no, sha256])).toEqual(
      standing.pictures.map((sha256, index) => [index + 1, sha256]),
    );
    const [{ fileId } = { fileId: '' }] = pictures;
    const read = valueOf(await readFile(deps, people.officer, fileId));
    const bytes = (await buffer(read.content)).toString('latin1');
    expect([bytes.slice(8, 12), /exif|gps|ICCP/i.test(bytes)]).toEqual(['WEBP', false]);
    const { owner } = await makeStarred(deps, 'LC-12-2026-0001');
    const elsewhere = await makeActor(deps, 'officeHead', { unitId: PLACES.vinhLong });
    for (const other of [owner, people.team[0], people.team[1], elsewhere])
      expect(await codeOf(readFile(deps, other, fileId))).toBe('NOT_FOUND');
    expect((await verifyLedger(deps, null)).finding).toBeNull();
  });

  test('of a report that is refused leave nothing, whichever of the two is wrong', async () => {
    const before = await kept();
    const good = await photo();
    const script = new File(['<script>alert(1)</script>'], 'anh.jpg', { type: 'image/jpeg' });
    const refused = await reportMisuse(deps, sent({ pictures: [good, script] }));
    expect(refused.ok ? [] : refused.refusals.map(({ code, field }) => [code, field])).toEqual([
      ['FILE_IS_SCRIPT', 'picture2'],
    ]);
    const cut = new File([(await good.arrayBuffer()).slice(0, 90)], 'anh.jpg');
    expect(await codeOf(reportMisuse(deps, sent({ pictures: [cut] })))).toBe('FILE_BROKEN');
    const wrong = { pictures: [good], unitId: 'nowhere' };
    expect(await codeOf(reportMisuse(deps, sent(wrong)))).toBe('NOT_OFFERED');
    const input = sent({ pictures: [good] });
    valueOf(await reportMisuse(deps, { ...input, pictures: [] }));
    expect(await codeOf(reportMisuse(deps, input))).toBe('KEY_USED_FOR_ANOTHER');
    expect(await kept()).toEqual(before);
  });

  test('are thirty a day from one address; a report without goes on', async () => {
    const address = '192.0.2.9';
    const three = [await photo(), await photo(), await photo()];
    for (let at = 0; at < 10; at += 1)
      valueOf(await reportMisuse(deps, sent({ address, pictures: three })));
    deps.clock.passMinutes(61);
    expect(await codeOf(reportMisuse(deps, sent({ address, pictures: three })))).toBe(
      'MISUSE_PICTURES_A_DAY',
    );
    valueOf(await reportMisuse(deps, sent({ address })));
    valueOf(await reportMisuse(deps, sent({ pictures: three })));
  });
});

test('pictures stay where the connection broke when their report was kept, and a report is one', async () => {
  const way = await cuttingWay(deps.ownerUrl);
  const overTheWay = openDatabase(way.url, { max: 2 });
  const before = await kept();
  const input = sent({ pictures: [await photo('1.jpg', 96)] });
  // The first commit counts the try of this machine; the second one keeps the report.
  const db = overTheWay.withPlugin(cutsBehind('misuse_picture', way.cutAfterCommit));
  valueOf(await reportMisuse({ ...deps, db }, input));
  const after = await kept();
  expect(after.rows.length).toBe(before.rows.length + 1);
  expect(after.stored).toBe(before.stored + 2);
  await overTheWay.destroy();
  await way.close();
});

/** Has the way cut at the next commit once something is written to a table. */
function cutsBehind(table: string, cut: () => void): KyselyPlugin {
  let done = false;
  return {
    transformQuery: ({ node }) => {
      if (!done && node.kind === 'InsertQueryNode' && JSON.stringify(node.into).includes(table)) {
        done = true;
        cut();
      }
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
}
