import { enterEntry } from '#app/entries/enter-entry.ts';
import { formatVietnameseDate, plainDate } from '#domain/calendar/plain-date.ts';
import { SALES_CRITERIA } from '#domain/entries/kinds.ts';
import { OPENING, TODAY } from '../timeline.ts';
import { chance } from '../pick.ts';
import { done, type Stage } from '../stage.ts';

/** Printed of Yên Bái, 26/12/2023: 20 points of sale that meet the ministry's criteria. Where and whose is invented. */
const MEETING_CRITERIA = 20;
const OLD_PROVINCE = 'o:15';

/** Enters the points of sale that a document counts, in the communes that stand today where the province was. */
export async function enterSalesPoints(stage: Stage): Promise<void> {
  const { deps, actor } = stage;
  const communes = deps.units
    .descendantsOf('c:15', TODAY)
    .filter(
      ({ id, level }) =>
        level === 'commune' && deps.units.isWithin(id, OLD_PROVINCE, plainDate(2025, 6, 30)),
    );
  for (let at = 1; at <= MEETING_CRITERIA; at += 1) {
    const words = `yen-bai/point/${String(at)}`;
    const commune = communes[chance(words, communes.length)];
    if (!commune) throw new Error('no commune of today lies in the old province');
    stage.begin(words, OPENING, 11 * 60 + at);
    const openedOn = plainDate(2021 + (at % 3), 1 + chance(`${words}/month`, 11), 15);
    const entry = {
      name: `Điểm giới thiệu và bán sản phẩm OCOP Minh họa ${String(at)}`,
      unitId: commune.id,
      street: '',
      values: {
        type: 'shop',
        owner: 'Chủ điểm bán Minh họa',
        openedOn: formatVietnameseDate(openedOn),
        criteriaMet: SALES_CRITERIA,
      },
    };
    const idempotencyKey = deps.newId();
    done(
      words,
      await enterEntry(deps, actor('van-phong'), { kind: 'salesPoint', entry, idempotencyKey }),
    );
  }
}
