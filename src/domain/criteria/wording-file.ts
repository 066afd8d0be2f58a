/** One line of a wording as it was written; nothing of it has been compared with the criteria. */
export interface WordingLine {
  /** Of the file; in JSON, which text it is, from 1. */
  readonly line: number;
  readonly set: string;
  readonly criterion: string;
  readonly option: string;
  readonly text: string;
  /** Empty where no number stands beside the text. */
  readonly points: string;
}

/** What a file holds, and the version that it says it is for. */
export interface WordingFile {
  readonly version: string | null;
  readonly lines: readonly WordingLine[];
}
