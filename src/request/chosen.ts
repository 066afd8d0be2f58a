/** The value behind a word of the address; a word we do not know is left aside. */
export function chosenByParam<Value extends string>(
  values: readonly Value[],
  params: Readonly<Record<Value, string>>,
  param: string | null,
): Value | undefined {
  return values.find((value) => params[value] === param);
}
