import nodemailer from 'nodemailer';
import { checkEmail } from '#domain/parties/email.ts';
import type { Letter } from './letter.ts';
import { layDown } from './mailbox.ts';

/** Gives letters away. Throws when they were not taken; they are then tried again. */
export interface Post {
  readonly send: (letter: Letter) => Promise<void>;
}

export interface PostSettings {
  /** `smtp://` or `smtps://`, with the sender's address as `?from=`. */
  readonly smtpUrl: string | undefined;
  /** Where letters are laid when there is no mail server: a folder. */
  readonly mailbox: string;
}

const PATIENCE = 20_000;

/** The mail server that the settings name; without one, files in the mailbox (`saoque mailbox`). */
export function openPost({ smtpUrl, mailbox }: PostSettings): Post {
  if (smtpUrl === undefined) return { send: async (letter) => layDown(mailbox, asSent(letter)) };
  const url = new URL(smtpUrl);
  const from = addressed(url.searchParams.get('from') ?? '');
  url.search = '';
  const server = nodemailer.createTransport({
    url: url.href,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  });
  return {
    send: async (letter) => {
      const { to, subject, text } = asSent(letter);
      try {
        await server.sendMail({ from, to: { name: '', address: to }, subject, text });
      } catch (fault) {
        throw notTaken(fault);
      }
    },
  };
}

/** Nothing in a head may begin another line of it. */
function asSent({ to, subject, text }: Letter): Letter {
  return { to: addressed(to), subject: subject.replaceAll(/\s+/g, ' ').trim(), text };
}

/** An address that is one: a line break in it would make a second recipient. */
function addressed(address: string): string {
  const checked = checkEmail(address);
  if (!checked.ok || checked.value !== address) throw new Error('no address of e-mail');
  return address;
}

/** Why a server did not take a letter, by its codes: its words name the address, which no log keeps. */
function notTaken(fault: unknown): Error {
  const { code, responseCode } = fault as {
    readonly code?: unknown;
    readonly responseCode?: unknown;
  };
  const said = [code, responseCode].filter((one) => one !== undefined).join(' ');
  return Object.assign(new Error(`the letter was not taken: ${said}`), { code: said });
}
