/** The kinds of units, longest first where one begins like another. */
export const UNIT_KINDS = [
  'Tỉnh',
  'Thành phố',
  'Quận',
  'Huyện',
  'Thị xã',
  'Thị trấn',
  'Phường',
  'Xã',
  'Đặc khu',
] as const;

export type UnitKind = (typeof UNIT_KINDS)[number];

/** `Thị trấn Mường Khương` → kind `Thị trấn`, name `Mường Khương`; undefined without a kind. */
export function splitFullName(
  fullName: string,
): { readonly kind: UnitKind; readonly name: string } | undefined {
  const kind = UNIT_KINDS.find((candidate) => fullName.startsWith(`${candidate} `));
  return kind === undefined ? undefined : { kind, name: fullName.slice(kind.length + 1) };
}
