import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { DECISION } from '#domain/recognition/decision.ts';
import { refuse } from '#domain/result.ts';
import { wordFile } from '#documents/papers/template/testing/word-file.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { codeOf, valueOf } from '../../testing/commune-work.ts';
import { FOUR, preparedDecision, signing } from '../../testing/make-decision.ts';
import { makeActor, PLACES } from '../../testing/make.ts';
import { testDeps } from '../../testing/test-deps.ts';
import { numberPaper } from '../papers/number-paper.ts';
import { printPaper } from '../papers/print-paper.ts';
import { viewPapers } from '../papers/view-papers.ts';
import { signDecision } from '../sign-decision.ts';
import { bringTemplate } from './bring-template.ts';
import { useTemplate } from './use-template.ts';
import { readTemplate, tryTemplate, viewTemplate, viewTemplates } from './view-templates.ts';

const TODAY = plainDate(2026, 12, 4);
const deps = await testDeps({ today: TODAY });
const province = { unitId: PLACES.laoCai };
const head = await makeActor(deps, 'officeHead', province);
const office = await makeActor(deps, 'officeOfficer', province);
const leader = await makeActor(deps, 'leader', province);

const LINES = ['{số_ký_hiệu}', '{ghi_chú_dự_thảo}', '{#sản_phẩm}{tên_sản_phẩm};{/sản_phẩm}'];

function bring(lines: readonly string[] | Uint8Array, actor: Actor = head, fileId = deps.newId()) {
  const file = lines instanceof Uint8Array ? Promise.resolve(lines) : wordFile(lines);
  return file.then((docx) =>
    bringTemplate(deps, actor, {
      ...{ paper: 'submission', fileId, name: 'Tờ trình.docx' },
      content: Readable.from([Buffer.from(docx)]),
    }),
  );
}

const view = async () => valueOf(await viewTemplate(deps, head, 'submission')).standing;

async function use(fileId: string | null, actor: Actor = head) {
  const { seq: seenSeq } = await view();
  return useTemplate(deps, actor, {
    ...{ paper: 'submission', fileId, seenSeq },
    idempotencyKey: deps.newId(),
  });
}

/** What the Word file of a submission reads, by the text of its zipped document. */
async function submissionOf(decisionId: string): Promise<Uint8Array> {
  const wish = { decisionId, paper: 'submission', form: 'docx' } as const;
  return valueOf(await printPaper(deps, office, wish)).bytes;
}

async function reads(docx: Uint8Array): Promise<string> {
  const zip = await fromBufferPromise(Buffer.from(docx));
  for await (const entry of zip.eachEntry())
    if (entry.fileName === 'word/document.xml')
      return String(await buffer(await zip.openReadStreamPromise(entry))).replace(/<[^>]+>/gu, '');
  return '';
}

function number(decisionId: string, given: string) {
  return numberPaper(deps, office, {
    ...{ decisionId, of: 'submission', number: given, dated: TODAY },
    idempotencyKey: deps.newId(),
  });
}

describe('the head of the office brings a Word template', () => {
  test('which is filled with an example, looked at, and used for nothing until it is put to use', async () => {
    const fileId = deps.newId();
    valueOf(await bring(LINES, head, fileId));
    expect(await view()).toMatchObject({
      state: 'builtIn',
      inUse: null,
      versions: [{ no: 1, fileId, on: '2026-12-04' }],
    });
    const tried = valueOf(await tryTemplate(deps, head, 'submission', fileId));
    expect(tried.text.at(-1)).toBe('Mận sấy dẻo;Chè Shan;Mật ong bạc hà;Rượu ngô;');
    const { decisionId } = await preparedDecision(deps, office, [FOUR]);
    expect(await reads(await submissionOf(decisionId))).toContain('kính trình');
    valueOf(await use(fileId));
    const own = await reads(await submissionOf(decisionId));
    expect(own).toContain('Mận sấy dẻo;');
    expect(own).toContain('DỰ THẢO, không có giá trị');
    expect(own).not.toContain('kính trình');
    expect(valueOf(await viewPapers(deps, office, decisionId)).templates).toEqual({
      submission: 1,
      decision: null,
      ministryLetter: null,
    });
  });

  test('and what was numbered stays with the version it was made from, whatever is used later', async () => {
    const { decisionId } = await preparedDecision(deps, office, [FOUR]);
    valueOf(await number(decisionId, '301/TTr-VPĐP'));
    const { versions } = await view();
    const numbered = (await listActs(deps.db, DECISION, decisionId)).at(-1);
    expect(numbered?.data).toMatchObject({ number: '301/TTr-VPĐP', template: versions[0]?.sha256 });
    const second = deps.newId();
    valueOf(await bring([...LINES, 'Bản hai.'], head, second));
    valueOf(await use(second));
    expect(await reads(await submissionOf(decisionId))).not.toContain('Bản hai.');
    valueOf(await number(decisionId, '302/TTr-VPĐP'));
    expect(await reads(await submissionOf(decisionId))).toContain('Bản hai.');
    valueOf(await signDecision(deps, leader, await signing(deps, decisionId)));
    valueOf(await use(null));
    expect(await reads(await submissionOf(decisionId))).toContain('Bản hai.');
    expect(await codeOf(use(null))).toBe('ACT_NOT_NOW');
    const next = await preparedDecision(deps, office, [FOUR]);
    expect(await reads(await submissionOf(next.decisionId))).toContain('kính trình');
  });
});

describe('what cannot be used is refused by name, and nothing of it stays', () => {
  test('a place that nobody knows, the same file again, and what is no Word file', async () => {
    const files = (await deps.files.list()).length;
    const { versions, seq } = await view();
    expect(await bring([...LINES, '{số_kí_hiệu_lạ}'])).toEqual(
      refuse('TEMPLATE_TAG_UNKNOWN', { tags: '{số_kí_hiệu_lạ}' }),
    );
    const kept = valueOf(await readTemplate(deps, head, 'submission', versions[0]?.fileId ?? ''));
    expect(await codeOf(bring(kept))).toBe('TEMPLATE_KEPT');
    expect(await codeOf(bring(Buffer.from('%PDF-1.7')))).toBe('FILE_KIND_REFUSED');
    expect([(await deps.files.list()).length, (await view()).seq]).toEqual([files, seq]);
  });

  test('the same request sent twice brings one version', async () => {
    const fileId = deps.newId();
    const before = (await view()).versions.length;
    const docx = await wordFile([...LINES, 'Hai lần.']);
    valueOf(await bring(docx, head, fileId));
    valueOf(await bring(docx, head, fileId));
    expect((await view()).versions.length).toBe(before + 1);
  });
});

test('nobody but the head of the office brings, uses or reads one, and another province has its own', async () => {
  const [version] = (await view()).versions;
  for (const actor of [office, leader]) {
    expect(await codeOf(bring(LINES, actor))).toBe('NOT_ALLOWED');
    expect(await codeOf(use(version?.fileId ?? '', actor))).toBe('NOT_ALLOWED');
    expect(await codeOf(viewTemplates(deps, actor))).toBe('NOT_ALLOWED');
  }
  const elsewhere = await makeActor(deps, 'officeHead', { unitId: PLACES.vinhLong });
  expect(await codeOf(readTemplate(deps, elsewhere, 'submission', version?.fileId ?? ''))).toBe(
    'NOT_FOUND',
  );
  expect(valueOf(await viewTemplate(deps, elsewhere, 'submission')).standing.versions).toEqual([]);
  expect(await codeOf(use(version?.fileId ?? '', elsewhere))).toBe('NOT_FOUND');
});
