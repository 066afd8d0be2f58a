import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { smallPdf } from '#documents/signatures/testing/small-pdf.ts';
import { openDatabase } from '#storage/database.ts';
import { cuttingWay } from '#storage/testing/cut-connections.ts';
import { keepSigned } from '../recognition/papers/keep-signed.ts';
import { readSigned, viewSigned } from '../recognition/papers/view-signed.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { signedDecision } from '../testing/make-amendment.ts';
import { FOUR } from '../testing/make-decision.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';

const deps = await testDeps({ today: plainDate(2026, 12, 4) });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
const { decisionId } = await signedDecision(deps, office, leader, [FOUR]);
const way = await cuttingWay(deps.ownerUrl);
const overTheWay = openDatabase(way.url, { max: 2 });
afterAll(async () => {
  await overTheWay.destroy();
  await way.close();
});

function send(pdf: Uint8Array) {
  const content = Readable.from([Buffer.from(pdf)]);
  const input = { decisionId, paper: 'decision', fileId: deps.newId(), content } as const;
  return keepSigned({ ...deps, db: overTheWay }, office, input);
}

test.each(['cutAfterCommit', 'cutBeforeCommit'] as const)(
  'a paper keeps its bytes where the connection broke at its commit: %s',
  async (cut) => {
    const pdf = smallPdf(`quyet dinh ${cut}`);
    way[cut]();
    valueOf(await send(pdf));
    const [{ fileId } = { fileId: '' }] = valueOf(await viewSigned(deps, office, decisionId));
    const read = valueOf(await readSigned(deps, office, decisionId, fileId));
    expect(Buffer.compare(await buffer(read.content), Buffer.from(pdf))).toBe(0);
  },
);

test('a paper that its act refuses leaves nothing', async () => {
  const stored = async () => (await deps.files.list()).map(({ key }) => key).toSorted();
  const before = await stored();
  expect(await codeOf(send(smallPdf('quyet dinh cutAfterCommit')))).toBe('SIGNED_PAPER_KEPT');
  expect(await stored()).toEqual(before);
});
