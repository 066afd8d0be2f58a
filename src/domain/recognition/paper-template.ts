import type { ActOf } from '../acts/act.ts';
import { record, text } from '../acts/shapes.ts';
import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import type { PlainDate } from '../calendar/plain-date.ts';

/** What each act of an office's own template carries besides who and when. */
export const PAPER_TEMPLATE_ACTS = {
  /** A Word file that was filled with an example without a fault; another version beside those before it. */
  bringTemplate: record({ fileId: text, sha256: text }),
  /** From now on papers are made from this version. */
  useTemplate: record({ fileId: text }),
  /** Papers have the built-in layout again. */
  useBuiltIn: record({}),
};

export type PaperTemplateActs = typeof PAPER_TEMPLATE_ACTS;
export type PaperTemplateAct = ActOf<PaperTemplateActs>;
export type PaperTemplateState = 'none' | 'builtIn' | 'own';

/** One version: a file that stays as it came. */
export interface TemplateVersion {
  readonly no: number;
  readonly fileId: string;
  /** Of its bytes, as hexadecimal digits: acts of papers name it by this. */
  readonly sha256: string;
  readonly on: PlainDate;
}

export interface PaperTemplateStanding extends Standing<PaperTemplateState> {
  /** In the order in which they came. */
  readonly versions: readonly TemplateVersion[];
  /** Null: the built-in layout. */
  readonly inUse: TemplateVersion | null;
}

const NOTHING: PaperTemplateStanding = { state: 'none', seq: 0, versions: [], inUse: null };

/** The template of one kind of paper of one office. A version in use stays for papers that were made from it. */
export const PAPER_TEMPLATE: Subject<PaperTemplateActs, PaperTemplateState, PaperTemplateStanding> =
  {
    kind: 'paperTemplate',
    shapes: PAPER_TEMPLATE_ACTS,
    allowed: {
      none: { bringTemplate: { by: 'template.keep', to: 'builtIn' } },
      builtIn: {
        bringTemplate: { by: 'template.keep' },
        useTemplate: { by: 'template.keep', to: 'own' },
      },
      own: {
        bringTemplate: { by: 'template.keep' },
        useTemplate: { by: 'template.keep' },
        useBuiltIn: { by: 'template.keep', to: 'builtIn' },
      },
    },
    nothing: () => NOTHING,
    changes: changesOf,
  };

function changesOf(
  { versions }: PaperTemplateStanding,
  act: PaperTemplateAct,
): ChangesOf<PaperTemplateStanding> {
  switch (act.kind) {
    case 'bringTemplate':
      return { versions: [...versions, { no: versions.length + 1, ...act.data, on: act.onDay }] };
    case 'useTemplate':
      return { inUse: versions.find(({ fileId }) => fileId === act.data.fileId) ?? null };
    case 'useBuiltIn':
      return { inUse: null };
  }
}
