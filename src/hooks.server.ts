import { randomUUID } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { loadActor } from '#app/access/load-actor.ts';
import type { Deps } from '#app/deps.ts';
import { checkLedger } from '#app/ledger/check-ledger.ts';
import { followUnits } from '#app/units/follow-units.ts';
import { openDeps, publicDeps, type DepsSettings } from '#app/open-deps.ts';
import { passingTrouble, RETRY_AFTER } from '#app/operation/passing-trouble.ts';
import { refusalSentence, type RefusalCode } from '#domain/refusals.ts';
import { refusal, type Result } from '#domain/result.ts';
import { readConfig } from '#platform/config.ts';
import { readDatabaseLimits } from '#platform/database-limits.ts';
import { log, logFault } from '#platform/log.ts';
import { countRequest, measureScanner } from '#platform/metrics.ts';
import { hasAsked } from '#request/guard.ts';
import { isBodyTooLarge, maxBodyMegabytes } from '#request/body-limit.ts';
import { audit } from '#request/audit.ts';
import { keepOnDevice } from '#request/on-device.ts';
import { noting, type Noted } from '#request/noted.ts';
import { isReadable, isTooLong } from '#request/readable.ts';
import { compressed } from '#request/compress.ts';
import { isPersonal, secureHeaders } from '#request/headers.ts';
import { inLanguage, languageOf } from '#request/language.ts';
import { isFromOurPages } from '#request/origin.ts';
import { bareAnswer, refuseRequest } from '#request/refuse.ts';
import { readSessionToken } from '#request/session-cookie.ts';
import { m } from '#words/paraglide/messages.js';

let deps: Deps;
/** On connections of their own, so that the check of a star answers when the work pages hang. */
let depsOfPublic: Deps;

/** Requests that met a passing trouble: when not even the frame of their error page could be loaded. */
const troubled = new WeakMap<App.Locals, RefusalCode>();

/** Opens what all requests share, from the environment; a setting that cannot be used stops the start. */
export const init: ServerInit = async () => {
  const config = orThrow(readConfig(process.env));
  if (config.databaseUrl === undefined || config.filesFolder === undefined) {
    throw new Error('The pages need DATABASE_URL and FILES_URL; `saoque start` sets both.');
  }
  const settings: DepsSettings = {
    databaseUrl: config.databaseUrl,
    filesFolder: config.filesFolder,
    clamd: config.clamd,
    publicOrigin: config.publicOrigin ?? `http://localhost:${config.port.toString()}`,
    clock: config.clock,
    limits: orThrow(readDatabaseLimits(process.env)),
  };
  deps = orThrow(await openDeps(settings));
  const stopFollowing = followUnits(deps);
  depsOfPublic = orThrow(await publicDeps(deps, settings));
  measureScanner(deps.scan !== null);
  checkLedger(deps, 'quick').catch((fault: unknown) => {
    log.warn({ fault }, 'the quick check of the ledger; the whole is checked at night');
  });
  const events: EventEmitter = process;
  // `saoque start` says this once the last request is answered, before it stops the database.
  events.once('sveltekit:shutdown', () => {
    stopFollowing();
    void deps.db.destroy();
    void depsOfPublic.db.destroy();
  });
};

function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.refusals.map((one) => refusalSentence(one, 'en')).join('\n'));
}

export const handle: Handle = async ({ event, resolve }) => {
  const started = performance.now();
  Object.assign(event.locals, {
    deps: isPersonal(event.route.id) ? deps : depsOfPublic,
    actor: null,
    account: null,
    requestId: randomUUID(),
  });
  const { answer: response, noted } = await noting(() => answerTo(event, resolve));
  await audited(event, response, noted);
  finish(event, response, performance.now() - started);
  return response;
};

function answerTo(event: RequestEvent, resolve: Parameters<Handle>[0]['resolve']) {
  return inLanguage(event, async (language) => {
    try {
      const refused = await turnAway(event);
      if (refused) return refused;
      await recognise(event);
      const answer = await resolve(event, {
        transformPageChunk: ({ html }) => html.replace('%lang%', language),
      });
      return await compressed(event.request, event.route.id, guarded(event, framed(event, answer)));
    } catch (fault) {
      // Pages' own faults become error pages inside resolve; here the frame itself failed.
      return faultAnswer(event, fault);
    }
  });
}

/**
 * An answer that is ready is not held back because it could not be noted; the log says it. What was
 * answered 503 showed nothing, and a database in trouble is not asked once more.
 */
async function audited(event: RequestEvent, response: Response, noted: Noted): Promise<void> {
  if (response.status === 503) return;
  try {
    await audit(event, response.status, noted);
  } catch (fault) {
    faultReference(event, fault);
  }
}

/** Requests that no page of ours sends are turned away before anything is read or looked up. */
async function turnAway(event: RequestEvent): Promise<Response | null> {
  if (isTooLong(event.url)) return refuseRequest(event, 414, 'ADDRESS_TOO_LONG');
  if (!isFromOurPages(event.request, event.url.origin)) {
    return refuseRequest(event, 403, 'FOREIGN_ORIGIN');
  }
  if (isBodyTooLarge(event.request, event.route.id)) {
    const max = maxBodyMegabytes(event.request, event.route.id);
    return refuseRequest(event, 413, 'BODY_TOO_LARGE', { max });
  }
  if (!(await isReadable(event))) return refuseRequest(event, 400, 'INPUT_UNREADABLE');
  return null;
}

/** Public pages are the same for everybody, so nobody is looked up for them. */
async function recognise(event: RequestEvent): Promise<void> {
  if (!isPersonal(event.route.id)) return;
  const token = readSessionToken(event);
  const loaded = token === null ? null : await loadActor(deps, token);
  event.locals.actor = loaded?.actor ?? null;
  event.locals.account = loaded?.account ?? null;
}

/** The error page, or a bare one when its frame needs the register as well and SvelteKit had none to show. */
function framed(event: RequestEvent, response: Response): Response {
  const code = troubled.get(event.locals);
  const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  const hasFrame = response.headers.has('content-security-policy');
  return code === undefined || !isHtml || hasFrame ? response : refuseRequest(event, 503, code);
}

/**
 * The net under `askRight`: a work route that answered without having asked for a right is a fault
 * of ours, and what it would have shown or done is not told.
 */
function guarded(event: RequestEvent, response: Response): Response {
  // OPTIONS tells which methods a route takes, and nothing of what stands there.
  const mustAsk =
    event.request.method !== 'OPTIONS' && (event.route.id?.startsWith('/(work)/') ?? false);
  if (!mustAsk || response.status >= 400 || hasAsked(event.locals)) return response;
  if (event.isDataRequest && onlyLayouts(event)) return response;
  return faultAnswer(event, new Error(`${event.route.id ?? ''} never asked for a right`));
}

/** The browser asks anew for the data of single parts of a page; the last mark is the page itself. */
function onlyLayouts(event: RequestEvent): boolean {
  const parts = new URL(event.request.url).searchParams.get('x-sveltekit-invalidated');
  return parts?.endsWith('0') ?? false;
}

/** One line of log and one measurement a request. Neither holds an address: codes and names stand in those. */
function finish(event: RequestEvent, response: Response, milliseconds: number): void {
  const { method } = event.request;
  const routeId = event.route.id;
  secureHeaders(response.headers, { routeId, https: event.url.protocol === 'https:' });
  const { status } = response;
  const accountId = event.locals.actor?.accountId ?? null;
  keepOnDevice(response.headers, { routeId, status, accountId });
  response.headers.set('x-request-id', event.locals.requestId);
  if (status === 503) response.headers.set('retry-after', String(RETRY_AFTER));
  const route = routeId ?? 'none';
  countRequest({ route, method, status, seconds: milliseconds / 1000 });
  const line = { method, route, status, ms: Math.round(milliseconds) };
  log.info({ ...line, requestId: event.locals.requestId }, 'request');
}

export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind === 'app') return {};
  if (kind === 'unknown') {
    const passing = passingTrouble(error, contextOf(event));
    if (passing) {
      troubled.set(event.locals, passing.code);
      return { status: 503, message: refusalSentence(passing, languageOf(event.url)) };
    }
    const reference = faultReference(event, error);
    return { message: faultMessage(event, reference), reference };
  }
  const code = error.status === 413 ? 'BODY_TOO_LARGE' : 'NOT_FOUND';
  const told = refusal(code, { max: maxBodyMegabytes(event.request, event.route.id) });
  return { message: refusalSentence(told, languageOf(event.url)) };
};

function faultAnswer(event: RequestEvent, fault: unknown): Response {
  const passing = passingTrouble(fault, contextOf(event));
  if (passing) return refuseRequest(event, 503, passing.code);
  const reference = faultReference(event, fault);
  const message = faultMessage(event, reference);
  return bareAnswer(event, 500, message, { message, reference });
}

function faultReference(event: RequestEvent, fault: unknown): string {
  return logFault(log, fault, contextOf(event));
}

function contextOf(event: RequestEvent): Record<string, unknown> {
  const { requestId } = event.locals;
  return { requestId, route: event.route.id, method: event.request.method };
}

function faultMessage(event: RequestEvent, reference: string): string {
  return m.access_fault({ reference }, { locale: languageOf(event.url) });
}
