import { describe, expect, test } from 'vitest';
import { sessionState } from './session-state.ts';

const answering = (answer: Partial<Response> | Error) => () =>
  answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer as Response);
const signedIn = (accountId: string) =>
  answering({ ok: true, type: 'basic', json: () => Promise.resolve({ accountId }) });

describe('before a form is sent, a page learns that', () => {
  test.each([
    ['open', 'the person is still signed in', signedIn('a')],
    ['other', 'somebody else has signed in from another tab', signedIn('b')],
    ['ended', 'the session has ended', answering({ ok: false, type: 'opaqueredirect' })],
    ['away', 'there is no network', answering(new TypeError('Failed to fetch'))],
    ['away', 'the server is starting', answering({ ok: false, type: 'basic', status: 503 })],
  ] as const)('%s: %s', async (state, _why, ask) => {
    expect(await sessionState('a', ask)).toBe(state);
  });
});
