import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { pdfObjects } from '#documents/joined/pdf-objects.ts';
import { beginPrint } from '#storage/recognition/print-run.ts';
import { asOwner } from '#storage/testing/owner.ts';
import { codeOf, valueOf } from '../../testing/commune-work.ts';
import { makeActor, PLACES } from '../../testing/make.ts';
import { FOUR, preparedDecision, signing, THREE, TWO } from '../../testing/make-decision.ts';
import { testDeps } from '../../testing/test-deps.ts';
import { printCertificate } from '../print-certificate.ts';
import { signDecision } from '../sign-decision.ts';
import { askForPrint } from './ask-for-print.ts';
import { cancelPrint } from './cancel-print.ts';
import { clearPrints } from './clear-prints.ts';
import { makePrint } from './make-print.ts';
import type { PrintWish } from './print-wish.ts';
import { readPrint } from './read-print.ts';
import { reprintCertificate } from './reprint-certificate.ts';
import { viewPrint } from './view-print.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const head = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

const draft = await preparedDecision(deps, office, [FOUR, TWO, THREE], { number: '85/QĐ-UBND' });
const waiting = { decisionId: draft.decisionId };
const unsigned = await codeOf(askForPrint(deps, office, waiting));
const signature = await signing(deps, draft.decisionId);
const { certificates: codes } = valueOf(await signDecision(deps, leader, signature));

/** Every print that was asked for so far, the last first. */
async function printIds(): Promise<readonly string[]> {
  const asked = 'select id from certificate_print order by asked_at desc, id desc';
  return ((await asOwner(deps.ownerUrl, asked)) as { id: string }[]).map(({ id }) => id);
}

async function asked(wish: PrintWish = waiting): Promise<string> {
  valueOf(await askForPrint(deps, office, wish));
  return (await printIds())[0] ?? '';
}

const seen = async (wish: PrintWish = waiting) =>
  valueOf(await viewPrint(deps, office, wish)).print;
const kept = async () => (await deps.prints.list()).length;

/** What is drawn on each page. */
function drawn(pdf: Uint8Array): string[] {
  const { pages, get } = pdfObjects(Buffer.from(pdf));
  return pages.map((page) => {
    const contents = /\/Contents (\d+) 0 R/.exec(get(page).words)?.[1];
    return get(Number(contents)).stream?.toString('latin1') ?? '';
  });
}

async function fileOf(wish: PrintWish = waiting): Promise<Buffer> {
  return buffer(valueOf(await readPrint(deps, office, wish)).content);
}

async function singles(of: readonly string[]): Promise<string[]> {
  const papers: string[] = [];
  for (const code of of) {
    papers.push(...drawn(valueOf(await printCertificate(deps, office, code)).pdf));
  }
  return papers;
}

async function reprints(of: readonly string[]): Promise<string[]> {
  const papers: string[] = [];
  for (const code of of) {
    papers.push(...drawn(valueOf(await reprintCertificate(deps, office, code)).pdf));
  }
  return papers;
}

describe('all certificates of a decision become one file', () => {
  test('which is none before the leader has signed', () => {
    expect(unsigned).toBe('NOTHING_TO_PRINT');
  });

  test('with a page for each in the order of their numbers, drawn as on the paper that was signed', async () => {
    const id = await asked();
    expect(await seen()).toEqual({
      state: 'waiting',
      open: true,
      total: 2,
      done: 0,
      leftOut: 0,
      askedAt: '2026-11-24T01:00:00.000Z',
      askedByName: office.name,
      mayCancel: true,
      bytes: null,
    });
    await makePrint(deps, id);
    const file = await fileOf();
    expect(await seen()).toMatchObject({ state: 'ready', done: 2, bytes: file.length });
    expect(drawn(file)).toEqual(await singles(codes));
  });

  test('and a job that carries nothing but the id of the print makes it; one whose worker dies is noticed', async () => {
    const jobs = await asOwner(
      deps.ownerUrl,
      "select data, heartbeat_seconds from jobs.job where name = 'certificates'",
    );
    expect(jobs).toEqual([{ data: { printId: (await printIds())[0] }, heartbeat_seconds: 30 }]);
  });

  test('its name on the disk of whoever fetches it is that of the decision', async () => {
    const { fileName, content } = valueOf(await readPrint(deps, office, waiting));
    await buffer(content);
    expect(fileName).toBe('giay-chung-nhan-85-qd-ubnd-2026.pdf');
  });

  test('asked for twice, also by a colleague and at once, it is made once', async () => {
    const before = await printIds();
    const press = (who: typeof office) => askForPrint(deps, who, waiting);
    await Promise.all([press(office), press(head), press(office)]);
    const [id, ...others] = await printIds();
    expect(others).toEqual(before);
    await makePrint(deps, id ?? '');
    await press(head);
    expect((await printIds()).length).toBe(before.length + 2);
    await makePrint(deps, (await printIds())[0] ?? '');
  });

  test('the office of the province prints a year as well', async () => {
    const year = { year: 2026 };
    const id = await asked(year);
    await makePrint(deps, id);
    expect(drawn(await fileOf(year))).toEqual(await reprints(codes));
    expect(await codeOf(askForPrint(deps, office, { year: 2025 }))).toBe('NOTHING_TO_PRINT');
    expect(await codeOf(askForPrint(deps, office, { year: 1 }))).toBe('NOT_FOUND');
  });
});

describe('a print that is not wanted any more', () => {
  test('is cancelled by whoever asked for it, its worker stops and no file stays', async () => {
    const files = await kept();
    const id = await asked();
    // Cancelled when the last paper is made and the file is about to be kept.
    const late = { ...deps.prints, receive: cancelBehind(deps.prints.receive) };
    await makePrint({ ...deps, prints: late }, id);
    expect(await seen()).toMatchObject({ state: 'cancelled', open: false, mayCancel: false });
    expect(await kept()).toBe(files);
    expect(await codeOf(readPrint(deps, office, waiting))).toBe('PRINT_NOT_THERE');
  });

  test('stops between two papers, and nothing half is kept', async () => {
    const files = await kept();
    const id = await asked();
    const early = { ...deps.prints, receive: cancelBefore(deps.prints.receive) };
    await makePrint({ ...deps, prints: early }, id);
    expect([(await seen())?.state, await kept()]).toEqual(['cancelled', files]);
  });

  test('cancelled before a worker took it, it is not begun', async () => {
    const id = await asked();
    valueOf(await cancelPrint(deps, office, waiting));
    await makePrint(deps, id);
    expect((await seen())?.state).toBe('cancelled');
  });

  test('one that is done stays as it is', async () => {
    await makePrint(deps, await asked());
    valueOf(await cancelPrint(deps, office, waiting));
    expect((await seen())?.state).toBe('ready');
  });

  const cancelBehind =
    (receive: typeof deps.prints.receive): typeof receive =>
    async (content, megabytes) => {
      const received = await receive(content, megabytes);
      valueOf(await cancelPrint(deps, office, waiting));
      return received;
    };
  const cancelBefore =
    (receive: typeof deps.prints.receive): typeof receive =>
    async (content, megabytes) => {
      valueOf(await cancelPrint(deps, office, waiting));
      return receive(content, megabytes);
    };
});

describe('a worker that is cut off', () => {
  test('leaves nothing that counts: the next try makes the whole file', async () => {
    const files = await kept();
    const id = await asked();
    await beginPrint(deps.db, { printId: id, run: deps.newId() });
    await deps.prints.receive(Readable.from([Buffer.from('half a file')]), 1);
    await makePrint(deps, id);
    expect(drawn(await fileOf()).length).toBe(2);
    expect(await kept()).toBe(files + 1);
  });

  test('and comes back after another has taken over, it keeps no second file', async () => {
    const files = await kept();
    const id = await asked();
    const late = {
      ...deps.prints,
      receive: async (...of: Parameters<typeof deps.prints.receive>) => {
        const received = await deps.prints.receive(...of);
        await makePrint(deps, id);
        return received;
      },
    };
    await makePrint({ ...deps, prints: late }, id);
    expect([(await seen())?.state, await kept()]).toEqual(['ready', files + 1]);
  });

  test('a fault ends the print, and it can be asked for again', async () => {
    const id = await asked();
    const broken = { ...deps.prints, keep: () => Promise.reject(new Error('no room')) };
    await expect(makePrint({ ...deps, prints: broken }, id)).rejects.toThrow('no room');
    expect((await seen())?.state).toBe('failed');
    await makePrint(deps, await asked());
    expect((await seen())?.state).toBe('ready');
  });
});

describe('the original is printed once', () => {
  test('what is printed after it is a reprint of its day, and one that came to nothing made no original', async () => {
    const { decisionId } = await preparedDecision(deps, office, [FOUR, THREE]);
    const signed = await signDecision(deps, leader, await signing(deps, decisionId));
    const { certificates } = valueOf(signed);
    const wish = { decisionId };
    const broken = { ...deps.prints, keep: () => Promise.reject(new Error('no room')) };
    await expect(makePrint({ ...deps, prints: broken }, await asked(wish))).rejects.toThrow();
    await makePrint(deps, await asked(wish));
    const originals = await singles(certificates);
    expect(drawn(await fileOf(wish))).toEqual(originals);
    await makePrint(deps, await asked(wish));
    const again = drawn(await fileOf(wish));
    expect(again).toEqual(await reprints(certificates));
    expect(again).not.toEqual(originals);
  });

  test('nobody but the office prints one anew', async () => {
    const [code = ''] = codes;
    for (const actor of [leader, await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa })])
      expect(await codeOf(reprintCertificate(deps, actor, code))).toBe('NOT_FOUND');
    expect(valueOf(await reprintCertificate(deps, head, code)).fileName).toBe(
      `giay-chung-nhan-${code}-in-lai.pdf`,
    );
  });
});

describe('who prints', () => {
  test('asks for it, follows and fetches it, also a colleague; only whoever asked ends it', async () => {
    const id = await asked();
    expect(valueOf(await viewPrint(deps, head, waiting)).print).toMatchObject({
      askedByName: office.name,
      mayCancel: false,
    });
    expect(await codeOf(cancelPrint(deps, head, waiting))).toBe('NOT_ALLOWED');
    await makePrint(deps, id);
    const { content } = valueOf(await readPrint(deps, head, waiting));
    expect((await buffer(content)).length).toBeGreaterThan(0);
  });

  const uses = [askForPrint, viewPrint, cancelPrint, readPrint];
  test.each(['leader', 'inspector', 'communeOfficer', 'advisor', 'administrator'] as const)(
    'the role %s reads that there is none',
    async (role) => {
      const actor = await makeActor(deps, role, { unitId: PLACES.laoCai });
      for (const use of uses) {
        expect(await codeOf(use(deps, actor, waiting))).toBe('NOT_FOUND');
        expect(await codeOf(use(deps, actor, { year: 2026 }))).toBe('NOT_FOUND');
      }
    },
  );

  test('so does the office of another province; the certificates of its year are its own', async () => {
    const elsewhere = await makeActor(deps, 'officeHead', { unitId: PLACES.vinhLong });
    for (const use of uses) expect(await codeOf(use(deps, elsewhere, waiting))).toBe('NOT_FOUND');
    expect(await codeOf(askForPrint(deps, elsewhere, { year: 2026 }))).toBe('NOTHING_TO_PRINT');
    expect(valueOf(await viewPrint(deps, elsewhere, { year: 2026 })).print).toBe(null);
  });
});

describe('after a week', () => {
  test('file and print are cleared away, files without a print after an hour, others stay', async () => {
    const before = await kept();
    expect(before).toBeGreaterThan(0);
    await clearPrints(deps);
    expect(await kept()).toBe(before);
    deps.clock.moveTo(plainDate(2026, 12, 2));
    const id = await asked();
    await clearPrints(deps);
    expect([await kept(), await printIds()]).toEqual([0, [id]]);
    // Nobody works on it any more.
    deps.clock.moveTo(plainDate(2026, 12, 3));
    await clearPrints(deps);
    expect((await seen())?.state).toBe('failed');
  });
});
