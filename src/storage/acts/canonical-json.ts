import { createHash } from 'node:crypto';

/**
 * JSON with keys in order, so that equal values give equal text and so an equal hash: PostgreSQL's
 * jsonb does not keep the order in which keys were written.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isRecord(inner) ? sorted(inner) : inner));
}

/** SHA-256 over the canonical JSON of a value, in hexadecimal. */
export function hashOfValue(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
}
