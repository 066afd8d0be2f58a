import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isHttpError, isRedirect, type RequestEvent } from '@sveltejs/kit';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { api } from '#api/app.ts';
import { openApi } from '#api/openapi.ts';
import { signIn } from '#app/access/sign-in.ts';
import { makeCertificate } from '#app/testing/make-certificate.ts';
import { makeDossier } from '#app/testing/make-dossier.ts';
import { makeActor, PLACES } from '#app/testing/make.ts';
import { testDeps } from '#app/testing/test-deps.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { hashPassword } from '#platform/passwords.ts';

/** The same requests in every run; another number walks another way. */
const SEED = 20_261_128;
const EACH_ROUTE = 40;
const ORIGIN = 'http://localhost';
const PASSWORD = 'mận chín đỏ';
const ROUTES = path.join(import.meta.dirname, 'routes');
const METHODS = ['GET', 'GET', 'GET', 'HEAD', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const deps = await testDeps({ today: plainDate(2026, 11, 21) });
const dossier = await makeDossier(deps, 'communeReview');
await makeCertificate(deps, { code: '15-02839-07-2025', decidedOn: plainDate(2025, 12, 28) });
const folder = await mkdtemp(path.join(tmpdir(), 'saoque-fuzz-'));
process.env['DATABASE_URL'] = deps.ownerUrl;
process.env['FILES_URL'] = pathToFileURL(folder).href;
const { handle, init } = await import('#hooks.server.ts');
await init();
afterAll(async () => {
  process.emit('sveltekit:shutdown' as never);
  await rm(folder, { recursive: true, force: true });
});

/** What people, browsers and attackers put where a word, a number or an id is meant. */
const ODD = [
  ...['', ' ', '\0', 'a\0b', '%00', '%', '%E0%A4%A', '%2e%2e%2f', '\r\nX: y', '\ud800', '\u202e'],
  ...['-1', '0', '1e309', '9'.repeat(400), '2147483648', '9007199254740993', 'NaN', '٣', '０１'],
  ...['null', '__proto__', 'constructor', "' or 1=1 --", '{{7*7}}', '<script>', '*', '\\', '_%'],
  ...[
    '2026-02-30',
    '31/02/2026',
    '00/00/0000',
    '😀'.repeat(60),
    'ế'.normalize('NFD'),
    'x'.repeat(3000),
  ],
  ...['00000000-0000-0000-0000-000000000000', '15-02839-07-2025', dossier.id, dossier.product.id],
];
const odd = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ODD) },
  fc.string({ unit: 'binary' }),
);

interface Drawn {
  readonly method: string;
  readonly params: readonly string[];
  readonly query: readonly string[];
  readonly fields: readonly string[];
  readonly type: string;
  readonly who: number;
}
const TYPES = [
  'form',
  'form',
  'multipart',
  'text/plain',
  'application/json',
  'image/png',
  'x/\u00ff',
];
const drawn: fc.Arbitrary<Drawn> = fc.record({
  method: fc.constantFrom(...METHODS),
  params: fc.array(odd, { minLength: 4, maxLength: 4 }),
  query: fc.array(odd, { minLength: 9, maxLength: 9 }),
  fields: fc.array(odd, { minLength: 40, maxLength: 40 }),
  type: fc.constantFrom(...TYPES),
  who: fc.nat({ max: 5 }),
});

const cookies = await signedIn();

/** Tokens of one account of each desk; the last one is nobody. */
async function signedIn(): Promise<readonly (string | undefined)[]> {
  const passwordHash = await hashPassword(PASSWORD);
  const actors = [
    dossier.actor,
    await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa }),
    await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai }),
    await makeActor(deps, 'inspector', { unitId: PLACES.laoCai }),
    await makeActor(deps, 'administrator', { unitId: PLACES.laoCai }),
  ];
  const tokens: (string | undefined)[] = [];
  for (const { accountId } of actors) {
    const { signInName: name } = await deps.db
      .updateTable('account')
      .set({ passwordHash })
      .where('id', '=', accountId)
      .returning('signInName')
      .executeTakeFirstOrThrow();
    const from = { address: '192.0.2.7', previousToken: null, device: null, deviceName: '' };
    const now = {
      ...deps,
      clock: { now: () => new Date().toISOString(), today: deps.clock.today },
    };
    const answer = await signIn(now as never, { ...from, name, password: PASSWORD });
    if (!answer.ok) throw new Error(answer.refusals[0].code);
    tokens.push(answer.value.token);
  }
  return [...tokens, undefined];
}

function bodyOf({ type, fields }: Drawn, names: readonly string[]): [BodyInit, string | null] {
  const sent = names.map((name, i) => [name, fields[i % fields.length] ?? ''] as const);
  const wellFormed = sent.map(([name, value]) => [name, value.toWellFormed()]);
  if (type === 'form') return [new URLSearchParams(wellFormed), null];
  if (type === 'multipart') {
    const form = new FormData();
    for (const [name = '', value = ''] of wellFormed) form.append(name, value);
    return [form, null];
  }
  const deep = '['.repeat(20_000);
  return [type === 'application/json' ? deep : (fields[0] ?? ''), type];
}

/** What a route reads by name: fields of its forms, and of the address. */
interface Asked {
  readonly names: readonly string[];
  readonly asked: readonly string[];
}

function askedBy(file: string): Asked {
  const source = readFileSync(path.join(ROUTES, file), 'utf8');
  const found = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, name]) => name ?? '');
  const fields = found(/^\s+(\w+): (?:\w+|v\.\w+)\(/gm);
  return {
    names: [...new Set([...fields, 'seenSeq', 'idempotencyKey', 'password', '__proto__'])],
    asked: [...new Set([...found(/(?:get|has|words)\('([\w-]+)'\)/g), 'trang', 'q'])],
  };
}

/** A request as SvelteKit hands it on: the address as it came, its parts decoded. */
function eventOf(route: string, draw: Drawn, { names, asked }: Asked): RequestEvent {
  const found: Record<string, string> = {};
  let used = 0;
  const address = route
    .replace(/\/\([^)]*\)/g, '')
    .replace(/\[+(?:\.\.\.)?(\w+)[^\]]*\]+/g, (_, name: string) => {
      found[name] = (draw.params[used++ % 4] ?? '').replace(/[/?#]/g, '');
      return encodeURIComponent(found[name].toWellFormed());
    });
  const search = new URLSearchParams(
    asked.map((name, i) => [name, draw.query[i % 9]?.toWellFormed() ?? '']),
  );
  const action = draw.method === 'POST' ? `&/${draw.fields[1] ?? ''}` : '';
  const url = new URL(`${address}?${search.toString()}${encodeURI(action.toWellFormed())}`, ORIGIN);
  const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(draw.method);
  const [body, type] = bodyOf(draw, names);
  const headers = new Headers({ origin: ORIGIN, accept: 'text/html' });
  if (hasBody && type !== null) headers.set('content-type', type);
  const request = new Request(url, { method: draw.method, headers, ...(hasBody ? { body } : {}) });
  const event = {
    url,
    request,
    route: { id: route },
    locals: {},
    params: found,
    isDataRequest: false,
    getClientAddress: () => '192.0.2.9',
    setHeaders: () => undefined,
    depends: () => undefined,
    parent: () => Promise.resolve({}),
    untrack: <T>(ask: () => T) => ask(),
    fetch: () => Promise.resolve(new Response(null, { status: 404 })),
    cookies: {
      get: (name: string) => (name === 'saoque' ? cookies[draw.who] : undefined),
      set: () => undefined,
      delete: () => undefined,
    },
  };
  return event as unknown as RequestEvent;
}

type Handler = (event: RequestEvent) => unknown;
interface Module {
  readonly load?: Handler;
  readonly actions?: Readonly<Record<string, Handler>>;
  readonly [method: string]: unknown;
}

/** As SvelteKit answers: what a load gives becomes a page, what is thrown becomes a status. */
async function answerOf(
  module: Module,
  layouts: readonly Module[],
  event: RequestEvent,
  draw: Drawn,
): Promise<Response> {
  const html = { headers: { 'content-type': 'text/html', 'content-security-policy': 'x' } };
  const { method } = event.request;
  try {
    const own = module[method === 'HEAD' ? 'GET' : method] as Handler | undefined;
    if (own) return (await own(event)) as Response;
    if (method === 'GET' || method === 'HEAD') {
      if (!module.load && !module.actions) return new Response(null, { ...html, status: 405 });
      for (const layout of layouts) await layout.load?.(event);
      await module.load?.(event);
      return new Response(null, html);
    }
    const acts = Object.values(module.actions ?? {});
    if (method !== 'POST' || acts.length === 0) return new Response(null, { ...html, status: 405 });
    if (draw.type !== 'form' && draw.type !== 'multipart')
      return new Response(null, { ...html, status: 415 });
    await acts[draw.who % acts.length]?.(event);
    return new Response(null, html);
  } catch (thrown) {
    if (isRedirect(thrown)) return new Response(null, { ...html, status: thrown.status });
    if (isHttpError(thrown)) return new Response(null, { ...html, status: thrown.status });
    throw thrown;
  }
}

async function moduleOf(file: string): Promise<Module> {
  return (await import(pathToFileURL(path.join(ROUTES, file)).href)) as Module;
}

/** The layouts around a page ask for rights as well; the outermost first. */
function layoutsAbove(file: string): Promise<readonly Module[]> {
  const folders = path.posix.dirname(file).split('/');
  const found = folders.map((_, i) => `${folders.slice(0, i + 1).join('/')}/+layout.server.ts`);
  return Promise.all(found.filter((one) => existsSync(path.join(ROUTES, one))).map(moduleOf));
}

const files = globSync('**/{+page.server,+server}.ts', { cwd: ROUTES }).toSorted();

test(
  'no route answers a fault, whatever is sent to it by whomever',
  { timeout: 120_000 },
  async () => {
    const faults: string[] = [];
    for (const [no, file] of files.entries()) {
      const names = askedBy(file);
      const module = (await import(pathToFileURL(path.join(ROUTES, file)).href)) as Module;
      const layouts = await layoutsAbove(file);
      for (const draw of fc.sample(drawn, { seed: SEED + no, numRuns: EACH_ROUTE })) {
        const event = eventOf(`/${path.posix.dirname(file)}`, draw, names);
        const answer = await handle({
          event,
          resolve: (asked) => answerOf(module, layouts, asked, draw),
        });
        await answer.body?.cancel();
        if (answer.status >= 500)
          faults.push(
            `${String(answer.status)} ${draw.method} ${event.url.href.slice(0, 160)} ${draw.type} ${draw.who.toString()}`,
          );
      }
    }
    expect(faults).toEqual([]);
  },
);

test('the interface for programs answers JSON of its own shapes, whatever stands in the address', async () => {
  const wrong: string[] = [];
  for (const [address, methods] of Object.entries((await openApi()).paths)) {
    for (const draw of fc.sample(drawn, { seed: SEED, numRuns: 300 })) {
      const raw = (draw.params[0] ?? '').toWellFormed();
      const part = draw.who % 2 === 0 ? encodeURIComponent(raw) : raw;
      const url = new URL(
        `/api/v1${address.replace('/api/v1', '').replace(/\{\w+\}/g, () => part)}`,
        ORIGIN,
      );
      const answer = await api.fetch(new Request(url, { method: draw.method }), { deps });
      const type = answer.headers.get('content-type') ?? '';
      const bare = draw.method === 'HEAD' || draw.method === 'OPTIONS';
      const reads = 'get' in methods && draw.method === 'GET';
      const fits = bare || /^application\/(problem\+)?json/.test(type);
      if (answer.status >= 500 || !fits || (!reads && !bare && answer.status < 400)) {
        wrong.push(`${String(answer.status)} ${type} ${draw.method} ${url.href.slice(0, 160)}`);
      }
      if (answer.status < 300 && reads) await answer.json();
    }
  }
  expect(wrong).toEqual([]);
});
