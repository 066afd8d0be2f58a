/** Refusals of dossiers. */
export const DOSSIER_REFUSALS = {
  // The dossier is in a state in which nobody does this act: sent twice, or an old page.
  ACT_NOT_NOW: {
    vi: 'Hồ sơ đã sang bước khác nên không làm được việc này nữa. Mở lại hồ sơ để xem bước hiện tại.',
    en: 'The dossier has moved on, so this cannot be done any more. Open it again to see where it is.',
  },
  // A second dossier of one product while the first is still on its way.
  DOSSIER_ALREADY_OPEN: {
    vi: 'Sản phẩm {product} đang có một hồ sơ chưa xong. Làm tiếp hồ sơ đó, hoặc rút nó trước khi lập hồ sơ mới.',
    en: 'Product {product} already has a dossier under way. Go on with it, or withdraw it before opening a new one.',
  },
} as const;
