import { AMENDMENT_KINDS } from '#domain/recognition/amendment.ts';

const DAY = { type: 'string', format: 'date', description: 'Calendar day in Viet Nam' } as const;
const STATE = {
  type: 'string',
  enum: ['valid', 'expiring', 'expired', 'revoked', 'replaced', 'unknown'],
  description:
    'expiring: valid, and the warning days of the Regulation have begun (180 by default); unknown: not in the register',
} as const;
const ASKED_STATE = {
  type: 'string',
  enum: [...STATE.enum, 'ambiguous'],
  description: `${STATE.description}; ambiguous: several certificates fit, see candidates`,
} as const;
const STAR = { type: 'integer', minimum: 3, maximum: 5 } as const;
const TEXT = { type: 'string' } as const;

/** An object whose properties are all there. */
function object<Properties extends object>(properties: Properties) {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  } as const;
}

const orNull = <Schema extends object>(schema: Schema) =>
  ({ anyOf: [schema, { type: 'null' }] }) as const;

const CHECK = object({
  code: { ...TEXT, description: 'As printed when it is known, else as it was understood' },
  asOf: DAY,
  answeredAt: { type: 'string', format: 'date-time' },
  page: { type: 'string', format: 'uri' },
  state: ASKED_STATE,
  star: { ...orNull(STAR), description: 'The star that may be shown today, or null' },
  certificate: orNull(
    object({
      number: TEXT,
      star: { ...STAR, description: 'On the paper, in force or not' },
      product: TEXT,
      producer: TEXT,
      address: { ...TEXT, description: 'As printed on the day of issue' },
      group: orNull(TEXT),
      decision: object({
        number: TEXT,
        date: DAY,
        issuer: TEXT,
        amendments: {
          type: 'array',
          items: object({
            kind: { type: 'string', enum: [...AMENDMENT_KINDS] },
            number: TEXT,
            date: DAY,
            text: TEXT,
          }),
          description:
            'Signed corrections and annexes that speak of this product, the oldest first',
        },
      }),
      validFrom: DAY,
      validTo: { ...DAY, description: 'Last valid day' },
      extended: { type: 'boolean', description: 'Valid while a re-assessment is under way' },
    }),
  ),
  revocation: orNull(
    object({
      decisionNumber: TEXT,
      from: DAY,
      ground: orNull({ type: 'string', enum: ['a', 'b', 'c', 'd', 'đ', 'e'] }),
    }),
  ),
  replacedBy: orNull(object({ code: TEXT, star: STAR, state: STATE, validTo: DAY })),
  candidates: {
    type: 'array',
    items: object({ code: TEXT, number: TEXT, product: TEXT, producer: TEXT }),
    description: 'Empty unless ambiguous: ask again with one of these codes',
  },
});

const PROBLEM = {
  type: 'object',
  properties: {
    type: TEXT,
    title: TEXT,
    status: { type: 'integer' },
    detail: TEXT,
    reference: { ...TEXT, description: 'Of a fault: the mark that stands in the log' },
  },
  required: ['type', 'title', 'status', 'detail'],
} as const;

/** What /api/v1 answers, as OpenAPI 3.1; a test holds real answers against it. */
export const OPENAPI = {
  openapi: '3.1.0',
  info: {
    title: 'Sao Quê',
    version: '1',
    description: 'The public register of OCOP products.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: '/api/v1' }],
  paths: {
    '/check/{code}': {
      get: {
        operationId: 'check',
        summary: 'Is this star real and valid today?',
        description:
          'An unknown code is an answer too (state unknown), not an error. The code may be typed with or without separators and leading zeros, with letters that look like digits; the number of the certificate finds it too.',
        parameters: [
          {
            name: 'code',
            in: 'path',
            required: true,
            schema: TEXT,
            example: '15-02839-07-2026',
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
        security: [],
      },
    },
  },
  components: { schemas: { Check: CHECK, Problem: PROBLEM } },
} as const;
