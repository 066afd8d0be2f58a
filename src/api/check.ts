import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import * as v from 'valibot';
import { publicCheckAnswer } from '#app/catalogue/public-check.answer.ts';
import { publicCheckInput } from '#app/catalogue/public-check.input.ts';
import { publicCheck } from '#app/catalogue/public-check.ts';
import type { ApiEnvironment } from './environment.ts';
import { input } from './input.ts';
import { problemDetails } from './problem.ts';

const Check = v.pipe(publicCheckAnswer, v.metadata({ ref: 'Check' }));
const Problem = v.pipe(problemDetails, v.metadata({ ref: 'Problem' }));

const described = describeRoute({
  operationId: 'check',
  summary: 'Is this star real and valid today?',
  description:
    'An unknown code is an answer too (state unknown), not an error. The code may be typed with or without separators and leading zeros, with letters that look like digits; the number of the certificate finds it too.',
  security: [],
  responses: {
    200: {
      description: 'The answer',
      content: { 'application/json': { schema: resolver(Check) } },
    },
    500: {
      description: 'A fault of the server',
      content: { 'application/problem+json': { schema: resolver(Problem) } },
    },
  },
});

/** The check of a star, with what is said of it to programmers. */
export const check = new Hono<ApiEnvironment>().get(
  '/check/:code',
  described,
  input('param', publicCheckInput),
  async (context) => {
    // A star can be revoked within the hour: nobody may keep an answer without asking again.
    context.header('cache-control', 'no-cache');
    const { code } = context.req.valid('param');
    return context.json(await publicCheck(context.env.deps, code));
  },
);
