import { enterSupport } from '#app/support/records/enter-support.ts';
import { linkSupport } from '#app/support/records/link-support.ts';
import { paySupport } from '#app/support/records/pay-support.ts';
import { stateNone } from '#app/support/records/state-none.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { SupportInput } from '#domain/support/records/check-record.ts';
import type { Source, SupportKind } from '#domain/support/records/kinds.ts';
import type { Ids } from './load-producers.ts';
import { PROVINCE } from './people.ts';
import { done, type Stage } from './stage.ts';
import { TODAY } from './timeline.ts';

interface DemoSupport {
  readonly kind: SupportKind;
  readonly unitId: string;
  readonly values: SupportInput['values'];
  /** Keys of the producers that it was for. */
  readonly producers: readonly string[];
  readonly paid?: readonly (readonly [
    month: number,
    day: number,
    amount: number,
    source: Source,
  ])[];
}

const BAC_HA = 'c:02839';
const MILLION = '.000.000';

/** What was done for producers in the year: few, of several kinds, one with a contract that is not paid in full. */
const SUPPORTS: readonly DemoSupport[] = [
  {
    kind: 'training',
    unitId: BAC_HA,
    values: {
      ...{ title: 'Viết câu chuyện sản phẩm', type: 'story', firstDay: '12/11/2026' },
      ...{ place: 'Nhà văn hóa xã Bắc Hà', sessions: '2', communeOfficial: '9', leader: '21' },
      ...{ women: '22', certificates: '0', cost: `36${MILLION}`, cost_province: `36${MILLION}` },
    },
    producers: ['ban-may', 'ban-pho'],
  },
  {
    kind: 'training',
    unitId: PROVINCE,
    values: {
      ...{ title: 'Giảng viên nguồn OCOP', type: 'programme', firstDay: '04/08/2026' },
      ...{ lastDay: '08/08/2026', tot: 'on', provinceOfficial: '6', communeOfficial: '22' },
      ...{ women: '13', certificates: '28', cost: `84${MILLION}`, cost_central: `84${MILLION}` },
    },
    producers: [],
  },
  {
    kind: 'packaging',
    unitId: BAC_HA,
    values: {
      ...{ title: 'Thiết kế nhãn, in 20.000 tem', type: 'design', firstDay: '02/04/2026' },
      ...{ lastDay: '02/05/2026', quantity: '20.000', paperNumber: '03/BB-NT' },
      ...{ cost: `9${MILLION}`, cost_province: '6.300.000', cost_producer: '2.700.000' },
      result: 'Nhãn mới dùng từ vụ mận 2026.',
    },
    producers: ['ban-may'],
  },
  {
    kind: 'machinery',
    unitId: PROVINCE,
    values: {
      ...{ title: 'Máy tráng 2 lớp', type: 'machine', firstDay: '09/03/2026', quantity: '1' },
      ...{ cost: `148${MILLION}`, cost_central: `74${MILLION}`, cost_producer: `44${MILLION}` },
      ...{ cost_credit: `30${MILLION}`, contractNumber: '12/HĐ-MT', contractDay: '09/03/2026' },
      ...{ contractValue: `148${MILLION}`, contractPartner: 'Công ty Cơ khí Mẫu' },
    },
    producers: ['song-thao'],
    paid: [
      [3, 20, 44_000_000, 'producer'],
      [6, 15, 74_000_000, 'central'],
    ],
  },
  {
    kind: 'fair',
    unitId: PROVINCE,
    values: {
      ...{ title: 'Hội chợ OCOP vùng Tây Bắc', type: 'region', firstDay: '02/09/2026' },
      ...{ lastDay: '06/09/2026', place: 'Quảng trường Kim Tân', booths: '24', agreements: '5' },
      ...{ cost: `120${MILLION}`, cost_province: `90${MILLION}`, cost_commune: `30${MILLION}` },
    },
    producers: ['ban-may', 'may-ngan', 'song-thao'],
  },
];

/** The office enters what was done for producers; the commune says that it had no livestream. */
export async function loadSupports({ deps, begin, actor }: Stage, producerIds: Ids): Promise<void> {
  begin('supports', TODAY, 7 * 60);
  const office = actor('van-phong');
  const key = () => ({ idempotencyKey: deps.newId() });
  for (const { kind, unitId, values, producers, paid = [] } of SUPPORTS) {
    const request = { kind, input: { unitId, values }, ...key() };
    const { supportId } = done('supports', await enterSupport(deps, office, request));
    for (const producer of producers) {
      const producerId = producerIds.get(producer) ?? '';
      const link = { supportId, producerId, productId: '', ...key() };
      done('supports', await linkSupport(deps, office, link));
    }
    for (const [at, [month, day, amount, source]] of paid.entries()) {
      const on = plainDate(2026, month, day);
      const seenSeq = 1 + producers.length + at;
      const payment = { supportId, seenSeq, on, amount, source, paper: `UNC ${at + 1}` };
      done('supports', await paySupport(deps, office, { ...payment, ...key() }));
    }
  }
  const none = { unitId: BAC_HA, kind: 'livestream', year: 2026, ...key() } as const;
  done('supports', await stateNone(deps, office, none));
}
