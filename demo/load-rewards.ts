import { asConfirmed } from '#app/access/confirmed-actor.ts';
import { reachFor } from '#app/allow.ts';
import { prepareRules } from '#app/support/prepare-rules.ts';
import { confirmRules, rulesAsShown } from '#app/support/settle-rules.ts';
import { DIFFERENCE } from '#domain/support/reward-rules.ts';
import { listRewardRules } from '#storage/support/rules.ts';
import { PROVINCE } from './people.ts';
import { done, type Stage } from './stage.ts';
import { REGULATION } from './timeline.ts';

const MILLION = 1_000_000;

/** What the invented province pays for a star: the head of the office prepares it, the leader confirms it. */
export async function loadRewardRules({ deps, begin, actor }: Stage): Promise<void> {
  begin('rewardRules', REGULATION, 11 * 60);
  const prepared = done(
    'rewardRules',
    await prepareRules(deps, actor('truong-phong'), {
      unitId: PROVINCE,
      number: '09/2026/NQ-HĐND',
      dated: REGULATION,
      validFrom: REGULATION,
      rules: {
        stars: [
          { star: 3, first: 10 * MILLION, kept: null, upgraded: null, payer: 'commune' },
          { star: 4, first: 20 * MILLION, kept: null, upgraded: DIFFERENCE, payer: 'province' },
          { star: 5, first: 50 * MILLION, kept: null, upgraded: DIFFERENCE, payer: 'province' },
        ],
        older: 'paid',
      },
      idempotencyKey: deps.newId(),
    }),
  );
  const leader = actor('lanh-dao');
  const [version] = await listRewardRules(deps.db, reachFor(deps, leader, 'reward.view'));
  if (!version) throw new Error('the reward rules were not kept');
  const { rulesId } = prepared;
  const request = { rulesId, shown: rulesAsShown(version), seenSeq: 1 };
  done(
    'rewardRules',
    await confirmRules(deps, asConfirmed(leader), { ...request, idempotencyKey: deps.newId() }),
  );
}
