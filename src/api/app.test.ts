import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { makeCertificate } from '#app/testing/make-certificate.ts';
import { testDeps } from '#app/testing/test-deps.ts';
import { publicCheckAnswer } from '#app/catalogue/public-check.answer.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { openDatabase } from '#storage/database.ts';
import { api } from './app.ts';
import { problemDetails } from './problem.ts';

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
          signedCopy: null,
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
  test('names the same fields as a real answer, at every depth', async () => {
    const { components } = await description();
    const answer: unknown = await (await get('/api/v1/check/15-02839-07-2025')).json();
    expect(shapeOf(answer)).toEqual(shapeOfSchema(components.schemas['Check'] ?? {}));
  });

  test.each(['15-02839-07-2025', '99-90217-013-2052', '', '%20', 'Đ'.repeat(3000)])(
    'holds for what is answered to %s',
    async (code) => {
      const answer: unknown = await (await get(`/api/v1/check/${code || '%09'}`)).json();
      expect(v.safeParse(publicCheckAnswer, answer).issues).toBeUndefined();
    },
  );

  test('is OpenAPI 3.1, under the licence of the project, and says how to ask and what fails', async () => {
    const { openapi, info, servers, paths } = await description();
    expect({ openapi, info, servers }).toEqual({
      openapi: '3.1.0',
      info: {
        title: 'Sao Quê',
        version: '1',
        description: 'The public register of OCOP products.',
        license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
      },
      servers: [{ url: '/api/v1' }],
    });
    expect(paths).toEqual({
      '/check/{code}': {
        get: {
          operationId: 'check',
          summary: 'Is this star real and valid today?',
          description: expect.stringMatching(/^An unknown code is an answer too/),
          security: [],
          parameters: [
            {
              name: 'code',
              in: 'path',
              required: true,
              description: 'Code of the product or number of its certificate, typed in any way',
              schema: { type: 'string', examples: ['15-02839-07-2026'] },
            },
          ],
          responses: {
            '200': {
              description: 'The answer',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Check' } } },
            },
            '500': {
              description: 'A fault of the server',
              content: {
                'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
              },
            },
          },
        },
      },
    });
  });

  test('says of a failure what a real one says', async () => {
    const { components } = await description();
    const refused: unknown = await (await get('/api/v1/nothing')).json();
    expect(Object.keys(components.schemas['Problem']?.properties ?? {})).toEqual([
      ...Object.keys(refused ?? {}),
      'code',
      'reference',
    ]);
    expect(v.is(problemDetails, refused)).toBe(true);
  });
});

interface Description {
  readonly openapi: unknown;
  readonly info: unknown;
  readonly servers: unknown;
  readonly paths: unknown;
  readonly components: { readonly schemas: Readonly<Record<string, { properties?: object }>> };
}

async function description(): Promise<Description> {
  return (await (await get('/api/v1/openapi.json')).json()) as Description;
}

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
