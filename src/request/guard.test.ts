import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { askRight, askSignedIn, hasAsked, requireActor, type GuardedEvent } from './guard.ts';

const officer: Actor = {
  kind: 'person',
  accountId: 'a',
  name: 'Lù Văn Toàn',
  grants: [{ role: 'communeOfficer', unitId: 'c:02839' }],
};

/** Only what the guard reads of a request. */
function event(actor: Actor | null, address = '/lam-viec/xa', method = 'GET'): GuardedEvent {
  const url = new URL(address, 'http://localhost');
  const locals = { actor } as App.Locals;
  return { locals, url, request: new Request(url, { method }) };
}

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (thrown) {
    return thrown;
  }
  return undefined;
}

describe('asking for a right', () => {
  test('gives the actor who has it somewhere, and marks the request', () => {
    const asking = event(officer);
    expect(hasAsked(asking.locals)).toBe(false);
    expect(askRight(asking, 'dossier.receive')).toBe(officer);
    expect(hasAsked(asking.locals)).toBe(true);
  });

  test('shows the 403 page to who has it nowhere', () => {
    const asking = event(officer);
    expect(thrownBy(() => askRight(asking, 'decision.sign'))).toMatchObject({
      status: 403,
      body: {
        message: 'Tài khoản này chưa được giao việc đó. Cần thì nhờ Văn phòng Điều phối cấp quyền.',
      },
    });
    expect(hasAsked(asking.locals)).toBe(true);
  });

  test('of somebody signed in marks only when it is asked, not by looking who it is', () => {
    const asking = event(officer);
    requireActor(asking);
    expect(hasAsked(asking.locals)).toBe(false);
    askSignedIn(asking);
    expect(hasAsked(asking.locals)).toBe(true);
  });
});

describe('nobody signed in', () => {
  test.each([
    ['GET', '/lam-viec/ho-so?trang=2', '/dang-nhap?tiep=%2Flam-viec%2Fho-so%3Ftrang%3D2'],
    ['POST', '/lam-viec/ho-so/7?/submit', '/dang-nhap?tiep=%2Flam-viec%2Fho-so%2F7'],
  ])('%s is sent to sign in and back', (method, address, location) => {
    const asking = event(null, address, method);
    expect(thrownBy(() => askRight(asking, 'dossier.view'))).toMatchObject({
      status: 303,
      location,
    });
    expect(hasAsked(asking.locals)).toBe(true);
  });

  test('an upload, which cannot follow to a form, is answered 401', () => {
    const asking = event(null, '/lam-viec/tep', 'PUT');
    expect(thrownBy(() => askRight(asking, 'dossier.edit'))).toMatchObject({ status: 401 });
  });
});
