import { joinPdfs } from '#documents/joined/join-pdfs.ts';
import { PDFS_AT_ONCE } from '#documents/typst/pdf-queue.ts';
import { inOrder } from '#platform/in-order.ts';
import { findCertificateById } from '#storage/recognition/certificates.ts';
import { takeOriginals } from '#storage/recognition/originals.ts';
import { listPrintable } from '#storage/recognition/printable.ts';
import {
  beginPrint,
  failPrint,
  finishPrint,
  moveOnPrint,
  type PrintRun,
} from '#storage/recognition/print-run.ts';
import type { Deps } from '../../deps.ts';
import { certificateCopy, certificatePaper } from '../certificate-paper.ts';

/** Between two looks whether somebody cancelled, and two steps of what the page shows. */
const PAPERS_A_STEP = 10;
/** While one paper is written down the next are made, and somebody else's paper waits for few. */
const AHEAD = 3 * PDFS_AT_ONCE;
/** Ten times what a province has in a year. */
const LARGEST_MEGABYTES = 2000;

/**
 * Makes the file of a print: the papers as they were signed, kept or made now, in the order of their
 * numbers; those that an earlier print made are reprints of today, and say so. A try that was cut off left nothing that counts; the next begins anew, with papers that lie
 * ready. A fault ends the print, and whoever wants it asks again.
 */
export async function makePrint(deps: Deps, printId: string): Promise<void> {
  const run = { printId, run: deps.newId() };
  const of = await beginPrint(deps.db, run);
  if (of === undefined) return;
  try {
    const { ids, leftOut } = await listPrintable(deps.db, of);
    if (ids.length > 0) await writeFile(deps, run, ids, leftOut);
    else await failPrint(deps.db, run, deps.clock.now()); // all revoked since
  } catch (fault) {
    await failPrint(deps.db, run, deps.clock.now());
    throw fault;
  }
}

/** Somebody cancelled, or another worker has taken over: nothing is wrong. */
class Stopped extends Error {}

async function writeFile(
  deps: Deps,
  run: PrintRun,
  ids: readonly string[],
  leftOut: number,
): Promise<void> {
  // The store tells only that its sender went away; why, stands here.
  let fault: unknown;
  const moveOn = async (done: number) => {
    if (!(await moveOnPrint(deps.db, run, { total: ids.length, leftOut, done })))
      throw new Stopped();
  };
  const originals = await takeOriginals(deps.db, run.printId, ids, deps.clock.today());
  const paper = (id: string) => paperOf(deps, id, originals.has(id));
  const file = joinPdfs(papersOf(ids, paper, moveOn), 'Giấy chứng nhận sản phẩm OCOP');
  const received = await deps.prints.receive(
    minding(file, (thrown) => (fault = thrown)),
    LARGEST_MEGABYTES,
  );
  if (fault instanceof Stopped) return;
  if (!received.ok) throw fault ?? new Error(received.refusals[0].code);
  const { key, bytes } = await deps.prints.keep(received.value);
  const finished = await finishPrint(deps.db, run, { key, bytes, at: deps.clock.now() });
  if (!finished) await deps.prints.remove(key);
}

async function* papersOf(
  ids: readonly string[],
  paperOf: (id: string) => Promise<Uint8Array>,
  moveOn: (done: number) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  await moveOn(done);
  for await (const paper of inOrder(ids, AHEAD, paperOf)) {
    yield paper;
    done += 1;
    if (done % PAPERS_A_STEP === 0 || done === ids.length) await moveOn(done);
  }
}

async function paperOf(deps: Deps, id: string, isOriginal: boolean): Promise<Uint8Array> {
  const certificate = await findCertificateById(deps.db, id);
  if (!certificate) throw new Error(`no certificate ${id}`);
  const paper = await (isOriginal
    ? certificatePaper(deps, certificate)
    : certificateCopy(deps, certificate, 'reprint'));
  if (!paper.ok) throw new Error(`${paper.refusals[0].code}: ${id}`);
  return paper.value;
}

async function* minding(
  pieces: AsyncIterable<Uint8Array>,
  thrown: (fault: unknown) => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (fault) {
    thrown(fault);
    throw fault;
  }
}
