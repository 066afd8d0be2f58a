import { createHash } from 'node:crypto';

/** An id of the form of a random one, always the same for the same name. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(`saoque demo ${name}`).digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Ids that follow from what is being done, so that a change of one story leaves the others alone. */
export interface SeededIds {
  readonly newId: () => string;
  /** From here ids are counted anew under this name; a name serves once. */
  readonly begin: (name: string) => void;
}

/** Ids from the first one on: every run counts the same. */
export function seededIds(): SeededIds {
  let name = 'start';
  let count = 0;
  return {
    newId: () => {
      count += 1;
      return idOf(`${name}/${count}`);
    },
    begin: (next) => {
      name = next;
      count = 0;
    },
  };
}
