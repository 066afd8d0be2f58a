import { log } from '#platform/log.ts';
import { findSession } from '#storage/council/sessions.ts';
import { findSheetById } from '#storage/council/sheets.ts';
import { listPapersDue, type PaperDue } from '#storage/ledger/papers.ts';
import { findCertificateById } from '#storage/recognition/certificates.ts';
import { minutesPaper } from '../council/minutes-paper.ts';
import { sheetPaper } from '../council/sheet-paper.ts';
import type { Deps } from '../deps.ts';
import { certificatePaper } from '../recognition/certificate-paper.ts';

/** So many a minute: printing must not stand in the way of those who work. */
const AT_MOST = 20;

/**
 * Keeps what was closed, sealed or signed and has not been printed yet, the newest first. A paper that
 * cannot be made is named in the log and does not stop the others.
 */
export async function keepPapers(deps: Deps, atMost = AT_MOST): Promise<void> {
  for (const due of await listPapersDue(deps.db, atMost)) {
    try {
      const kept = await keep(deps, due);
      if (!kept) log.warn({ paper: due }, 'a signed paper could not be made');
    } catch (fault) {
      log.warn({ fault, paper: due }, 'a signed paper could not be made');
    }
  }
}

async function keep(deps: Deps, { kind, subjectId }: PaperDue): Promise<boolean> {
  switch (kind) {
    case 'minutes': {
      const session = await findSession(deps.db, subjectId);
      return session !== undefined && (await minutesPaper(deps, session)).ok;
    }
    case 'sheet': {
      const sheet = await findSheetById(deps.db, subjectId);
      return sheet !== undefined && (await sheetPaper(deps, sheet)).ok;
    }
    case 'certificate': {
      const certificate = await findCertificateById(deps.db, subjectId);
      return certificate !== undefined && (await certificatePaper(deps, certificate)).ok;
    }
  }
}
