import type { Actor } from '#domain/access/authorize.ts';
import { acceptIdea } from '../cycle/accept-idea.ts';
import { acceptPlan } from '../cycle/accept-plan.ts';
import { registerIdea } from '../cycle/register-idea.ts';
import { savePlan } from '../cycle/save-plan.ts';
import { sendIdea } from '../cycle/send-idea.ts';
import type { Deps } from '../deps.ts';
import { valueOf } from './commune-work.ts';

/** A slip of an invented household, as the commune writes it down. */
export const SLIP = {
  ...{ product: 'Siro mận', annexI: 'I.5.a', material: 'Mận Tam hoa của bản' },
  ...{ there: 'Hai lao động, một bếp', needed: 'Máy chiết' },
};

/** A plan whose figures add up. */
export const PLAN = {
  ...{ year: 2026, output: 2000, outputUnit: 'chai', price: 60_000, revenue: 120_000_000 },
  ...{ costMaterial: 40_000_000, costLabour: 30_000_000, costOther: 10_000_000 },
  ...{ costsTotal: 80_000_000, fromProducer: 30_000_000, fromCredit: 50_000_000, fromCentral: 0 },
  ...{ fromProvince: 20_000_000, fromCommune: 0, fromCommunity: 0, investmentTotal: 100_000_000 },
  ...{ workers: 3, material: 'Mận của 12 hộ trong bản', market: 'Chợ phiên, khách du lịch' },
  organisation: 'Vợ chồng chủ hộ và một người làm',
};

let telephones = 0;

/** An idea that went the real way: sent, or on to the plan that is carried out, tied to a producer where one is named. */
export async function makeIdea(
  deps: Deps,
  commune: Actor,
  unitId: string,
  {
    until = 'sent',
    producerId = null,
    product = SLIP.product,
  }: {
    readonly until?: 'sent' | 'accepted' | 'planned' | 'carrying';
    readonly producerId?: string | null;
    readonly product?: string;
  } = {},
): Promise<string> {
  telephones += 1;
  const { ideaId } = valueOf(
    await sendIdea(deps, commune, {
      ...{ ...SLIP, product, unitId, name: 'Vàng Thị Mẫu', again: false, producerId: null },
      ...{ telephone: `+8491${String(telephones).padStart(7, '0')}` },
      idempotencyKey: deps.newId(),
    }),
  );
  const act = (seenSeq: number) => ({ ideaId, seenSeq, idempotencyKey: deps.newId() });
  if (until === 'sent') return ideaId;
  valueOf(await acceptIdea(deps, commune, { ...act(1), words: null }));
  let seen = 2;
  if (producerId !== null) {
    valueOf(await registerIdea(deps, commune, { ...act(seen), producerId }));
    seen += 1;
  }
  if (until === 'accepted') return ideaId;
  valueOf(await savePlan(deps, commune, { ...act(seen), ...PLAN }));
  if (until === 'planned') return ideaId;
  valueOf(await acceptPlan(deps, commune, act(seen + 1)));
  return ideaId;
}
