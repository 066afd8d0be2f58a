import type { RequestEvent } from '@sveltejs/kit';
import { describe, expect, test } from 'vitest';
import { signIn } from '#app/access/sign-in.ts';
import { askRight } from '#request/guard.ts';
import { ACCOUNT, ORIGIN, runningHooks } from '#request/testing/running-hooks.ts';

const { db, handle } = await runningHooks();

interface Asked {
  readonly path?: string;
  readonly routeId?: string;
  readonly cookie?: string;
  readonly params?: Record<string, string>;
}

/** As much of SvelteKit's event as hooks and guards read. */
function eventOf({ path: address, routeId, cookie, params }: Asked): RequestEvent {
  const url = new URL(address ?? '/lam-viec/xa', ORIGIN);
  const event = {
    url,
    request: new Request(url),
    route: { id: routeId ?? '/(work)/lam-viec/xa' },
    locals: {},
    cookies: { get: (name: string) => (name === 'saoque' ? cookie : undefined) },
    isDataRequest: false,
    params: params ?? {},
    getClientAddress: () => '113.160.12.77',
  };
  return event as unknown as RequestEvent;
}

type Page = (event: RequestEvent) => Response;

const askingPage: Page = (event) => {
  askRight(event, 'dossier.receive');
  return new Response('Hồ sơ mật');
};

/** Sends a request through the hooks to a page. */
async function ask(asked: Asked, page: Page = askingPage): Promise<Response> {
  return handle({ event: eventOf(asked), resolve: (event) => Promise.resolve(page(event)) });
}

async function cookie(): Promise<string> {
  const event = eventOf({});
  await handle({ event, resolve: () => Promise.resolve(new Response(null, { status: 404 })) });
  const answer = await signIn(event.locals.deps, {
    name: '0900000125',
    password: 'mận chín đỏ',
    address: '192.0.2.7',
    previousToken: null,
    device: null,
    deviceName: '',
  });
  if (!answer.ok) throw new Error(answer.refusals[0].code);
  return answer.value.token;
}

describe('the access log', () => {
  const DOSSIER = '00000000-0000-4000-8000-0000000000d1';
  const dossier = {
    path: `/lam-viec/ho-so/${DOSSIER}`,
    routeId: '/(work)/lam-viec/ho-so/[id]',
    params: { id: DOSSIER },
  };

  async function noted(asked: Asked, page?: Page) {
    const before = await db.selectFrom('auditEntry').select('id').execute();
    await ask(asked, page);
    const known = new Set(before.map(({ id }) => id));
    const rows = await db.selectFrom('auditEntry').selectAll().execute();
    return rows
      .filter(({ id }) => !known.has(id))
      .map((row) => [row.accountId, row.event, row.objectId, row.outcome, row.address]);
  }

  test('notes who read a dossier, and who was refused it', async () => {
    const signedIn = await cookie();
    expect(await noted({ ...dossier, cookie: signedIn })).toEqual([
      [ACCOUNT, 'readDossier', DOSSIER, 'done', '113.160.12.0/24'],
    ]);
    const missing: Page = (event) => {
      askRight(event, 'dossier.receive');
      return new Response(null, { status: 404 });
    };
    expect(await noted({ ...dossier, cookie: signedIn }, missing)).toEqual([
      [ACCOUNT, 'readDossier', DOSSIER, 'HTTP_404', '113.160.12.0/24'],
    ]);
  });

  test('notes a right that somebody does not have, also on a page of no record', async () => {
    const beyond: Page = (event) => {
      try {
        askRight(event, 'decision.sign');
      } catch {
        return new Response(null, { status: 403 });
      }
      return new Response();
    };
    expect(await noted({ cookie: await cookie() }, beyond)).toEqual([
      [ACCOUNT, 'request', null, 'NOT_ALLOWED', '113.160.12.0/24'],
    ]);
  });

  test('notes nothing of public pages, of strangers sent to sign in, and of lists of work', async () => {
    const page: Page = () => new Response('Công khai');
    expect(await noted({ path: '/san-pham', routeId: '/(public)/san-pham' }, page)).toEqual([]);
    const away: Page = () => new Response(null, { status: 303 });
    expect(await noted(dossier, away)).toEqual([]);
    expect(await noted({ cookie: await cookie() })).toEqual([]);
  });

  test('is not written while the database is in trouble, and holds no answer back', async () => {
    const troubled: Page = () => new Response('Bận', { status: 503 });
    const signedIn = await cookie();
    expect(await noted({ ...dossier, cookie: signedIn }, troubled)).toEqual([]);
  });
});
