/** The value behind a word of the address; a word we do not know is left aside. */
export function chosenByParam<Value extends string>(
  values: readonly Value[],
  params: Readonly<Record<Value, string>>,
  param: string | null,
): Value | undefined {
  return values.find((value) => params[value] === param);
}

/** Which page of a list the address asks for, from 1; a second list of a page has a word of its own. */
export function pageOf({ searchParams }: URL, param = 'trang'): number {
  const page = Number(searchParams.get(param) ?? '1');
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}
