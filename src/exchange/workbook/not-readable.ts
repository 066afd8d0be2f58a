import type { RefusalCode, RefusalData } from '#domain/refusals.ts';
import { refuse, type Result } from '#domain/result.ts';

/**
 * A workbook that is refused, thrown from deep within its stream: a parser calls us in the middle of a
 * chunk, and nothing but throwing ends it there. `refusable` makes the value of it.
 */
export class NotReadable extends Error {
  readonly code: RefusalCode;
  readonly data: RefusalData;

  constructor(code: RefusalCode, data: RefusalData = {}) {
    super(code);
    this.code = code;
    this.data = data;
  }
}

/** What `read` gives, or its refusal as a value; other faults go on. */
export async function refusable<T>(read: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await read();
  } catch (fault) {
    if (fault instanceof NotReadable) return refuse(fault.code, fault.data);
    throw fault;
  }
}
