import { randomInt } from 'node:crypto';
import pino from 'pino';

const SECRET = /password|secret|token|cookie|authorization|phone|identifier|email/i;
/** Phone numbers and personal identification numbers inside a sentence. */
const NUMBERS_OF_PEOPLE = /(?<![\d.])(\+84|0)\d{8,11}(?!\d)/g;
/** Without 0, O, 1, I, L: a reference is read out over the telephone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * The log: one JSON line a fact, to standard output (`SAOQUE_LOG` sets the level). Passwords,
 * tokens, phone numbers and personal numbers never reach it, at whatever depth they were passed.
 */
export const log = createLog(pino.destination(1), process.env['SAOQUE_LOG'] ?? 'info');

/** A log that writes elsewhere. */
export function createLog(destination: pino.DestinationStream, level = 'info'): pino.Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: (fact) => withoutSecrets(fact) },
    },
    destination,
  );
}

/**
 * Writes a fault down and answers the reference (such as `4K7-TQ2`) that the person is shown: who
 * looks for it in the log finds the fault with its stack.
 */
export function logFault(
  to: pino.Logger,
  fault: unknown,
  context: Record<string, unknown>,
): string {
  const reference = `${threeLetters()}-${threeLetters()}`;
  to.error({ ...context, reference, fault: describe(fault) }, 'fault');
  return reference;
}

function threeLetters(): string {
  return Array.from({ length: 3 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

function describe(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { message: String(fault) };
  const cause = fault.cause === undefined ? {} : { cause: describe(fault.cause) };
  return { name: fault.name, message: fault.message, stack: fault.stack, ...cause };
}

function withoutSecrets(fact: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fact).map(([key, value]) => [key, SECRET.test(key) ? '[…]' : cleaned(value)]),
  );
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(NUMBERS_OF_PEOPLE, '[…]');
  if (Array.isArray(value)) return value.map(cleaned);
  if (value instanceof Error) return cleaned(describe(value));
  if (typeof value !== 'object' || value === null) return value;
  return withoutSecrets(Object.fromEntries(Object.entries(value)));
}
