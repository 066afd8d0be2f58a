import { createHash, createHmac, pbkdf2Sync, randomBytes, scryptSync } from 'node:crypto';
import pg from 'pg';
import { ok, refuse, type Result } from '#domain/result.ts';
import { APP_ROLE } from './database.ts';

/** PostgreSQL cuts longer names silently. */
const NAME_MAX = 63;
const SUFFIX = '_web';

/** The login under which the application works in a database of its own: `saoque` gives `saoque_web`. */
export function appLoginName(database: string): string {
  return `${database.slice(0, NAME_MAX - SUFFIX.length)}${SUFFIX}`;
}

/**
 * The address under which the application may sign in. One that can do no more than the application
 * may stays as it is. With one that can do more (the owner's, a superuser's) `set role none` would
 * be the way to every row, so the owner makes a login of its own here and the application gets that
 * one. Refuses DATABASE_LOGIN_NEEDED when this owner may not make a login.
 */
export async function appAddress(given: string): Promise<Result<string>> {
  const asked = await withClient(given, isMighty);
  if (!asked) return ok(given);
  const own = ownAddress(given);
  if (own === null) return needed(given);
  if (!(await signsIn(own))) {
    const made = await withClient(given, (owner) => makeLogin(owner, new URL(own)));
    if (!made) return needed(given);
  }
  return (await withClient(own, isMighty)) ? needed(given) : ok(own);
}

/** Whether an address signs in as somebody who can do more than the application may. */
export function canDoMore(url: string): Promise<boolean> {
  return withClient(url, isMighty);
}

function needed(given: string): Result<string> {
  const { database, login } = namesOf(given);
  return refuse('DATABASE_LOGIN_NEEDED', { login, database });
}

function namesOf(url: string): { readonly database: string; readonly login: string } {
  const database = decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres';
  return { database, login: appLoginName(database) };
}

/**
 * The own login's password follows from the owner's by a slow one-way function: every process that
 * knows the owner comes to the same one, nothing has to be kept in a file, and whoever learns it
 * learns nothing of the owner's. Null when the owner signs in without a password.
 */
function ownAddress(owner: string): string | null {
  const url = new URL(owner);
  const secret = decodeURIComponent(url.password) || (process.env['PGPASSWORD'] ?? '');
  if (secret === '') return null;
  const { login } = namesOf(owner);
  url.username = encodeURIComponent(login);
  url.password = scryptSync(secret, `saoque login ${login}`, 24).toString('base64url');
  return url.href;
}

/** Makes the login, or gives the one that is there its password and rights; false when this owner may not. */
async function makeLogin(owner: pg.Client, own: URL): Promise<boolean> {
  const name = decodeURIComponent(own.username);
  const login = pg.escapeIdentifier(name);
  const secret = pg.escapeLiteral(scramOf(decodeURIComponent(own.password)));
  const rights = `login nosuperuser nocreatedb nocreaterole noreplication nobypassrls inherit password ${secret}`;
  try {
    const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [name]);
    await owner.query(`${rowCount === 0 ? 'create' : 'alter'} role ${login} ${rights}`);
    await owner.query(`grant ${APP_ROLE} to ${login}`);
    return true;
  } catch (fault) {
    if (codeOf(fault) === INSUFFICIENT_PRIVILEGE) return false;
    // Two processes that start at once make the same login; the other one has just made it.
    if (DONE_BY_ANOTHER.has(codeOf(fault))) return signsIn(own.href);
    throw fault;
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';
/** duplicate_object, unique_violation, and "tuple concurrently updated". */
const DONE_BY_ANOTHER = new Set(['42710', '23505', 'XX000']);
/** invalid_password and invalid_authorization_specification: no such login, or with another password. */
const TURNED_AWAY = new Set(['28P01', '28000']);

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : '';
}

async function signsIn(url: string): Promise<boolean> {
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query<{ member: boolean }>(
        `select pg_has_role(session_user, '${APP_ROLE}', 'member') as member`,
      );
      return rows[0]?.member === true;
    });
  } catch (fault) {
    if (TURNED_AWAY.has(codeOf(fault))) return false;
    throw fault;
  }
}

/** More than the application's role: an attribute of power, another role to become, or something owned. */
async function isMighty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ mighty: boolean }>(`
    select r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls or r.rolreplication
      or exists (select from pg_roles other where other.rolname not in (r.rolname, '${APP_ROLE}')
                   and pg_has_role(r.oid, other.oid, 'member'))
      or exists (select from pg_class where relowner = r.oid)
      or exists (select from pg_database where datdba = r.oid and datname = current_database()) as mighty
    from pg_roles r where r.rolname = session_user`);
  return rows[0]?.mighty !== false;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'saoque login',
    connectionTimeoutMillis: 10_000,
  });
  // A server that leaves while we hang up is no fault of ours.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What PostgreSQL keeps of a password (RFC 5803): sent instead of it, so that no log shows it. */
function scramOf(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256');
  const keyed = (text: string) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  const server = keyed('Server Key').toString('base64');
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${stored}:${server}`;
}
