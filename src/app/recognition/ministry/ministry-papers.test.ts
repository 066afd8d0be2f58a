import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate, type Instant } from '#domain/calendar/plain-date.ts';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import { signPdf } from '#documents/signatures/sign-pdf.ts';
import { softwareSigner, testKey } from '#documents/signatures/testing/keys-of-a-test.ts';
import { smallPdf } from '#documents/signatures/testing/small-pdf.ts';
import { listActs, readStanding } from '#storage/acts/list-acts.ts';
import { asConfirmed } from '../../access/confirmed-actor.ts';
import { codeOf, requestNow, valueOf } from '../../testing/commune-work.ts';
import { makeDossier } from '../../testing/make-dossier.ts';
import { makeActor, PLACES } from '../../testing/make.ts';
import { testDeps } from '../../testing/test-deps.ts';
import { confirmMinistryAnswer } from '../confirm-ministry-answer.ts';
import { enterMinistryAnswer } from '../enter-ministry-answer.ts';
import { keepMinistryPaper } from './keep-ministry-paper.ts';
import { readMinistryPaper, viewMinistryPapers } from './view-ministry-papers.ts';

const TODAY = plainDate(2026, 12, 4);
const AT = '2026-12-04T02:32:07.000Z' as Instant;
const deps = await testDeps({ today: TODAY });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
const signer = softwareSigner(await testKey({ name: 'Trần Văn Bộ' }));
const file = await signPdf(smallPdf('van ban cua Bo'), signer, AT);

function send(dossierId: string, pdf: Uint8Array, by: Actor = office, fileId = deps.newId()) {
  const content = Readable.from([Buffer.from(pdf)]);
  return keepMinistryPaper(deps, by, { dossierId, fileId, content });
}

async function returned(dossierId: string) {
  return enterMinistryAnswer(deps, office, {
    ...(await requestNow(deps, dossierId)),
    answer: {
      answer: 'returned',
      paper: {
        ...{ number: '512/BNNMT-KTHT', dated: TODAY },
        ...{ signerName: 'Trần Văn Bộ', signerTitle: 'Thứ trưởng' },
      },
      ...{ hundredths: null, note: 'Bổ sung phiếu kiểm nghiệm', step: 'askMinistryAgain' },
      ...{ certificateNumber: '', decision: null },
    },
  });
}

test('the paper of the ministry is kept byte for byte, its signature is shown, and answer and confirmation name its hash', async () => {
  const { id, actor: producer } = await makeDossier(deps, 'proposedToMinistry');
  valueOf(await send(id, file));
  valueOf(await returned(id));
  const [view, ...others] = valueOf(await viewMinistryPapers(deps, leader, id));
  expect(others).toEqual([]);
  expect(view).toMatchObject({
    ...{ bytes: file.byteLength, untouched: true, verdict: 'intact' },
    signatures: [{ signer: { name: 'Trần Văn Bộ', at: AT } }],
  });
  const { ministryAnswer } = await readStanding(deps.db, DOSSIER, id);
  expect(ministryAnswer?.paperSha256).toBe(view?.sha256);
  const request = await requestNow(deps, id);
  valueOf(await confirmMinistryAnswer(deps, asConfirmed(leader), request));
  expect((await listActs(deps.db, DOSSIER, id)).at(-1)).toMatchObject({
    kind: 'askMinistryAgain',
    data: { paperSha256: view?.sha256 },
  });
  for (const reader of [producer, office, leader]) {
    const read = valueOf(await readMinistryPaper(deps, reader, id, view?.fileId ?? ''));
    expect(Buffer.compare(await buffer(read.content), Buffer.from(file))).toBe(0);
  }
  // The request is out again: the next answer goes by a paper of its own.
  valueOf(await returned(id));
  expect((await readStanding(deps.db, DOSSIER, id)).ministryAnswer).not.toHaveProperty(
    'paperSha256',
  );
});

test('none slips in between entry and confirmation, none comes twice, and nothing stays of what is refused', async () => {
  const { id } = await makeDossier(deps, 'proposedToMinistry');
  const fileId = deps.newId();
  valueOf(await send(id, file, office, fileId));
  valueOf(await send(id, file, office, fileId));
  const files = (await deps.files.list()).length;
  expect(await codeOf(send(id, file))).toBe('MINISTRY_PAPER_KEPT');
  expect(await codeOf(send(id, Buffer.from('no PDF')))).toBe('FILE_KIND_REFUSED');
  valueOf(await returned(id));
  expect(await codeOf(send(id, smallPdf('mot van ban khac')))).toBe('ACT_NOT_NOW');
  expect((await deps.files.list()).length).toBe(files);
});

test('nobody but the office keeps one, and who may not see the certificate reads none', async () => {
  const { id, actor: producer } = await makeDossier(deps, 'proposedToMinistry');
  for (const actor of [leader, producer])
    expect(await codeOf(send(id, file, actor))).toBe('NOT_ALLOWED');
  const elsewhere = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });
  expect(await codeOf(send(id, file, elsewhere))).toBe('NOT_ALLOWED');
  valueOf(await send(id, file));
  const advisor = await makeActor(deps, 'advisor', { unitId: PLACES.laoCai });
  expect(valueOf(await viewMinistryPapers(deps, advisor, id))).toEqual([]);
  expect(await codeOf(viewMinistryPapers(deps, elsewhere, id))).toBe('NOT_ALLOWED');
});
