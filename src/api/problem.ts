import * as v from 'valibot';

/** A failure as programs read it: problem details of RFC 9457. */
export const problemDetails = v.object({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  detail: v.string(),
  code: v.optional(v.pipe(v.string(), v.description('Of a refusal: its name, which stays'))),
  reference: v.optional(
    v.pipe(v.string(), v.description('Of a fault: the mark that stands in the log')),
  ),
});

/** The answer of a request that failed. */
export function problem(
  status: number,
  title: string,
  detail: string,
  more: Pick<v.InferOutput<typeof problemDetails>, 'code' | 'reference'> = {},
): Response {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, ...more });
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json' } });
}
