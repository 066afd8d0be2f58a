/** A failure as programs read it: problem details of RFC 9457. */
export function problem(
  status: number,
  title: string,
  detail: string,
  more: Readonly<Record<string, string>> = {},
): Response {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, ...more });
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json' } });
}
