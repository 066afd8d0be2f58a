import { userInfo } from 'node:os';

/** What the operating system calls whoever runs this process; null where it knows no name. */
export function osUser(): string | null {
  try {
    return userInfo().username || null;
  } catch {
    // A container may run under a number that has no name.
    return null;
  }
}
