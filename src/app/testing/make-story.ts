import { leavesOf } from '#domain/criteria/find.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { assignDossier } from '../council/assign-dossier.ts';
import { closeSession } from '../council/close-session.ts';
import { saveSheet } from '../council/save-sheet.ts';
import { sealSheet } from '../council/seal-sheet.ts';
import type { Deps } from '../deps.ts';
import { checkpointNow } from '../ledger/checkpoint-now.ts';
import { acceptDossier } from '../office/accept-dossier.ts';
import { prepareDecision } from '../recognition/prepare-decision.ts';
import { signDecision } from '../recognition/sign-decision.ts';
import { dossierAtOffice, requestNow, valueOf } from './commune-work.ts';
import { makeCouncil, openCouncil, setOfDried, type TestCouncil } from './make-council.ts';
import { decisionInput, signing } from './make-decision.ts';
import { makeActor, PLACES } from './make.ts';

export interface CertifiedStory {
  readonly dossierId: string;
  readonly sessionId: string;
  readonly decisionId: string;
  readonly code: string;
  readonly council: TestCouncil;
  readonly office: ConfirmedActor;
  readonly leader: ConfirmedActor;
}

/** One product all the way to its certificate of four stars, by the real use cases, with checkpoints on the way. */
export async function certifiedStory(deps: Deps): Promise<CertifiedStory> {
  const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
  const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
  const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
  const council = await makeCouncil(deps);
  const { sessionId } = council;
  const { id: dossierId } = await dossierAtOffice(deps, { commune, office });
  valueOf(await acceptDossier(deps, office, { ...(await requestNow(deps, dossierId)), note: '' }));
  await checkpointNow(deps);
  const request = await requestNow(deps, dossierId);
  valueOf(await assignDossier(deps, council.office, { ...request, sessionId }));
  await openCouncil(deps, council);
  for (const member of council.scorers) await sealFourStars(deps, council, member, dossierId);
  await checkpointNow(deps);
  valueOf(await closeSession(deps, council.secretary, { sessionId, idempotencyKey: deps.newId() }));
  const input = decisionInput(deps, sessionId);
  const { decisionId } = valueOf(await prepareDecision(deps, office, input));
  const signed = await signDecision(deps, leader, await signing(deps, decisionId));
  const { certificates } = valueOf(signed);
  const [code] = certificates;
  if (code === undefined) throw new Error('four stars give a certificate');
  return { dossierId, sessionId, decisionId, code, council, office, leader };
}

/** The best level everywhere, then lower ones as far as no mark of four stars is lost. */
async function sealFourStars(
  deps: Deps,
  { sessionId }: TestCouncil,
  member: ConfirmedActor,
  dossierId: string,
): Promise<void> {
  const leaves = leavesOf(setOfDried(deps));
  let total = leaves.reduce((sum, leaf) => sum + leaf.max, 0);
  const chosen = leaves.map(({ code, max, options, requiredForStar = {} }) => {
    const least = total > 80 ? Math.max(requiredForStar[3] ?? 0, requiredForStar[4] ?? 0) : max;
    const fitting = options.map((option) => option.points).filter((points) => points >= least);
    const lowest = Math.min(...fitting);
    total -= max - lowest;
    return [code, options.findIndex((option) => option.points === lowest)] as const;
  });
  const choices = Object.fromEntries(chosen);
  const sheet = { sessionId, dossierId, choices, remarks: {}, seenVersion: 0 };
  const { version: seenVersion } = valueOf(await saveSheet(deps, member, sheet));
  const request = { sessionId, dossierId, seenVersion, idempotencyKey: deps.newId() };
  valueOf(await sealSheet(deps, member, request));
}
