import type { InferOutput } from 'valibot';
import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { DossierActData } from '#domain/dossier/acts.ts';
import { claimsOf } from '#domain/dossier/commune-claims.ts';
import { sealReport, type SealedReport } from '#domain/dossier/commune-report.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { checkHandOver, roundOfLetter, type CheckedHandOver } from '#domain/dossier/hand-over.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { addProductCode } from '#storage/commune/product-code.ts';
import { hashOfReport, lockReport, writeSealedReport } from '#storage/commune/report.ts';
import { ensureRound } from '#storage/commune/rounds.ts';
import { inTransaction } from '#storage/database.ts';
import { withWording } from '../criteria/with-wording.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS, type ActRequest, type DossierFound } from '../dossier/dossier-subject.ts';
import { criteriaOf } from '../dossier/criteria-of.ts';
import { drawProductCode, placeCodes } from './draw-numbers.ts';
import type { forwardDossierInput } from './forward-dossier.input.ts';
import { findIntactVersion } from './intact-version.ts';
import { reportAsShown } from './report-as-shown.ts';

export type ForwardInput = ActRequest & InferOutput<typeof forwardDossierInput>;

/**
 * The commune passes the dossier on to the province with form 03 and its letter (Đ7.2b): the
 * version the producer sent, unchanged; form 03 sealed; the product code drawn; the round taken
 * from the letter's date (Đ5.1). Refuses the gaps of form 03, of letter and samples all at once,
 * VERSION_NOT_INTACT, REPORT_NOT_AS_SHOWN, NOT_FOUND, NOT_ALLOWED, ACT_NOT_NOW, CHANGED_MEANWHILE.
 */
export function forwardDossier(
  deps: Deps,
  actor: Actor,
  input: ForwardInput,
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, DOSSIERS, 'forward', input, async (context) => {
      const by = { accountId: actor.accountId, at: deps.clock.now() };
      const papers = await checkPapers(deps, context, input, by);
      if (!papers.ok) return papers;
      await writeSealedReport(trx, context.row.id, papers.value.report, by);
      return ok(await handOver(deps, context, papers.value));
    }),
  );
}

/** What goes to the province. */
interface HandOverPapers {
  readonly report: SealedReport;
  readonly letter: CheckedHandOver;
}

/** Form 03 with the claims of the version sent, and the letter; or everything that stands against them. */
async function checkPapers(
  deps: Deps,
  { trx, row: dossier, standing }: DossierFound,
  input: ForwardInput,
  by: Parameters<typeof lockReport>[2],
): Promise<Result<HandOverPapers>> {
  const { set } = criteriaOf(await withWording({ ...deps, db: trx }), dossier);
  const version = await findIntactVersion(trx, dossier.id, standing);
  if (!version) return refuse('VERSION_NOT_INTACT');
  const stored = await lockReport(trx, dossier.id, by);
  if (stored.kind === 'sealed') return refuse('ACT_NOT_NOW');
  const received = standing.communeReceivedOn;
  if (received === null) throw new Error(`dossier ${dossier.id} is passed on but never received`);
  const claims = claimsOf(version.content, set);
  if (reportAsShown(stored.findings, claims, version.sha256) !== input.shown)
    return refuse('REPORT_NOT_AS_SHOWN');
  const report = sealReport(stored.findings, claims);
  const letter = checkHandOver(input, { set, received, today: deps.clock.today() });
  if (report.ok) return letter.ok ? ok({ report: report.value, letter: letter.value }) : letter;
  if (letter.ok) return report;
  return { ok: false, refusals: [...report.refusals, ...letter.refusals] };
}

async function handOver(
  deps: Deps,
  { trx, row: dossier }: DossierFound,
  { report, letter }: HandOverPapers,
): Promise<DossierActData['forward']> {
  const { cutOffDay } = await settingsInForce(deps, trx, dossier.unitId, letter.letterDate);
  const round = roundOfLetter(letter.letterDate, cutOffDay);
  const { provinceId } = placeCodes(deps, dossier.unitId);
  const roundId = await ensureRound(trx, provinceId, round, deps.newId());
  const productCode = await drawProductCode(deps, trx, dossier.unitId, round.year);
  await addProductCode(trx, dossier.id, productCode);
  const note = letter.samplesNote.trim();
  return {
    reportNumber: letter.reportNumber.trim(),
    letterNumber: letter.letterNumber,
    letterDate: letter.letterDate,
    samples: letter.samples,
    ...(note === '' ? {} : { samplesNote: note }),
    productCode,
    reportSha256: hashOfReport(report).toString('hex'),
    roundId,
  };
}
