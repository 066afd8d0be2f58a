import type { AuditEvent, AuditObject, AuditObjectKind } from '#domain/audit/entry.ts';

type Params = Readonly<Partial<Record<string, string>>>;

/** Routes of records, by the beginning of their id: what is read there, and which part names it. */
const READ: readonly (readonly [string, AuditEvent, AuditObjectKind, string])[] = [
  ['hoi-dong/[id]/cham/[dossierId]', 'readSheet', 'dossier', 'dossierId'],
  ['hoi-dong/[id]/san-pham/[dossierId]', 'readSheet', 'dossier', 'dossierId'],
  ['hoi-dong/[id]/lien-quan/[dossierId]', 'readDossier', 'dossier', 'dossierId'],
  ['hoi-dong/[id]/ket-thuc', 'readSheet', 'session', 'id'],
  ['ho-so/[id]', 'readDossier', 'dossier', 'id'],
  ['xa/[id]', 'readDossier', 'dossier', 'id'],
  ['tinh/[id]', 'readDossier', 'dossier', 'id'],
  ['tai-khoan/[id]', 'readPersonalData', 'account', 'id'],
  ['co-so/[id]', 'readPersonalData', 'producer', 'id'],
  ['so/co-so/[id]/thong-tin-rieng', 'readPersonalData', 'producer', 'id'],
  ['so/co-so/[id]/sua', 'readPersonalData', 'producer', 'id'],
  ['so/[loai]/[id]', 'readPersonalData', 'entry', 'id'],
  ['thay-doi/de-nghi/[id]', 'readPersonalData', 'proposal', 'id'],
  ['het-han/[id]', 'readPersonalData', 'certificate', 'id'],
  ['quyet-dinh/[id]/ban-ky/[fileId]', 'export', 'decision', 'id'],
  ['quyet-dinh/[id]/nguoi-lam', 'readPersonalData', 'decision', 'id'],
  ['ho-tro/[id]/nguoi', 'readPersonalData', 'support', 'id'],
  ['kiem-tra/[id]', 'readCheck', 'check', 'id'],
  ['bao-vi-pham/[id]/nguoi-bao', 'readPersonalData', 'misuse', 'id'],
  ['chu-trinh/y-tuong/[id]/nguoi-gui', 'readPersonalData', 'idea', 'id'],
  // Name and telephone of the slip stand in the form of a new producer.
  ['chu-trinh/y-tuong/[id]/co-so', 'readPersonalData', 'idea', 'id'],
  // What a producer says in its case may name people.
  ['thu-hoi/[id]', 'readPersonalData', 'revocation', 'id'],
  ['giai-trinh/[id]', 'readPersonalData', 'revocation', 'id'],
  // A list as it stands in the file shows whatever columns it has, with telephones and names.
  ['nhap-tep/[id]', 'readPersonalData', 'import', 'id'],
  // Both list accounts by the names of their people.
  ['don-vi/thay-doi/[id]', 'readPersonalData', 'unitChange', 'id'],
  ['chat-luong/[rule]', 'readPersonalData', 'rule', 'rule'],
  ['tep/[id]', 'readFile', 'file', 'id'],
];

/** Lists that hold personal data of many, and papers without a dossier in their address. */
const WHOLE: Readonly<Record<string, AuditEvent>> = {
  'tai-khoan': 'readPersonalData',
  'tai-khoan/lich-su': 'readPersonalData',
  'xac-nhan': 'readPersonalData',
  'nhat-ky': 'readAudit',
  'so/co-so/danh-sach.csv': 'export',
  'so/co-so/danh-sach.xlsx': 'export',
  'so/san-pham/danh-sach.csv': 'export',
  'so/san-pham/danh-sach.xlsx': 'export',
  'so/[loai]/danh-sach.csv': 'export',
  'so/[loai]/danh-sach.xlsx': 'export',
  'het-han/danh-sach.csv': 'export',
  'bao-cao/sau-so/ho-so/danh-sach.csv': 'export',
  'bao-cao/sau-so/ho-so/danh-sach.xlsx': 'export',
  'ho-tro/danh-sach.csv': 'export',
  'ho-tro/danh-sach.xlsx': 'export',
  'kien-nghi/danh-sach.csv': 'export',
  'kien-nghi/danh-sach.xlsx': 'export',
};

/** What a page of the work side reads, for the audit log. */
export interface Read {
  readonly event: AuditEvent;
  readonly object: AuditObject | null;
}

/** Null for a page that shows no record of somebody: a list of work, a form that is still empty. */
export function readOf(routeId: string, params: Params): Read | null {
  const route = routeId.replace('/(work)/lam-viec/', '');
  // Templates of papers hold nobody's record: they are filled with an example.
  if (route.startsWith('mau-van-ban/')) return null;
  const isPaper = /\.(pdf|docx)$/.test(route);
  for (const [begin, event, kind, param] of READ) {
    if (route !== begin && !route.startsWith(`${begin}/`)) continue;
    return { event: isPaper ? 'export' : event, object: objectOf(kind, params[param]) };
  }
  if (isPaper) return { event: 'export', object: paperOf(route, params) };
  const whole = WHOLE[route];
  return whole === undefined ? null : { event: whole, object: null };
}

function paperOf(route: string, params: Params): AuditObject | null {
  if (route.startsWith('giay-chung-nhan/')) return objectOf('certificate', params['code']);
  if (route.startsWith('hoi-dong/')) return objectOf('session', params['id']);
  // Those of a year: what was taken are certificates, and the year says which.
  if (route.startsWith('quyet-dinh/nam/')) return objectOf('certificate', params['nam']);
  const ofDecision = route.startsWith('quyet-dinh/') || route.startsWith('ket-qua/');
  return ofDecision ? objectOf('decision', params['id']) : null;
}

/** Addresses are typed by anybody: what is no name of a record is not kept. */
function objectOf(kind: AuditObjectKind, id: string | undefined): AuditObject | null {
  return id !== undefined && /^[\w-]{1,64}$/.test(id) ? { kind, id } : null;
}
