/** The address of a list with some of its questions changed; it begins at its first page again. */
export function listHref(
  path: string,
  search: string,
  changes: Readonly<Record<string, string | null>>,
): string {
  const query = new URLSearchParams(search);
  query.delete('trang');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name);
    else query.set(name, value);
  }
  for (const [name, value] of [...query]) if (value === '') query.delete(name);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
