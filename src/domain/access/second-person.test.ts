import { expect, test } from 'vitest';
import { ROLES } from './rights.ts';
import { checkSecondPerson, needsSecondPerson } from './second-person.ts';

const request = { accountId: 'new', requestedBy: 'asks' };
const person = (accountId: string) => ({ kind: 'person', accountId }) as const;
const codeOf = (accountId: string, alone: readonly string[] = []) => {
  const answer = checkSecondPerson(person(accountId), request, new Set(alone));
  return answer.ok ? 'ok' : answer.refusals[0].code;
};

test('leader, head, secretary and administrator are the work of two', () => {
  expect(ROLES.filter(needsSecondPerson)).toEqual([
    'officeHead',
    'secretary',
    'leader',
    'administrator',
  ]);
});

test('neither the one who asked, nor the one concerned, nor a second account of the first', () => {
  expect(codeOf('asks')).toBe('CONFIRM_OWN_REQUEST');
  expect(codeOf('new')).toBe('CONFIRM_OWN_ACCOUNT');
  expect(codeOf('other', ['asks'])).toBe('CONFIRMER_MADE_BY_REQUESTER');
  expect(codeOf('other', ['somebody'])).toBe('ok');
  expect(codeOf('other')).toBe('ok');
});

test('the console is the second person where a register has but one', () => {
  const console = { kind: 'console', osUser: 'root' } as const;
  expect(checkSecondPerson(console, request, new Set())).toEqual({ ok: true, value: null });
});
