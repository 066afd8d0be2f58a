import { refusal, type Refusal, type Result } from '#domain/result.ts';

/** The same refusals at a field of the form. */
export function atField<T>(result: Result<T>, field: string): Result<T> {
  if (result.ok) return result;
  const [first, ...rest] = result.refusals;
  const moved = ({ code, data }: Refusal) => refusal(code, data, field);
  return { ok: false, refusals: [moved(first), ...rest.map(moved)] };
}
