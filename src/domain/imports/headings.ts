import type { Field } from './fields.ts';
import { placeHeading } from './place-heading.ts';

/** A heading that is known, and how well it fits: of two columns for one field the better one is taken. */
export interface KnownHeading {
  /** `aside`: known, but an import of products takes nothing from it. */
  readonly field: Field | 'aside';
  readonly rank: number;
}

type Line = readonly [Field | 'aside', RegExp, rank?: number];

/**
 * Headings by their key (`heading-key.ts`), the first line that fits. More special ones come first:
 * `Mã số sản phẩm` is no `Sản phẩm`, `Ngày hết hạn quyết định` no `Quyết định`.
 */
const HEADINGS: readonly Line[] = [
  ['aside', /^(?:dot|lan)(?: \w+)?$/],
  ['no', /^(?:t ?t|stt|s tt|so ?tt|so thu tu|thu tu|no|index|id)$/],
  ['aside', /^(?:source|url|nguon(?: so lieu| thong tin| du lieu)?)$/],
  ['aside', /^(?:don vi tinh|dvt|hang hoa)(?: .*)?$/],
  ['productCode', /^(?:ma (?:so )?(?:san pham|sp|ho so)(?: ocop)?|product code|ma(?: so)?)$/],
  ['taxCode', /^(?:ma so thue|mst|tax code|ma so (?:dn|htx|doanh nghiep|hop tac xa|hkd))(?: .*)?$/],
  ['phone', /^(?:so )?(?:dien thoai|dt|sdt|di dong|lien he|tel|phone|hotline)(?: .*)?$/],
  ['phone', /^(?:sdt|phone number|mobile|thong tin lien (?:he|lac))$/],
  ['expiry', /(?:het (?:han|hieu luc)|hieu luc den|gia tri den|expires? (?:at|on)|^expiry)/],
  ['expiry', /^(?:thoi han|thoi gian hieu luc|cert expires at|han su dung gcn)(?: .*)?$/, 1],
  ['note', /^(?:ghi chu|note|notes|remark|remarks)(?: .*)?$/],
  // Stars and points
  ['aside', /^(?:tu (?:cham|danh gia)|diem tu (?:cham|danh gia)|de nghi xep hang)(?: .*)?$/],
  ['partA', /^(?:tong )?(?:diem )?phan a(?: .*)?$/],
  ['partB', /^(?:tong )?(?:diem )?phan b(?: .*)?$/],
  ['partC', /^(?:tong )?(?:diem )?phan c(?: .*)?$/],
  ['star', /^(?:hang|so|xep hang) sao(?: .*)?(?:hien tai|hien nay)/, 5],
  ['star', /^(?:hang|so) sao(?: .*)?$|^sao$|^(?:ocop )?star(?:s| rating)?$/, 4],
  ['star', /^(?:ket qua )?(?:xep|phan) (?:hang|loai sao)(?: .*)?$/, 4],
  ['star', /^ket qua (?:xep|phan|danh gia phan) (?:hang|sao)(?: .*)?$/, 4],
  ['star', /^(?:dat |duoc |cong nhan )*(?:hang|sao|may sao|chuan sao)(?: .*)?$/, 3],
  [
    'star',
    /^(?:san pham )?(?:dat|chung nhan|cong nhan|cap|tieu chuan|hang san pham|rating)(?: .*)? ?sao$/,
    3,
  ],
  ['star', /^(?:ocop|sao ocop|hang ocop|cap sao|chung nhan sao|tieu chuan|dat chuan|hang dat)$/, 2],
  ['score', /^(?:tong (?:so )?)?diem(?: (?:so|tong|trung binh|tb|binh quan|cuoi cung|ocop))*$/, 4],
  // `Kết quả đánh giá` over `Phần A | Phần B | Phần C | Tổng`.
  ['score', /^tong(?: cong| so)? (?:ket qua|diem|cham|danh gia)(?: .*)?$/, 3],
  ['score', /^(?:tong |so )?diem .*(?:tinh|trung uong|hoi dong|tw|cuoi)/, 4],
  ['score', /^(?:tong |so )?diem .*huyen/, 1],
  ['aside', /^diem (?:ban|gioi thieu|trung bay|du lich|den)/],
  ['score', /^(?:tong |so )*diem(?: .*)?$|^score$|^total score$/, 3],
  ['score', /^ket qua (?:cham|danh gia)(?: diem| cham diem| san pham| ocop)*$|^ket qua$/, 2],
  ['star', /^(?:ket qua )?(?:danh gia|cong nhan)(?: ocop| san pham)*$/, 1],
  // Decisions
  ['aside', /^nam (?:sinh|thanh lap)(?: .*)?$/],
  ['year', /^nam(?: .*)?$|^year$/],
  [
    'issuer',
    /^(?:co quan|noi|don vi|cap)(?: (?:co )?(?:tham quyen )?)(?:cong nhan|ban hanh|cap|ra|ky|quyet dinh|qd|danh gia|chung nhan)(?: .*)?$/,
  ],
  [
    'issuer',
    /^(?:verification level|issuer|cap (?:cong nhan|danh gia|quyet dinh|chung nhan|xep hang))$/,
  ],
  [
    'decisionDate',
    /^(?:ngay|thoi (?:gian|diem))(?: thang)?(?: nam)? (?:ra|ky|cap|ban hanh|cong nhan|quyet dinh|qd|chung nhan|phan hang|xep hang|phe duyet|dat|duoc)(?: .*)?$/,
  ],
  ['decisionDate', /^(?:ngay|thang)(?: thang)?(?: nam)?$/],
  ['decisionDate', /^(?:decision date|cert issued at|issued at|issued on|date)$/, 3],
  ['decisionNumber', /^(?:so )?(?:va ngay )?(?:quyet dinh|qd)(?: .*)?$/, 4],
  [
    'decisionNumber',
    /^so (?:ngay )?(?:cua )?(?:quyet dinh|qd|van ban)(?: .*)?$|^so ngay(?: thang)?(?: nam)? (?:quyet dinh|qd|cong nhan|ban hanh)(?: .*)?$/,
    4,
  ],
  ['aside', /^(?:so )?(?:giay chung nhan|gcn|chung nhan|giay cn)(?: (?:so|ocop))*$/],
  ['decisionNumber', /^(?:van ban|can cu)(?: .*)?$/, 2],

  ['decisionNumber', /\bso\b.*\b(?:quyet dinh|qd)\b/, 3],
  ['decisionNumber', /^decision (?:no|number)$|^decision$/, 4],
  // Who
  [
    'producerKind',
    /^(?:loai(?: hinh)?|hinh thuc|kieu) (?:chu the|to chuc|kinh te|doanh nghiep|san xuat|co so|don vi|kinh doanh)(?: .*)?$/,
    3,
  ],
  [
    'producerKind',
    /^(?:loai hinh|producer (?:type|kind)|doi tuong(?: chu the)?|thanh phan kinh te)$/,
    2,
  ],
  [
    'producer',
    /^(?:ho (?:va )?ten|nguoi dai dien) (?:hoac |va )?ten (?:chu the|co so|don vi)(?: .*)?$/,
    3,
  ],
  ['producer', /^chu so huu(?: san pham)?$/, 2],
  [
    'representative',
    /^(?:ho (?:va |ten )*ten )?(?:nguoi )?(?:dai dien|lien he|dung dau|phu trach)(?: .*)?$/,
    3,
  ],
  [
    'representative',
    /^(?:chu ho|chu co so|chu nhiem|giam doc|ho va ten|ho ten|representative)(?: .*)?$/,
    2,
  ],
  ['address', /^(?:dia chi|noi san xuat|tru so|dia diem|address|noi o)(?: .*)?$/, 3],
  ['address', /^(?:original )?address$|^(?:dia ban|dia phuong|noi)$/, 2],
  ['address', /^current address$/, 1],
  [
    'hamlet',
    /^(?:(?:thon|ap|ban|to|tdp|dan pho|khu pho|khu|xom|buon|lang|khom|so nha|duong)\b ?)+$/,
  ],
  ['producer', /^ten .*\bchu the(?: .*)?$/, 4],
  ['producer', /^(?:ten )?(?:cac )?chu the(?: .*)?$|^(?:ten )?don vi chu the$/, 5],
  [
    'producer',
    /^ten (?:co so|don vi|doanh nghiep|dn|htx|hop tac xa|cong ty|to chuc|nha san xuat|hkd|ho)(?: .*)?$/,
    4,
  ],
  [
    'producer',
    /^(?:co so|don vi|nha|to chuc|ho|hkd)(?: ca nhan| va ca nhan)?(?: .*)?(?:san xuat|sx|kinh doanh|tham gia|dang ky|ca nhan|cung cap)(?: .*)?$/,
    4,
  ],
  ['producer', /^(?:doanh nghiep|hop tac xa|htx|cong ty|co so|to chuc|don vi)(?: .*)?$/, 2],
  ['producer', /^(?:producer|producer name|subject name|author|company|nha cung cap)$/, 4],
  // What
  ['group', /^(?:ten )?(?:phan )?nhom(?: .*)?$|^group$|^product group$/, 4],
  [
    'group',
    /^(?:bo|loai|chung loai|phan loai|linh vuc) (?:san pham|sp|hang|ocop|tieu chi)(?: .*)?$/,
    3,
  ],
  ['group', /^nganh hang(?: .*)?$|^nganh$|^linh vuc$|^phan loai$|^category$|^loai$/, 3],
  ['group', /^nganh nghe(?: .*)?$|^nganh san xuat(?: .*)?$/, 1],
  ['product', /^ten (?:goi )?(?:cac )?(?:san pham|sp|hang hoa|hang|dich vu|mat hang)(?: .*)?$/, 5],
  ['product', /^(?:cac |danh muc )?(?:san pham|sp)(?: ocop)?$/, 4],
  ['product', /^(?:product|product name|name|ten san pham ocop)$/, 4],
  [
    'product',
    /^(?:san pham|sp) (?:ocop|dich vu|duoc|tham gia|cong nhan|dang ky|da|tieu bieu|dat)(?: .*)?$/,
    2,
  ],
  ['product', /^(?:san pham|sp) .+$/, 1],
  ['star', /^(?:xep loai|muc sao|cap do|muc dat)(?: .*)?$/, 1],
  // Known, and of no use here
  [
    'aside',
    /^(?:dien tich|quy (?:trinh|mo|cach)|so (?:thanh vien|lao dong|luong|ho)|san luong|kenh|chi phi|thu nhap|loi nhuan|tinh trang|trang thai|doanh thu|von|gia|file|tep|link|duong dan|hinh|anh|logo|bao bi|nhan|website|web|trang|email|fanpage|facebook|toa do|mo ta|dac (?:tinh|diem)|thi truong|nam sinh|gioi tinh|dan toc|trinh do|cccd|cmnd|giay|ho so|tem|truy xuat|cau chuyen|vung|lao dong|cong suat|heritage|kinh do|vi do|lat|lng|current|stall)(?: .*)?$/,
  ],
];

/** Which field a heading names, by its key, also with a number behind it; undefined when nobody knows it. */
export function knownHeading(key: string): KnownHeading | undefined {
  return lookedUp(key) ?? lookedUp(key.replace(/ \d{1,2}$/, ''));
}

function lookedUp(key: string): KnownHeading | undefined {
  if (key === '') return undefined;
  const place = placeHeading(key);
  if (place !== undefined) return { field: place, rank: place === 'address' ? 2 : 4 };
  for (const [field, pattern, rank = 3] of HEADINGS) {
    if (pattern.test(key)) return { field, rank };
  }
  return undefined;
}
