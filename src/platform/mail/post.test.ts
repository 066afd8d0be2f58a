import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readMailbox } from './mailbox.ts';
import { openPost } from './post.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'saoque-mailbox-'));
const mailbox = path.join(folder, 'mailbox');
afterAll(() => rm(folder, { recursive: true, force: true }));

const LETTER = {
  to: 'hoa@ocop.example.vn',
  subject: 'Hồ sơ “Mận sấy” vừa gửi tới xã, chờ xã xem.',
  text: 'Hồ sơ “Mận sấy” vừa gửi tới xã, chờ xã xem.\nhttps://ocop.example.vn/lam-viec/xa/1\n',
};

describe('without a mail server', () => {
  const post = openPost({ smtpUrl: undefined, mailbox });

  test('a mailbox that is not there yet has no letters', async () => {
    expect(await readMailbox(mailbox, 5)).toEqual([]);
  });

  test('letters lie in the mailbox, the newest first, readable to its owner alone', async () => {
    await post.send(LETTER);
    await new Promise((later) => setTimeout(later, 5));
    await post.send({ ...LETTER, subject: 'Tin thứ hai' });
    const letters = await readMailbox(mailbox, 5);
    expect(letters.map(({ file: _, ...letter }) => letter)).toEqual([
      { ...LETTER, subject: 'Tin thứ hai' },
      LETTER,
    ]);
    expect(await readMailbox(mailbox, 1)).toHaveLength(1);
    expect((await stat(mailbox)).mode & 0o777).toBe(0o700);
  });

  test('a line break makes no second recipient and no second head', async () => {
    const twice = { ...LETTER, to: 'hoa@ocop.example.vn\nBcc: la@ocop.example.vn' };
    await expect(post.send(twice)).rejects.toThrow('no address of e-mail');
    await post.send({ ...LETTER, subject: 'Một\r\nBcc: la@ocop.example.vn' });
    const [letter] = await readMailbox(mailbox, 1);
    expect(letter).toMatchObject({ to: LETTER.to, subject: 'Một Bcc: la@ocop.example.vn' });
    expect(await readdir(mailbox)).toHaveLength(3);
  });
});

/** A mail server that greets and then answers each line as told; what it was sent. */
function mailServer(answer: (line: string) => string) {
  const lines: string[] = [];
  const server = createServer((socket) => {
    let inText = false;
    socket.write('220 ready\r\n');
    socket.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        lines.push(line);
        if (inText && line !== '.') continue;
        inText = line === 'DATA';
        socket.write(`${inText ? '354 go on' : answer(line)}\r\n`);
      }
    });
    socket.on('error', () => undefined);
  });
  afterAll(() => {
    server.close();
  });
  return new Promise<{ readonly url: string; readonly lines: string[] }>((ready) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      const url = `smtp://127.0.0.1:${String(port)}?from=ocop@tinh.example.vn`;
      ready({ url, lines });
    });
  });
}

describe('with a mail server', () => {
  test('a letter goes from the sender of the setting to one recipient', async () => {
    const { url, lines } = await mailServer(() => '250 ok');
    await openPost({ smtpUrl: url, mailbox }).send(LETTER);
    expect(lines.filter((line) => /^(MAIL|RCPT)/.test(line))).toEqual([
      'MAIL FROM:<ocop@tinh.example.vn>',
      'RCPT TO:<hoa@ocop.example.vn>',
    ]);
  });

  test('what was not taken is thrown with its code and without the address', async () => {
    const { url } = await mailServer((line) =>
      line.startsWith('RCPT') ? '550 <hoa@ocop.example.vn> unknown' : '250 ok',
    );
    const sent = openPost({ smtpUrl: url, mailbox }).send(LETTER);
    await expect(sent).rejects.toThrow(/^the letter was not taken: EENVELOPE 550$/);
  });
});
