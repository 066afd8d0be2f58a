import path from 'node:path';
import { parseArgs } from 'node:util';
import type { PublicCheck } from '#app/catalogue/public-check.answer.ts';
import { publicCheck } from '#app/catalogue/public-check.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ok, type Result } from '#domain/result.ts';
import { readConfig, type Config } from '#platform/config.ts';
import { m } from '#words/paraglide/messages.js';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { refused } from '../refused.ts';
import { appUrlOf, openServer, withDeps } from '../start/open-register.ts';
import { DATA_FOLDER } from '../start/places.ts';

export const help = `Usage: saoque check CODE [--data DIR]

Says what the public check says of the code printed beside a star: VALID, EXPIRING, EXPIRED, REVOKED,
REPLACED, STRUCK OUT or NOT IN REGISTER. Separators and leading zeros may be left out, O, l and I stand for digits,
and the number of a certificate does as well; what fits several certificates is answered with a list.
Exit code 0 whenever there is an answer, also for a code nobody issued.

A Sao Quê that runs on the same data is asked over its port (PORT, else 3000).

  --data DIR   folder of the embedded database (default: .data in the checkout)`;

interface Options {
  readonly code: string;
  readonly data: string;
}

export async function run(invocation: Invocation): Promise<ExitCode> {
  const options = readOptions(invocation.args);
  if (options === undefined) return misused(invocation, 'One CODE, in quotes if it has spaces.');
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  const answer = await check(config.value, options);
  if (!answer.ok) return refused(invocation, answer.refusals);
  const { out, json, language } = invocation;
  if (json) out(JSON.stringify(answer.value));
  else for (const line of inWords(answer.value, language)) out(line);
  return 0;
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const options = { data: { type: 'string', default: DATA_FOLDER } } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const [code, ...rest] = positionals;
    if (code === undefined || rest.length > 0) return undefined;
    return { code, data: path.resolve(values.data) };
  } catch {
    return undefined;
  }
}

/** Refuses what the data folder does not allow, when nobody who runs on it can be asked. */
async function check(config: Config, { code, data }: Options): Promise<Result<PublicCheck>> {
  const server = await openServer(config, data);
  if (!server.ok) {
    const inUse = server.refusals[0].code === 'DATA_IN_USE';
    const told = inUse ? await askRunning(config.port, code) : undefined;
    return told === undefined ? server : ok(told);
  }
  try {
    const url = await appUrlOf(server.value);
    if (!url.ok) return url;
    const settings = {
      databaseUrl: url.value,
      filesFolder: config.filesFolder ?? path.join(data, 'files'),
      publicOrigin: config.publicOrigin ?? `http://localhost:${config.port}`,
      clock: config.clock,
    };
    return await withDeps(settings, (deps) => publicCheck(deps, code));
  } finally {
    await server.value.stop();
  }
}

/** The answer of the Sao Quê that runs on the same data; undefined when it does not answer. */
async function askRunning(port: number, code: string): Promise<PublicCheck | undefined> {
  const address = `http://localhost:${port}/api/v1/check/${encodeURIComponent(code)}`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    // Our own API over the loopback; its form is held by a test of its own.
    return response.ok ? ((await response.json()) as PublicCheck) : undefined;
  } catch {
    return undefined;
  }
}

const WORDS = {
  valid: m.common_state_valid,
  expiring: m.common_state_expiring,
  transitional: m.common_state_transitional,
  expired: m.common_state_expired,
  revoked: m.common_state_revoked,
  replaced: m.common_state_replaced,
  annulled: m.common_state_annulled,
  unknown: m.common_state_unknown,
  ambiguous: m.common_state_ambiguous,
};

/** The answer as lines a person reads: the state first. */
function inWords(answer: PublicCheck, locale: Invocation['language']): readonly string[] {
  const { certificate } = answer;
  const lines = [`${answer.code}: ${WORDS[answer.state]({}, { locale }).toUpperCase()}`];
  if (certificate !== null) {
    const { number, date, issuer, amendments } = certificate.decision;
    lines.push(
      `${certificate.product}, ${m.common_stars({ stars: certificate.star }, { locale })}`,
      `${certificate.producer}, ${certificate.address}`,
      `${number}, ${formatVietnameseDate(date)}, ${issuer}`,
      ...amendments.map((one) => `${one.number}, ${formatVietnameseDate(one.date)}: ${one.text}`),
      `${formatVietnameseDate(certificate.validFrom)} – ${formatVietnameseDate(certificate.validTo)}`,
    );
  }
  for (const { code, number, product, producer } of answer.candidates) {
    lines.push(`${code}: ${product}, ${producer} (${number})`);
  }
  if (answer.replacedBy !== null) lines.push(`→ ${answer.replacedBy.code}`);
  lines.push(answer.page);
  return lines;
}
