/** What stands behind a number that somebody typed. */
export const TYPED_MARK = '†';
