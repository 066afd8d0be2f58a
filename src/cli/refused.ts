import { refusalSentence } from '#domain/refusals.ts';
import type { Refusal } from '#domain/result.ts';
import type { ExitCode, Invocation } from './command.ts';

/** A refusal in JSON: its code, its figures and its sentence. */
export function refusalJson(
  { code, data }: Refusal,
  language: Invocation['language'],
): Readonly<Record<string, string | number>> {
  return { code, ...data, message: refusalSentence({ code, data }, language) };
}

/** Writes each refusal to standard error, `CODE: sentence`. */
export function tellRefusals(
  { err, language }: Pick<Invocation, 'err' | 'language'>,
  refusals: readonly Refusal[],
): void {
  for (const refusal of refusals) err(`${refusal.code}: ${refusalSentence(refusal, language)}`);
}

/** Refused: by name on standard error, and as the answer when JSON is asked for. */
export function refused(invocation: Invocation, refusals: readonly Refusal[]): ExitCode {
  tellRefusals(invocation, refusals);
  if (invocation.json) {
    const details = refusals.map((refusal) => refusalJson(refusal, invocation.language));
    invocation.out(JSON.stringify({ refusals: details }));
  }
  return 1;
}
