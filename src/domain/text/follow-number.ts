/** The number as somebody types it from a photo or a note. */
export function readFollowNumber(typed: string): string {
  const signs = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, 12);
  return signs.replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3');
}
