import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPost } from '#platform/mail/post.ts';
import { run } from './mailbox.ts';

const data = await mkdtemp(path.join(tmpdir(), 'saoque-mailbox-'));
afterAll(() => rm(data, { recursive: true, force: true }));

async function printed(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await run({
    args: [...args, '--data', data],
    json: false,
    language: 'vi',
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { exit, out: out.join('\n'), err };
}

test('the letters that were laid down are read on the console', async () => {
  expect(await printed()).toEqual({ exit: 0, out: '', err: [] });
  const post = openPost({ smtpUrl: undefined, mailbox: path.join(data, 'mailbox') });
  await post.send({
    to: 'hoa@ocop.example.vn',
    subject: 'Hồ sơ chờ xem.',
    text: 'Hồ sơ chờ xem.\n',
  });
  const { exit, out } = await printed('--last', '1');
  expect(exit).toBe(0);
  expect(out).toMatch(/\.eml\nhoa@ocop\.example\.vn\nHồ sơ chờ xem\.\n\nHồ sơ chờ xem\.$/);
});

test('how many is a number from 1', async () => {
  expect(await printed('--last', '0')).toMatchObject({ exit: 2, out: '' });
});
