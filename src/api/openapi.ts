import { generateSpecs } from 'hono-openapi';
import { check } from './check.ts';

let described: ReturnType<typeof describe> | undefined;

/** What /api/v1 answers, as OpenAPI 3.1, from the schemas by which it reads and answers; made once. */
export function openApi(): ReturnType<typeof describe> {
  return (described ??= describe());
}

function describe() {
  return generateSpecs(check, {
    documentation: {
      info: {
        title: 'Sao Quê',
        version: '1',
        description: 'The public register of OCOP products.',
        license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
      },
      servers: [{ url: '/api/v1' }],
    },
    // The library would describe an answer of its own, which is not what `input` answers.
    defaultValidationErrorResponse: false,
  });
}
