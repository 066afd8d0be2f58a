import type { GrantableRole } from '#domain/access/places.ts';

/** A person of the demonstration; nobody of that name, body and number exists. */
export interface DemoPerson {
  /** Name to sign in with; other modules point at the person by it. */
  readonly key: string;
  readonly name: string;
  readonly bodyName: string;
  readonly role: GrantableRole;
  /** Unit of the role; a producer's people have a producer instead. */
  readonly unitId?: string;
  readonly producer?: string;
  /** Has acted in the story, but nobody needs to sign in as them: the sign-in page stays short. */
  readonly background?: true;
}

export const PROVINCE = 'c:15';

const OFFICE = 'Văn phòng Điều phối nông thôn mới tỉnh Lào Cai';
const COMMITTEE = 'Ủy ban nhân dân tỉnh Lào Cai';

/** Those who work for the whole province. */
const PROVINCIAL: readonly DemoPerson[] = [
  person('quan-tri', 'Nguyễn Quốc Hưng', OFFICE, 'administrator'),
  person('van-phong', 'Lý Thị Hoa', OFFICE, 'officeOfficer'),
  person('truong-phong', 'Nguyễn Văn Khánh', OFFICE, 'officeHead'),
  person('to-tu-van', 'Trịnh Quang Vinh', 'Trung tâm Khuyến nông tỉnh Lào Cai', 'advisor'),
  person('chu-tich-hd', 'Trần Thị Thu Hà', COMMITTEE, 'councilMember'),
  person('thanh-vien-1', 'Lê Văn Thịnh', 'Sở Nông nghiệp và Môi trường', 'councilMember'),
  person('thanh-vien-2', 'Nguyễn Thị Lan Anh', 'Sở Công Thương', 'councilMember'),
  person('thanh-vien-3', 'Bùi Đức Long', 'Sở Y tế', 'councilMember'),
  person('thanh-vien-4', 'Hoàng Thị Sen', 'Sở Khoa học và Công nghệ', 'councilMember'),
  person('thanh-vien-5', 'Vàng A Phử', 'Sở Văn hóa, Thể thao và Du lịch', 'councilMember'),
  person('thanh-vien-6', 'Đỗ Mạnh Cường', OFFICE, 'councilMember'),
  person('thu-ky', 'Phạm Hồng Nhung', OFFICE, 'officeOfficer'),
  person('lanh-dao', 'Hoàng Minh Đức', COMMITTEE, 'leader'),
  person('thanh-tra', 'Đặng Thị Thủy', 'Thanh tra tỉnh Lào Cai', 'inspector'),
];

/** One officer for each commune that has received a dossier. */
const COMMUNAL: readonly DemoPerson[] = [
  { ...officer('can-bo-xa', 'Lù Văn Toàn', 'c:02839', 'xã Bắc Hà') },
  { ...officer('can-bo-xa-2', 'Hà Thị Duyên', 'c:04672', 'xã Văn Chấn') },
  ...[
    officer('can-bo-muong-khuong', 'Lùng Thị Nga', 'c:02761', 'xã Mường Khương'),
    officer('can-bo-pha-long', 'Thền Văn Sơn', 'c:02752', 'xã Pha Long'),
    officer('can-bo-quy-mong', 'Trần Đức Mạnh', 'c:04531', 'xã Quy Mông'),
    officer('can-bo-mo-vang', 'Bàn Thị Liên', 'c:04450', 'xã Mỏ Vàng'),
    officer('can-bo-pung-luong', 'Lý A Dờ', 'c:04492', 'xã Púng Luông'),
    officer('can-bo-nghia-lo', 'Cầm Thị Hương', 'c:04288', 'phường Nghĩa Lộ'),
    officer('can-bo-ngu-chi-son', 'Giàng A Khoa', 'c:03004', 'xã Ngũ Chỉ Sơn'),
    officer('can-bo-sa-pa', 'Đỗ Thu Trang', 'c:03006', 'phường Sa Pa'),
    officer('can-bo-ta-phin', 'Tẩn Sành Phú', 'c:03013', 'xã Tả Phìn'),
    officer('can-bo-ta-van', 'Lồ Thị Xuân', 'c:03037', 'xã Tả Van'),
    officer('can-bo-nghia-do', 'Nguyễn Văn Lâm', 'c:02953', 'xã Nghĩa Đô'),
    officer('can-bo-lung-phinh', 'Cư Seo Sài', 'c:02848', 'xã Lùng Phình'),
    officer('can-bo-cao-son', 'Vàng Seo Thào', 'c:02782', 'xã Cao Sơn'),
    officer('can-bo-hanh-phuc', 'Lò Văn Thưởng', 'c:04585', 'xã Hạnh Phúc'),
    officer('can-bo-mu-cang-chai', 'Thào A Sình', 'c:04456', 'xã Mù Cang Chải'),
    officer('can-bo-phinh-ho', 'Sùng A Vàng', 'c:04609', 'xã Phình Hồ'),
    officer('can-bo-tu-le', 'Lò Thị Thơm', 'c:04630', 'xã Tú Lệ'),
    officer('can-bo-khanh-hoa', 'Hoàng Đình Tấn', 'c:04342', 'xã Khánh Hòa'),
    officer('can-bo-ban-lien', 'Lâm Thị Vui', 'c:02869', 'xã Bản Liền'),
    officer('can-bo-cau-thia', 'Hà Văn Biên', 'c:04681', 'phường Cầu Thia'),
    officer('can-bo-bao-thang', 'Phạm Thị Hồng', 'c:02905', 'xã Bảo Thắng'),
    officer('can-bo-bao-ha', 'Hoàng Văn Quý', 'c:02989', 'xã Bảo Hà'),
    officer('can-bo-trung-tam', 'Vũ Thị Mai', 'c:04663', 'phường Trung Tâm'),
    officer('can-bo-duong-quy', 'La Thị Nhài', 'c:03106', 'xã Dương Quỳ'),
  ].map((one): DemoPerson => ({ ...one, background: true })),
];

/** Everybody but the producers' people, who come with their producers. */
export const OFFICIALS: readonly DemoPerson[] = [...PROVINCIAL, ...COMMUNAL];

function person(key: string, name: string, bodyName: string, role: GrantableRole): DemoPerson {
  return { key, name, bodyName, role, unitId: PROVINCE };
}

function officer(key: string, name: string, unitId: string, commune: string): DemoPerson {
  return { key, name, unitId, bodyName: `Ủy ban nhân dân ${commune}`, role: 'communeOfficer' };
}
