const MEGABYTE = 1024 * 1024;

/** A paper with a letterhead and a seal is some hundred kilobytes. */
export const TEMPLATE_LIMITS = {
  fileBytes: 5 * MEGABYTE,
  parts: 300,
  /** All parts unpacked. */
  unpackedBytes: 30 * MEGABYTE,
  /** The parts that are read as text. */
  xmlBytes: 4 * MEGABYTE,
  /** What the thread that fills may take before it is ended. */
  heapMegabytes: 256,
  milliseconds: 15_000,
} as const;

export const TEMPLATE_MEGABYTES = TEMPLATE_LIMITS.fileBytes / MEGABYTE;
