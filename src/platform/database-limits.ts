import * as v from 'valibot';
import { ok, refusal, type Refusal, type Result } from '#domain/result.ts';

/** How many connections the application takes, and how long each thing may last on them. */
export interface DatabaseLimits {
  /** Connections for the work of signed-in people. */
  readonly connections: number;
  /** Connections for public pages, the API and `/readyz`: work that hangs must not silence them. */
  readonly publicConnections: number;
  /** Longest wait for a lock or for a free connection; then the person reads "busy". */
  readonly waitSeconds: number;
  /** Longest time of one statement. */
  readonly statementSeconds: number;
  /** Longest pause inside a transaction: its locks keep others waiting. 0: no limit. */
  readonly idleSeconds: number;
}

/**
 * Each with what it is without the variable, and the most it may be:
 * - PostgreSQL gives 100 connections; 10 and 5 leave room for a second Sao Quê, backup and a person;
 * - two people on one dossier are done in milliseconds: whoever waits 5 seconds waits for something
 *   that hangs, and a person gives up at about 10;
 * - the slowest page asks for well under a second; 30 leave room for a province with 10,000 products;
 * - nothing waits for a person inside a transaction, so a pause of a minute is a process that died.
 */
const VARIABLES = {
  DATABASE_CONNECTIONS: { unset: 10, most: 500 },
  DATABASE_PUBLIC_CONNECTIONS: { unset: 5, most: 500 },
  DATABASE_WAIT_SECONDS: { unset: 5, most: 60 },
  DATABASE_STATEMENT_SECONDS: { unset: 30, most: 600 },
  DATABASE_IDLE_SECONDS: { unset: 60, most: 600 },
} as const;

type Name = keyof typeof VARIABLES;

/** Reads the limits from the environment. Refuses `SETTING_INVALID` for each by its name. */
export function readDatabaseLimits(environment: NodeJS.ProcessEnv): Result<DatabaseLimits> {
  const read = (name: Name): number => {
    const text = environment[name];
    const { unset, most } = VARIABLES[name];
    if (text === undefined || text === '') return unset;
    const whole = v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number));
    const parsed = v.safeParse(v.pipe(whole, v.minValue(1), v.maxValue(most)), text);
    if (!parsed.success) refused.push(invalid(name, most));
    return parsed.success ? parsed.output : unset;
  };
  const refused: Refusal[] = [];
  const limits: DatabaseLimits = {
    connections: read('DATABASE_CONNECTIONS'),
    publicConnections: read('DATABASE_PUBLIC_CONNECTIONS'),
    waitSeconds: read('DATABASE_WAIT_SECONDS'),
    statementSeconds: read('DATABASE_STATEMENT_SECONDS'),
    idleSeconds: read('DATABASE_IDLE_SECONDS'),
  };
  const [first, ...rest] = refused;
  return first ? { ok: false, refusals: [first, ...rest] } : ok(limits);
}

function invalid(name: Name, most: number): Refusal {
  const expected_vi = `số nguyên từ 1 đến ${String(most)}`;
  const expected_en = `a whole number from 1 to ${String(most)}`;
  return refusal('SETTING_INVALID', { name, expected_vi, expected_en }, name);
}
