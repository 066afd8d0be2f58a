import type { RefusalText } from '../refusals.ts';

/** Where a document contradicts itself or leaves something open; what was printed is never changed to fit. */
export const FILE_NOTES = {
  DATE_UNREADABLE: {
    vi: 'Ngày in trên văn bản “{printed}” không có trong lịch; tính theo ngày {day}.',
    en: 'The document prints “{printed}”, which is no day; {day} is taken.',
  },
  PROVINCE_UNNAMED: {
    vi: 'Văn bản không nêu tỉnh nào; tính trên toàn bộ sổ. Thêm --unit để chọn tỉnh.',
    en: 'The document names no province; the whole register is counted. Name one by --unit.',
  },
  TARGETS_STATED: {
    vi: 'Văn bản nói {stated} mục tiêu nhưng ghi {given}.',
    en: 'The document speaks of {stated} targets and gives {given}.',
  },
  TARGET_NOT_PRINTED: {
    vi: 'Chỉ tiêu không in ra; {part} bằng {percent} % của {wholes}, không của số nguyên nào khác.',
    en: 'The target is not printed; {part} is {percent} % of {wholes} and of no other whole number.',
  },
  PERCENT_OF_NOTHING: {
    vi: '{part} không bằng {percent} % của số nguyên nào: hai số trong văn bản không khớp nhau.',
    en: '{part} is {percent} % of no whole number: two numbers of the document do not fit.',
  },
  INDICATOR_NOT_KEPT: {
    vi: 'Sổ không có số liệu cho “{indicator}”; chỉ tiêu này báo bằng lời.',
    en: 'The register keeps nothing for “{indicator}”; this target is told in words.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
export type FileNoteCode = keyof typeof FILE_NOTES;

/** One note, with what its sentence names. */
export interface FileNote {
  readonly code: FileNoteCode;
  readonly data: Readonly<Record<string, string | number>>;
}

export function noteSentence({ code, data }: FileNote, language: keyof RefusalText): string {
  return FILE_NOTES[code][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(data[name] ?? ''),
  );
}
