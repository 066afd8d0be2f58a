import { ok, refuse, type Result } from '../result.ts';
import { fold } from '../text/fold.ts';

/** Length is what makes a password hard to guess; signs and capitals only make it hard to type. */
export const SHORTEST_PASSWORD = 10;

/** Whose password it is: what everybody tries first. */
export interface PasswordOwner {
  readonly signInName: string;
  readonly displayName: string;
}

/** Whether a word stands on the list of passwords that people choose most. */
export type IsCommon = (word: string) => boolean;

/** What people here choose, in the letters that are left when tones and spaces are gone. */
const VIETNAMESE = new Set([
  'matkhau',
  'matkhaumoi',
  'anhyeuem',
  'emyeuanh',
  'iloveyou',
  'yeuem',
  'yeuanh',
  'giadinh',
  'hanhphuc',
  'khongbiet',
  'xinchao',
  'vietnam',
  'vietnamvodich',
  'hochiminh',
  'hanoi',
  'saigon',
  'hoptacxa',
  'ocop',
  'saoque',
  'saoquemau',
  'dangnhap',
  'taikhoan',
  'quantri',
]);

/**
 * Refuses PASSWORD_TOO_SHORT, PASSWORD_IS_NAME (the own name or sign-in name with nothing but digits
 * and signs around it) and PASSWORD_COMMON (the same of a word that many choose).
 */
export function checkNewPassword(
  password: string,
  owner: PasswordOwner,
  isCommon: IsCommon,
  field: string,
): Result<string> {
  if ([...password.normalize('NFC')].length < SHORTEST_PASSWORD) {
    return refuse('PASSWORD_TOO_SHORT', { min: SHORTEST_PASSWORD }, field);
  }
  const said = plain(password);
  const word = said.replace(/^\d+|\d+$/g, '');
  if (namesOf(owner).some((name) => name === said || name === word)) {
    return refuse('PASSWORD_IS_NAME', {}, field);
  }
  const few = new Set(said).size < 4;
  const known = [password.toLowerCase(), said, word].some((one) => isCommon(one));
  if (few || known || word === '' || VIETNAMESE.has(word)) {
    return refuse('PASSWORD_COMMON', {}, field);
  }
  return ok(password);
}

/** Letters and digits only: tones, capitals, spaces and signs are the first thing guessing varies. */
function plain(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The whole name, and its last two words: how people are called here. */
function namesOf({ signInName, displayName }: PasswordOwner): readonly string[] {
  const words = displayName.trim().split(/\s+/);
  const names = [signInName, signInName.split('@')[0] ?? '', displayName, words.slice(-2).join('')];
  return names.map(plain).filter((name) => name !== '');
}
