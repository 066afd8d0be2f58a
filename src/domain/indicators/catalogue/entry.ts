/** Under which heading an indicator stands. */
export const INDICATOR_GROUPS = ['product', 'producer', 'market', 'support', 'village'] as const;
export type IndicatorGroup = (typeof INDICATOR_GROUPS)[number];

/** An indicator that ships with the house. Its key never gets another meaning. */
export interface CatalogueEntry {
  readonly key: string;
  readonly group: IndicatorGroup;
  readonly name: { readonly vi: string; readonly en: string };
  /** In what the value is read: `sản phẩm`, `%`. */
  readonly unit: string;
  /** In the text form. */
  readonly text: string;
  /** What plan files that were written elsewhere call it. */
  readonly also: readonly string[];
}

/** A line of the catalogue. */
export function entry(
  key: string,
  group: IndicatorGroup,
  name: CatalogueEntry['name'],
  { unit, text, also = [] }: { unit: string; text: string; also?: readonly string[] },
): CatalogueEntry {
  return { key, group, name, unit, text, also };
}
