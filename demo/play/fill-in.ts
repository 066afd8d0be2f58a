import { leavesOf } from '#domain/criteria/find.ts';
import type { PartCode } from '#domain/criteria/types.ts';
import { leavesOfPart } from '#domain/dossier/completeness.ts';
import type { DossierContent, SelfScore } from '#domain/dossier/content.ts';
import { checkEvidence, type EvidenceKind } from '#domain/dossier/evidence.ts';
import type { Choices } from '#domain/scoring/result.ts';
import { addEvidence } from '#app/dossier/add-evidence.ts';
import { inTransaction } from '#storage/database.ts';
import { getContent, writeContent } from '#storage/dossier/content.ts';
import { insertEvidence, type NewEvidence } from '#storage/dossier/evidence.ts';
import { claimOf } from '../dossiers/claims.ts';
import { sectionsOf, type FilledSection } from '../dossiers/forms.ts';
import { levelsFor, pointsAt } from '../dossiers/levels.ts';
import { kindFor, papersOf, type DemoPaper } from '../dossiers/papers.ts';
import { pictureIdOf } from '../load-pictures.ts';
import { done, type Stage } from '../stage.ts';
import { versionNow, type Cast } from './cast.ts';
import { paperIdOf } from './paper-files.ts';

/**
 * Fills in forms 01 and 02, scores every criterion and puts the papers in. What is typed into a
 * draft has no ledger, so it is written at one go; handing it in checks and seals it like any other.
 */
export async function fillIn(stage: Stage, cast: Cast): Promise<void> {
  const { dossierId, set, product, producer, story } = cast;
  const half = story.filled === 'half';
  const claims = levelsFor(set, product, producer, story.claims);
  const papers = papersOf(set, product, producer, claims);
  const seenVersion = await versionNow(stage, cast);
  await inTransaction(stage.deps.db, async (trx) => {
    const opened = await getContent(trx, dossierId);
    const content = contentOf(cast, opened, claims, half);
    const written = await writeContent(trx, dossierId, seenVersion, content);
    if (!written) throw new Error(`somebody else writes the dossier of ${product.key}`);
    const handed = half ? papers.slice(0, 3) : papers;
    await insertEvidence(trx, ...handed.map((paper) => evidenceOf(stage, cast, paper)));
    return null;
  });
}

/** All sections and parts; of a dossier half filled in, what one begins with. */
function contentOf(
  cast: Cast,
  opened: DossierContent,
  claims: Choices,
  half: boolean,
): DossierContent {
  const { set, product, producer } = cast;
  const sections = sectionsOf(set, product, producer, opened, claims).filter(
    (one) => !half || isEarly(one),
  );
  const parts: readonly PartCode[] = half ? ['A'] : ['A', 'B', 'C'];
  const selfScore = parts.flatMap((part) =>
    leavesOfPart(set, part).map((leaf): [string, SelfScore] => {
      const choice = claims[leaf.code] ?? null;
      const claimed = pointsAt(leaf, choice ?? -1) > 0;
      const text = claimOf(product, producer, leaf, choice);
      return [leaf.code, { choice, text, noPaper: claimed && kindFor(leaf) === undefined }];
    }),
  );
  return {
    ...opened,
    ...Object.fromEntries(sections.map(({ section, value }) => [section, value])),
    selfScore: Object.fromEntries(selfScore),
  };
}

function isEarly({ section }: FilledSection): boolean {
  return section === 'general' || section === 'history' || section === 'finance';
}

function evidenceOf({ deps }: Stage, cast: Cast, paper: DemoPaper): NewEvidence {
  const { drawing, ...facts } = paper;
  const codes = leavesOf(cast.set).map(({ code }) => code);
  const checked = done(paper.title, checkEvidence(facts, codes, deps.clock.today()));
  return {
    ...checked,
    id: deps.newId(),
    dossierId: cast.dossierId,
    fileId: drawing === undefined ? paperIdOf(paper.kind) : pictureIdOf(cast.product, drawing),
    createdAt: deps.clock.now(),
  };
}

/** One paper more, which somebody asked for: a photograph of it. */
export async function addLatePaper(
  stage: Stage,
  cast: Cast,
  { kind, title }: { readonly kind: EvidenceKind; readonly title: string },
): Promise<void> {
  const { set, product, producer, story, dossierId } = cast;
  const claims = levelsFor(set, product, producer, story.claims);
  const like = papersOf(set, product, producer, claims).find((paper) => paper.kind === kind);
  const [drawing] = product.pictures[0] ?? [];
  if (drawing === undefined) throw new Error(`${product.key} has no picture`);
  const added = await addEvidence(stage.deps, cast.actor, {
    dossierId,
    fileId: pictureIdOf(product, drawing),
    kind,
    title,
    number: '',
    issuer: like?.issuer ?? '',
    issuedOn: stage.deps.clock.today(),
    validUntil: null,
    criteria: like?.criteria ?? [],
  });
  done(title, added);
}
