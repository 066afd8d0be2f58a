const MEGABYTE = 1024 * 1024;

/** What is read of a workbook at most. A province's whole register of ten years has some thousand rows. */
export interface ContentLimits {
  readonly fileBytes: number;
  /** All parts that are read, unpacked: as the directory claims, and counted again while reading. */
  readonly unpackedBytes: number;
  /** Unpacked to packed, of a part that is worth the question. */
  readonly ratio: number;
  readonly rows: number;
  readonly columns: number;
}

/** What the child process may take. */
export interface ProcessLimits {
  readonly heapMegabytes: number;
  /** Everything that the process holds. */
  readonly memoryBytes: number;
  readonly milliseconds: number;
}

export const CONTENT_LIMITS: ContentLimits = {
  fileBytes: 25 * MEGABYTE,
  unpackedBytes: 300 * MEGABYTE,
  // Sheets of equal short cells reach 100; what is made to swell, 1,000.
  ratio: 250,
  rows: 50_000,
  columns: 256,
};

export const PROCESS_LIMITS: ProcessLimits = {
  heapMegabytes: 220,
  memoryBytes: 300 * MEGABYTE,
  milliseconds: 120_000,
};

/** Parts below this say nothing by their ratio. */
export const RATIO_FROM_BYTES = 4 * MEGABYTE;

export function megabytes(bytes: number): number {
  return Math.floor(bytes / MEGABYTE);
}
