import { languageOf } from './language.ts';

/** The page has one sheet of styles and nothing else. */
const ONLY_ITS_LOOK =
  "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** A way on from a bare page. */
export interface BareLink {
  readonly href: string;
  readonly label: string;
}

/** A page of one sentence, and some ways on, without anything that could fail as well. */
export function barePage(
  url: URL,
  status: number,
  sentence: string,
  links: readonly BareLink[] = [],
): Response {
  const page = `<!doctype html>
<html lang="${languageOf(url)}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sao Quê</title>
<link rel="stylesheet" href="/bare.css">
<main>
<h1>Sao Quê</h1>
<p>${escaped(sentence)}</p>
${listOf(links)}</main>
</html>
`;
  return new Response(page, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': ONLY_ITS_LOOK,
    },
  });
}

function listOf(links: readonly BareLink[]): string {
  if (links.length === 0) return '';
  const items = links.map(({ href, label }) => `<li><a href="${href}">${escaped(label)}</a></li>`);
  return `<ul>\n${items.join('\n')}\n</ul>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
