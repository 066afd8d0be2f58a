/** Words that may stand beside the kinds of units and change nothing. */
const BESIDE =
  /\b(?:ten|don vi|cap|dia ban|hanh chinh|thuoc|truc thuoc|va|hoac|ubnd|dac khu|cu|moi|hien nay|hien tai|truoc day|sau sap nhap|noi|o)\b/g;

/**
 * A heading made of kinds of units: `Xã, phường, thị trấn` is the commune, `Huyện/TX/TP` the district,
 * `Xã, huyện` an address of both. Undefined when other words stand in it.
 */
export function placeHeading(
  key: string,
): 'commune' | 'district' | 'province' | 'address' | undefined {
  if (key === 'commune' || key === 'ward' || key === 'current commune') return 'commune';
  if (key === 'district' || key === 'province' || key === 'city') return fromEnglish(key);
  let rest = ` ${key} `;
  const take = (pattern: RegExp): boolean => {
    const before = rest;
    rest = rest.replace(pattern, ' ');
    return rest !== before;
  };
  const hamlet = take(/\b(?:thon|ap|xom|buon|khom|to dan pho|khu pho)\b/g);
  const town = take(/\b(?:thi xa|tx)\b/g);
  const townlet = take(/\b(?:thi tran|tt)\b/g);
  const city = take(/\b(?:thanh pho|tp)\b/g);
  const district = take(/\b(?:huyen|quan)\b/g);
  const commune = take(/\b(?:xa|phuong)\b/g);
  const province = take(/\btinh\b/g);
  if (rest.replace(BESIDE, ' ').trim() !== '') return undefined;
  const low = commune || townlet;
  const middle = district || town || (city && !province);
  const levels = [low, middle, province].filter(Boolean).length;
  if (levels > 1 || (hamlet && levels > 0)) return 'address';
  if (low) return commune ? 'commune' : undefined;
  if (middle) return 'district';
  return province ? 'province' : undefined;
}

function fromEnglish(key: string): 'district' | 'province' {
  return key === 'district' ? 'district' : 'province';
}
