import { hash, verify } from '@node-rs/argon2';

/** OWASP's least cost for argon2id: 19 MiB, two passes, one lane; the hash itself says so. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Stands in place of a hash until the person has chosen a password: nothing that is typed fits. */
export const NO_PASSWORD = 'none';

let nobody: Promise<string> | undefined;

/** An argon2id hash with its own salt and cost. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/**
 * Whether the password belongs to the hash. Without a hash (nobody has that name, or no password yet) the same work is
 * done for nothing, so that the time taken does not tell which names exist.
 */
export async function passwordFits(password: string, stored: string | undefined): Promise<boolean> {
  const known = stored === NO_PASSWORD ? undefined : stored;
  const against = known ?? (await (nobody ??= hashPassword('nobody')));
  const fits = await verify(against, password.normalize('NFC'));
  return fits && known !== undefined;
}
