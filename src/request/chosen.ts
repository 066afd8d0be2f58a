/** The value behind a word of the address; a word we do not know is left aside. */
export function chosenByParam<Value extends string>(
  values: readonly Value[],
  params: Readonly<Record<Value, string>>,
  param: string | null,
): Value | undefined {
  return values.find((value) => params[value] === param);
}

/** Which page of a list the address asks for, from 1. */
export function pageOf({ searchParams }: URL): number {
  const page = Number(searchParams.get('trang') ?? '1');
  return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}
