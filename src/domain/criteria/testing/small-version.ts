/** A decision with one set, small enough to be read at a glance. It has no fault. */
export const SMALL_VERSION: unknown = {
  schema: 'ocop-criteria/1',
  decision: '9/2030/QĐ-TTg',
  issued: '2030-01-15',
  effectiveFrom: '2030-02-01',
  partsMax: { A: 40, B: 25, C: 35 },
  starBands: [
    { star: 5, min: 90, max: 100, maxInclusive: true },
    { star: 4, min: 70, max: 90, maxInclusive: false },
    { star: 3, min: 50, max: 70, maxInclusive: false },
    { star: 2, min: 30, max: 50, maxInclusive: false },
    { star: 1, min: 0, max: 30, maxInclusive: false },
  ],
  ruleTypes: { exclude: 'gặp thì loại', guidance: 'cách hiểu' },
  suspectPrintedPoints: [
    { set: 1, criterion: '1.2', printed: [0, 10], likely: [5, 10], why: 'bản in mờ' },
  ],
  correctionsOfPrintedPoints: [
    { set: 1, criterion: '2', printed: '(trống)', used: 0, why: 'ô trống' },
  ],
  openBoundaries: [
    { criteria: '3', gap: 'đúng 75% thuộc hai mức', at: [{ criterion: '3', sets: [1, 2] }] },
    { criteria: 'không rõ', gap: 'không nói ở đâu' },
  ],
  sets: [
    {
      no: 1,
      id: 'QD9-01',
      name: 'Chè',
      sector: 'I',
      sectorName: 'Thực phẩm',
      group: 'Chè',
      subgroup: null,
      annexI: 'I.1',
      leadMinistries: ['Bộ Nông nghiệp và Môi trường'],
      sampleCount: 5,
      disqualifiers: ['Giả mạo hồ sơ'],
      total: 100,
      starNotePrinted: true,
      leafCount: 4,
      requiredCount: { '3': 1, '4': 1, '5': 0 },
      parts: [
        {
          code: 'A',
          label: 'Phần A',
          max: 40,
          criteria: [
            {
              code: '1',
              label: 'Sản xuất',
              max: 40,
              criteria: [
                {
                  code: '1.1',
                  label: 'Nguyên liệu',
                  max: 30,
                  options: [
                    { points: 10, label: 'ít', minStar: 3 },
                    { points: 20, label: 'vừa', minStar: 4 },
                    { points: 30, label: 'nhiều' },
                  ],
                  requiredForStar: { '3': 10, '4': 20 },
                  rules: [
                    { type: 'guidance', label: 'tính theo khối lượng' },
                    { type: 'exclude', label: 'nguyên liệu nhập khẩu' },
                  ],
                  communeAssessed: true,
                },
                {
                  code: '1.2',
                  label: 'Liên kết',
                  max: 10,
                  options: [
                    { points: 0, label: 'không' },
                    { points: 10, label: 'có' },
                  ],
                  inferredOptions: true,
                },
              ],
            },
          ],
        },
        {
          code: 'B',
          label: 'Phần B',
          max: 25,
          criteria: [
            {
              code: '2',
              label: 'Tiếp thị',
              max: 25,
              options: [
                { points: 5, label: 'trong xã' },
                { points: 25, label: 'ngoài tỉnh' },
              ],
            },
          ],
        },
        {
          code: 'C',
          label: 'Phần C',
          max: 35,
          criteria: [
            {
              code: '3',
              label: 'Chất lượng',
              max: 35,
              options: [
                { points: 15, label: 'đạt', case: 'a' },
                { points: 35, label: 'tốt', case: 'b' },
              ],
            },
          ],
        },
      ],
    },
  ],
};

/** Takes a field out. */
export const REMOVED = Symbol('removed');

/**
 * The value with one field changed, e.g. `sets.0.parts.0.max`; nothing else is touched. Throws
 * when the path leads nowhere, so that a test cannot pass by missing its aim.
 */
export function changed(value: unknown, path: string, to: unknown): unknown {
  const [key = '', ...rest] = path.split('.');
  if (!isRecord(value)) throw new Error(`Nothing at ${path}`);
  const inner = rest.length === 0 ? to : changed(value[key], rest.join('.'), to);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return inner === REMOVED
      ? items.filter((_, index) => index !== Number(key))
      : [...items.slice(0, Number(key)), inner, ...items.slice(Number(key) + 1)];
  }
  const { [key]: _, ...others } = value;
  return inner === REMOVED ? others : { ...others, [key]: inner };
}

/** The value at a path. */
export function at(value: unknown, path: string): unknown {
  return path.split('.').reduce((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
