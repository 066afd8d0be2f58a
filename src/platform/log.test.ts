import { expect, test } from 'vitest';
import { createLog, logFault } from './log.ts';

function recorded(): { lines: string[]; write: (line: string) => void } {
  const lines: string[] = [];
  return { lines, write: (line) => void lines.push(line) };
}

test('passwords, tokens, telephone and personal numbers do not reach the log at any depth', () => {
  const sink = recorded();
  createLog(sink).info(
    {
      route: '/dang-nhap',
      form: { password: 'Mận-Tam-Hoa', remember: true },
      request: { headers: { cookie: 'phien=abc', 'user-agent': 'x' } },
      people: [{ phone: '0912345678', name: 'Giàng Thị Mẩy' }],
      note: 'gọi 0912345678 hoặc +84912345678, CCCD 010123456789',
    },
    'sign-in',
  );
  const { time, ...fact } = JSON.parse(sink.lines[0] ?? '') as Record<string, unknown>;
  expect(time).toMatch(/^\d{4}-\d{2}-\d{2}T/);
  expect(fact).toEqual({
    level: 'info',
    route: '/dang-nhap',
    form: { password: '[…]', remember: true },
    request: { headers: { cookie: '[…]', 'user-agent': 'x' } },
    people: [{ phone: '[…]', name: 'Giàng Thị Mẩy' }],
    note: 'gọi […] hoặc […], CCCD […]',
    msg: 'sign-in',
  });
});

test('a fault is found in the log by the reference that the person was shown', () => {
  const sink = recorded();
  const reference = logFault(
    createLog(sink),
    new Error('no disk', { cause: new Error('ENOSPC') }),
    {
      route: '/lam-viec',
    },
  );
  expect(reference).toMatch(/^[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}$/);
  expect(JSON.parse(sink.lines[0] ?? '')).toMatchObject({
    level: 'error',
    reference,
    route: '/lam-viec',
    fault: { name: 'Error', message: 'no disk', cause: { message: 'ENOSPC' } },
  });
});
