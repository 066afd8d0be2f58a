import type { ProducerKind } from '../parties/kinds.ts';
import { fold } from '../text/fold.ts';
import { producerName, type NamedKind } from './producer-name.ts';

/** A workshop is what people call it; which kind of Đ2.3 it is, the name does not say. */
const OF_NAME: Readonly<Record<NamedKind, ProducerKind | null>> = {
  cooperative: 'cooperative',
  cooperativeGroup: 'cooperativeGroup',
  company: 'smallMediumEnterprise',
  enterprise: 'smallMediumEnterprise',
  household: 'household',
  farm: 'farm',
  workshop: null,
};

const OF_COLUMN: readonly (readonly [RegExp, ProducerKind])[] = [
  [/^(?:to hop tac|tht)\b/, 'cooperativeGroup'],
  [/^(?:lien hiep )?(?:hop tac xa|htx)\b/, 'cooperative'],
  [/^(?:doanh nghiep|cong ty|dntn|dn|cty)\b/, 'smallMediumEnterprise'],
  [/^(?:ho|hkd|ca nhan)\b/, 'household'],
  [/^trang trai\b/, 'farm'],
  [/^hiep hoi\b/, 'union'],
  [/^hoi\b/, 'association'],
  [/^trung tam\b/, 'operatingCentre'],
];

/** The kind of Đ2.3 that a list means: by its column first, then by the name; null where neither says. */
export function kindOfListed(column: string | null, producer: string): ProducerKind | null {
  const folded = column === null ? '' : fold(column);
  const found = OF_COLUMN.find(([pattern]) => pattern.test(folded));
  if (found) return found[1];
  const named = producerName(producer).kind;
  return named === null ? null : OF_NAME[named];
}
