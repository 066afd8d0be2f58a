import { problem } from '#api/problem.ts';
import { refusalSentence, type RefusalCode, type RefusalData } from '#domain/refusals.ts';
import { refusal, type Refused } from '#domain/result.ts';
import { barePage } from './bare-page.ts';
import { languageOf } from './language.ts';

/** What answering without a page needs of an event. */
export interface AskedEvent {
  readonly request: Request;
  readonly url: URL;
}

/** Answers a request that is turned away before any page. No page of ours leads here. */
export function refuseRequest(
  event: AskedEvent,
  status: number,
  code: RefusalCode,
  data: RefusalData = {},
): Response {
  if (isForApi(event.url)) {
    return problem(
      status,
      TITLES[status] ?? 'Refused',
      refusalSentence(refusal(code, data), 'en'),
      {
        code,
      },
    );
  }
  const sentence = refusalSentence(refusal(code, data), languageOf(event.url));
  return bareAnswer(event, status, sentence, { refusals: [{ code, sentence }] });
}

/** The answer in place of a file: 410 when it was here and is not any more, else 404. */
export function refuseFile(event: AskedEvent, { refusals: [first] }: Refused): Response {
  return refuseRequest(event, first.code === 'FILE_LOST' ? 410 : 404, first.code, first.data);
}

/** Programs read problem details (RFC 9457) whatever they say they accept. */
function isForApi({ pathname }: URL): boolean {
  return pathname.startsWith('/api/');
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  403: 'Forbidden',
  413: 'Content too large',
  414: 'Address too long',
};

/** One sentence as a page without anything that could fail as well, or as JSON for a script. */
export function bareAnswer(
  event: AskedEvent,
  status: number,
  sentence: string,
  json: unknown,
): Response {
  const { headers } = event.request;
  // A form that a script sends waits for SvelteKit's own form of an error and shows the error page.
  if (headers.get('x-sveltekit-action') === 'true') {
    const shown = { type: 'error', status, error: { status, message: sentence } };
    return Response.json(shown, { status });
  }
  const accepted = headers.get('accept') ?? '';
  if (accepted.includes('application/json')) return Response.json(json, { status });
  return barePage(event.url, status, sentence);
}
