import { yearOf } from '#domain/calendar/plain-date.ts';
import { slipNumber, type SlipBody } from '#domain/dossier/slip-number.ts';
import { productCode } from '#domain/recognition/product-code.ts';
import { nextSerial } from '#storage/counter.ts';
import type { Trx } from '#storage/database.ts';
import type { Deps } from '../deps.ts';

/** A commune with the codes its papers carry (Decision 19/2025/QĐ-TTg). */
export interface PlaceCodes {
  readonly provinceId: string;
  readonly provinceCode: string;
  readonly communeCode: string;
}

/** Throws when the commune or its province is not in the unit register: a fault of the data. */
export function placeCodes(deps: Deps, communeId: string): PlaceCodes {
  const today = deps.clock.today();
  const commune = deps.units.unitById(communeId, today);
  const province = deps.units.parentOf(communeId, today);
  if (!commune || !province) throw new Error(`unit ${communeId} has no province`);
  return { provinceId: province.id, provinceCode: province.code, communeCode: commune.code };
}

/** The next slip number of the body that receives (form 01, X1 and T1): each its own series a year. */
export async function drawSlipNumber(
  deps: Deps,
  trx: Trx,
  body: SlipBody,
  communeId: string,
): Promise<string> {
  const { provinceId, ...codes } = placeCodes(deps, communeId);
  const year = yearOf(deps.clock.today());
  const serial =
    body === 'commune'
      ? await nextSerial(trx, communeId, year, 'communeSlip')
      : await nextSerial(trx, provinceId, year, 'officeSlip');
  return slipNumber({ body, serial, year, ...codes });
}

/** The next product code of the commune in the year of assessment (Annex II: T-X-STT-20YY). */
export async function drawProductCode(
  deps: Deps,
  trx: Trx,
  communeId: string,
  assessedIn: number,
): Promise<string> {
  const { provinceCode, communeCode } = placeCodes(deps, communeId);
  const serial = await nextSerial(trx, communeId, assessedIn, 'productCode');
  return productCode({ provinceCode, communeCode, serial, year: assessedIn });
}
