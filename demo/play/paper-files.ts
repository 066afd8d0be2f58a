import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { EVIDENCE_KINDS, type EvidenceKind } from '#domain/dossier/evidence.ts';
import { keepPaper } from '../load-pictures.ts';
import { idOf } from '../seeded-ids.ts';
import type { Stage } from '../stage.ts';

/** What a producer's own machine would call a scan of each kind. */
const FILE_NAMES: Readonly<Record<EvidenceKind, string>> = {
  1: 'dang-ky-kinh-doanh',
  2: 'du-dieu-kien-attp',
  3: 'hop-dong-lien-ket',
  4: 'anh-noi-san-xuat',
  5: 'danh-sach-lao-dong',
  6: 'bao-cao-tai-chinh',
  7: 'nhan-hieu',
  8: 'hop-dong-ban-hang',
  9: 'quang-ba',
  10: 'cau-chuyen',
  11: 'cong-bo-chat-luong',
  12: 'phieu-kiem-nghiem',
  13: 'nhan-va-ma-truy-xuat',
  14: 'kiem-soat-chat-luong',
  15: 'giai-thuong',
};

/** The name of the sheet of a kind, which says that a real paper would lie here. */
export function paperName(kind: number): string {
  return `${String(kind).padStart(2, '0')}.pdf`;
}

/** The file of a kind of paper. */
export function paperIdOf(kind: EvidenceKind): string {
  return idOf(`paper/${kind}`);
}

/** Takes in one sheet for each kind of paper. It is nobody's own: every dossier shows the same. */
export async function loadPapers({ deps, actor }: Stage): Promise<void> {
  const folder = path.join(import.meta.dirname, '..', 'papers');
  for (const kind of EVIDENCE_KINDS) {
    await keepPaper(deps, actor('quan-tri'), {
      id: paperIdOf(kind),
      name: `${FILE_NAMES[kind]}.pdf`,
      content: await readFile(path.join(folder, paperName(kind))),
    });
  }
}
