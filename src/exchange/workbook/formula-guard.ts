/** What a spreadsheet program would run or reckon when a CSV cell begins with it, in wide letters too. */
const RUNS = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text that stays a text when a spreadsheet program opens the CSV; one that looks guarded gets a guard too. */
export function withGuard(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

/** The text as it was before `withGuard`, so that what is exported can be imported unchanged. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && RUNS.test(text) ? text.slice(1) : text;
}
