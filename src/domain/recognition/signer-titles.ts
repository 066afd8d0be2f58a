/** In which office a province's papers are signed (Đ7.3e). */
export const SIGNER_TITLES = ['Chủ tịch', 'Phó Chủ tịch'] as const;
