import type { RefusalCode, RefusalData } from '#domain/refusals.ts';

/** Thrown inside the reading of a template; becomes a refusal where it ends. */
export class TemplateRefused extends Error {
  readonly code: RefusalCode;
  readonly data: RefusalData;

  constructor(code: RefusalCode, data: RefusalData = {}) {
    super(code);
    this.code = code;
    this.data = data;
  }
}
