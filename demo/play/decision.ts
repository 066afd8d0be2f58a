import { asConfirmed } from '#app/access/confirmed-actor.ts';
import { draftDecision } from '#app/recognition/draft-decision.ts';
import { prepareDecision } from '#app/recognition/prepare-decision.ts';
import { viewDecision } from '#app/recognition/view-decision.ts';
import { signDecision } from '#app/recognition/sign-decision.ts';
import type { DemoSession } from '../sessions.ts';
import { done, type Stage } from '../stage.ts';
import { sessionIdOf, type Plot } from './cast.ts';
import { atWork, on, type Scene } from './scenes.ts';

const OFFICE = 'van-phong';
const LEADER = 'lanh-dao';
const SIGNER = { signerName: 'Hoàng Minh Đức', signerTitle: 'Chủ tịch' } as const;

/** The decision on a session's results: prepared by the office, signed by the leader on its day. */
export function decisionScenes(
  stage: Stage,
  plot: Plot,
  { key, decision }: DemoSession,
): readonly Scene[] {
  if (!decision) return [];
  const { number, prepared, dated, signed } = decision;
  let decisionId = '';
  const prepare = async () => {
    const { deps } = stage;
    const office = stage.actor(OFFICE);
    const sessionId = sessionIdOf(plot, key);
    const { legalBasis } = done(number, await draftDecision(deps, office, sessionId));
    const input = { sessionId, number, dated: on(dated), ...SIGNER, legalBasis };
    const request = { ...input, idempotencyKey: deps.newId() };
    decisionId = done(number, await prepareDecision(deps, office, request)).decisionId;
  };
  const sign = async () => {
    const { deps } = stage;
    const leader = stage.actor(LEADER);
    const { shown } = done(number, await viewDecision(deps, leader, decisionId));
    const request = { decisionId, shown, idempotencyKey: deps.newId() };
    done(number, await signDecision(deps, asConfirmed(leader), request));
  };
  atWork(stage, `prepare ${number}`, on(prepared));
  atWork(stage, `sign ${number}`, on(dated));
  const first = { name: `decision/${key}`, day: on(prepared), minutes: 14 * 60, play: prepare };
  const second = { name: `decision/${key}/sign`, day: on(dated), minutes: 15 * 60, play: sign };
  return signed ? [first, second] : [first];
}
