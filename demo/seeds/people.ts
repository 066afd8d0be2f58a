import type { DemoPerson } from '../people.ts';

const LAO_CAI = 'Văn phòng Điều phối nông thôn mới tỉnh Lào Cai';
const VINH_LONG = 'Văn phòng Điều phối nông thôn mới tỉnh Vĩnh Long';
const first = { addedBy: 'console' } as const;

/** The invented people of the two provinces; who keeps the server gives them their accounts. */
export const PEOPLE: readonly DemoPerson[] = [
  {
    ...first,
    key: 'quan-tri',
    name: 'Nguyễn Quốc Hưng',
    bodyName: LAO_CAI,
    role: 'administrator',
    unitId: 'c:15',
  },
  {
    ...first,
    key: 'van-phong',
    name: 'Lý Thị Hoa',
    bodyName: LAO_CAI,
    role: 'officeOfficer',
    unitId: 'c:15',
  },
  {
    ...first,
    key: 'truong-phong',
    name: 'Nguyễn Văn Khánh',
    bodyName: LAO_CAI,
    role: 'officeHead',
    unitId: 'c:15',
  },
  {
    ...first,
    key: 'quan-tri-vl',
    name: 'Trần Minh Tâm',
    bodyName: VINH_LONG,
    role: 'administrator',
    unitId: 'c:86',
  },
  {
    ...first,
    key: 'van-phong-vl',
    name: 'Thạch Thị Sô Phia',
    bodyName: VINH_LONG,
    role: 'officeOfficer',
    unitId: 'c:86',
  },
  {
    ...first,
    key: 'truong-phong-vl',
    name: 'Lê Hoàng Phúc',
    bodyName: VINH_LONG,
    role: 'officeHead',
    unitId: 'c:86',
  },
];
