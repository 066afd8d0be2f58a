import {
  PAPER_TEMPLATE,
  type PaperTemplateActs,
  type PaperTemplateStanding,
  type PaperTemplateState,
} from '#domain/recognition/paper-template.ts';
import { findTemplateById, type PaperTemplateRow } from '#storage/recognition/paper-templates.ts';
import type { KeyedInput } from '../../acts/act-on.ts';
import type { StoredSubject } from '../../acts/stored-subject.ts';

export interface TemplateRequest extends KeyedInput {
  readonly templateId: string;
}

/** A template in the tables: its acts are few and read each time; of two at once the number of acts lets one win. */
export const PAPER_TEMPLATES: StoredSubject<
  PaperTemplateActs,
  PaperTemplateState,
  PaperTemplateStanding,
  PaperTemplateRow,
  TemplateRequest
> = {
  rules: PAPER_TEMPLATE,
  idOf: ({ templateId }) => templateId,
  lock: findTemplateById,
  targetOf: (_trx, _actor, { unitId }) => ({ unitId }),
};
