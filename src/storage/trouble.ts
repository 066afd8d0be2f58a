/**
 * What keeps the database from answering although nothing is wrong with the request:
 * - `lost`: the connection was cut, or there is no server to connect to just now;
 * - `busy`: it waited too long for a lock, a connection or its own answer;
 * - `conflict`: two transactions could not both go on, and this one was ended.
 */
export type Trouble = 'lost' | 'busy' | 'conflict';

const BY_CODE: Readonly<Record<string, Trouble>> = {
  '57P01': 'lost', // admin_shutdown: pg_terminate_backend, or the server stops
  '57P02': 'lost', // crash_shutdown: another backend was killed, all are ended
  '57P03': 'lost', // cannot_connect_now: it starts, recovers or stops
  ECONNREFUSED: 'lost',
  ECONNRESET: 'lost',
  EPIPE: 'lost',
  ETIMEDOUT: 'lost',
  EAI_AGAIN: 'lost',
  '55P03': 'busy', // lock_not_available: lock_timeout
  '57014': 'busy', // query_canceled: statement_timeout
  '25P03': 'busy', // idle_in_transaction_session_timeout
  '53300': 'busy', // too_many_connections
  '40001': 'conflict', // serialization_failure
  '40P01': 'conflict', // deadlock_detected
  '25006': 'conflict', // read_only_sql_transaction: the server behind the address has just changed
};

/** What pg says without a code, word for word. */
const BY_MESSAGE: Readonly<Record<string, Trouble>> = {
  'Connection terminated': 'lost',
  'Connection terminated unexpectedly': 'lost',
  'Connection terminated due to connection timeout': 'lost',
  'Client has encountered a connection error and is not queryable': 'lost',
  'timeout exceeded when trying to connect': 'busy', // every connection of the pool is taken
};

/** Which trouble a fault is, looking at its causes too; `null`: a fault of ours. */
export function troubleOf(fault: unknown): Trouble | null {
  if (!(fault instanceof Error)) return null;
  const code = 'code' in fault ? String(fault.code) : '';
  const known = BY_CODE[code] ?? BY_MESSAGE[fault.message];
  if (known !== undefined) return known;
  return code.startsWith('08') ? 'lost' : troubleOf(fault.cause);
}
