import { describe, expect, test } from 'vitest';
import { makeCertificate } from '#app/testing/make-certificate.ts';
import { testDeps } from '#app/testing/test-deps.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { openDatabase } from '#storage/database.ts';
import { api } from './app.ts';
import { OPENAPI } from './openapi.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 21) });
await makeCertificate(deps, { code: '15-02839-07-2025', decidedOn: plainDate(2025, 12, 28) });
const get = (path: string, init: RequestInit = {}) =>
  api.fetch(new Request(`https://ocop.example.vn${path}`, init), { deps });

describe('GET /api/v1/check/{code}', () => {
  test('says state, star, product, producer, decision and term', async () => {
    const response = await get('/api/v1/check/15-02839-07-2025');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toEqual({
      code: '15-02839-07-2025',
      asOf: '2026-11-21',
      answeredAt: '2026-11-21T01:00:00.000Z',
      page: 'https://ocop.example.vn/kiem-tra/15-02839-07-2025',
      state: 'valid',
      star: 4,
      certificate: {
        number: expect.any(String),
        star: 4,
        product: 'Mận Tam hoa sấy dẻo Bắc Hà',
        producer: 'Hợp tác xã Nông sản Bản Mây',
        address: 'xã Bắc Hà, tỉnh Lào Cai',
        group: 'Chế biến từ rau, củ, quả, hạt',
        decision: {
          number: '3127/QĐ-UBND',
          date: '2025-12-28',
          issuer: 'Chủ tịch Ủy ban nhân dân tỉnh Lào Cai',
          amendments: [],
        },
        validFrom: '2025-12-28',
        validTo: '2028-12-27',
        extended: false,
      },
      revocation: null,
      replacedBy: null,
      candidates: [],
    });
  });

  test('forgives spaces and the letter O, typed into the address', async () => {
    const response = await get('/api/v1/check/15%20o2839%2007%202025');
    expect(await response.json()).toMatchObject({ code: '15-02839-07-2025', state: 'valid' });
  });

  test('answers a code nobody issued with "unknown" and no star', async () => {
    const response = await get('/api/v1/check/99-90217-013-2052');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      state: 'unknown',
      star: null,
      certificate: null,
    });
  });

  test('gives an expired certificate no star, but says what it was', async () => {
    deps.clock.moveTo(plainDate(2029, 1, 28));
    const answer: unknown = await (await get('/api/v1/check/15-02839-07-2025')).json();
    deps.clock.moveTo(plainDate(2026, 11, 21));
    expect(answer).toMatchObject({ state: 'expired', star: null, certificate: { star: 4 } });
  });
});

describe('what the API is asked wrongly', () => {
  test('gets problem details of RFC 9457', async () => {
    const response = await get('/api/v1/nothing');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Not found',
      status: 404,
      detail: 'There is no GET /api/v1/nothing.',
    });
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    '%s is answered 405 and told what is',
    async (method) => {
      const response = await get('/api/v1/check/1', { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toEqual({
        type: 'about:blank',
        title: 'Method not allowed',
        status: 405,
        detail: `${method} is not answered here; GET, HEAD, OPTIONS are.`,
      });
    },
  );

  test('OPTIONS says what may be asked, also from another site', async () => {
    const response = await get('/api/v1/check/1', {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'GET' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('access-control-allow-methods')).toBe('GET,HEAD');
  });

  test('a fault shows a reference and nothing of itself', async () => {
    const broken = {
      ...deps,
      clock: {
        ...deps.clock,
        today: () => {
          throw new Error('secret');
        },
      },
    };
    const request = new Request('https://ocop.example.vn/api/v1/check/1');
    const response = await api.fetch(request, { deps: broken });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Fault on the server',
      status: 500,
      detail: 'The fault has been logged.',
      reference: expect.stringMatching(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/),
    });
  });
});

test('a cut connection to the database is told as 503 with when to come again', async () => {
  const away = openDatabase('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
  const request = new Request('https://ocop.example.vn/api/v1/check/15-02839-07-2025');
  const response = await api.fetch(request, { deps: { ...deps, db: away } });
  await away.destroy();
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await response.json()).toEqual({
    type: 'about:blank',
    title: 'Try again later',
    status: 503,
    detail: expect.stringMatching(/^The connection to the register was cut/),
  });
});

describe('the description of the API', () => {
  test('is served and names the same fields as a real answer, at every depth', async () => {
    expect(await (await get('/api/v1/openapi.json')).json()).toEqual(OPENAPI);
    const answer: unknown = await (await get('/api/v1/check/15-02839-07-2025')).json();
    expect(shapeOf(answer)).toEqual(shapeOfSchema(OPENAPI.components.schemas.Check));
  });
});

/** Names of fields, nested; what is null in this answer is left open. */
function shapeOf(value: unknown): unknown {
  if (value === null) return expect.anything();
  if (typeof value !== 'object' || Array.isArray(value)) return 'value';
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]));
}

function shapeOfSchema(schema: object): unknown {
  if ('anyOf' in schema && Array.isArray(schema.anyOf)) return shapeOfSchema(schema.anyOf[0]);
  if (!('properties' in schema) || typeof schema.properties !== 'object') return 'value';
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([key, one]) => [key, shapeOfSchema(one)]),
  );
}
