import type { Fields } from './fields-merging.ts';
import type { Merging } from './merging.ts';

/** A file that was chosen, and for whom; its bytes lie in the device's store under its id. */
export interface ChosenFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly purpose: 'evidence' | 'picture' | 'check';
  readonly producerId: string;
  /** The server has it: the bytes are not kept here any more. */
  readonly received: boolean;
}

/** A file and what is said of it: goes out as two items, the form behind its file. */
export interface Upload {
  readonly file: ChosenFile | null;
  readonly fields: Fields;
  /** The button was pressed: until then only the file goes. */
  readonly pressed: boolean;
}

export type UploadChange = Partial<Upload>;

/** One person, one form that is sent as a whole: nothing in it can meet what others wrote. */
export const UPLOAD_MERGING: Merging<Upload, UploadChange, never> = {
  nothing: {},
  isNothing: (change) => Object.keys(change).length === 0,
  apply: (content, change) => ({ ...content, ...change }),
  join: (first, later) => ({ ...first, ...later }),
  since: (sent, now) => (sent.pressed === true ? {} : withReceived(now, sent.file?.id)),
  next,
  clashes: () => [],
  without: (change) => change,
};

function next(change: UploadChange): UploadChange | undefined {
  const { file } = change;
  if (file && !file.received) return { file };
  return change.pressed === true ? change : undefined;
}

function withReceived(change: UploadChange, id: string | undefined): UploadChange {
  const { file } = change;
  return file?.id === id && file ? { ...change, file: { ...file, received: true } } : change;
}
