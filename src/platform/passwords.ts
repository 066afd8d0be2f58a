import { hash, verify } from '@node-rs/argon2';
import { workQueue } from './work-queue.ts';

/** OWASP's least cost for argon2id: 19 MiB, two passes, one lane; the hash itself says so. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Stands in place of a hash until the person has chosen a password: nothing that is typed fits. */
export const NO_PASSWORD = 'none';

/**
 * A hash takes 19 MiB and a core for some hundredths of a second, so few are made at once: somebody
 * who sends a thousand sign-ins a second fills this line, not the machine.
 */
const hashing = workQueue({ name: 'passwords', atOnce: 2, waiting: 100, patience: 10_000 });

let nobody: Promise<string> | undefined;

/** An argon2id hash with its own salt and cost. Throws `Busy` when too many wait. */
export function hashPassword(password: string): Promise<string> {
  return hashing(() => hash(password.normalize('NFC'), COST));
}

/**
 * Whether the password belongs to the hash. Without a hash (nobody has that name, or no password yet) the same work is
 * done for nothing, so that the time taken does not tell which names exist. Throws `Busy` when too
 * many wait.
 */
export async function passwordFits(password: string, stored: string | undefined): Promise<boolean> {
  const known = stored === NO_PASSWORD ? undefined : stored;
  const against = known ?? (await hashOfNobody());
  const fits = await hashing(() => verify(against, password.normalize('NFC')));
  return fits && known !== undefined;
}

/** Made once. One that found the line full is not kept: else every unknown name would fail for ever. */
function hashOfNobody(): Promise<string> {
  nobody ??= hashPassword('nobody').catch((fault: unknown) => {
    nobody = undefined;
    throw fault;
  });
  return nobody;
}
