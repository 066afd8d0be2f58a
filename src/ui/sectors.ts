import type { LineIcon } from './icons.ts';
import { m } from '#words/paraglide/messages.js';

/** The six sectors of Annex I (Đ2.2) as pages name and draw them. */
export const SECTORS: Readonly<Record<string, { name: () => string; icon: LineIcon }>> = {
  I: { name: m.catalogue_sector_i, icon: 'bowl' },
  II: { name: m.catalogue_sector_ii, icon: 'cup' },
  III: { name: m.catalogue_sector_iii, icon: 'leaf' },
  IV: { name: m.catalogue_sector_iv, icon: 'weave' },
  V: { name: m.catalogue_sector_v, icon: 'flower' },
  VI: { name: m.catalogue_sector_vi, icon: 'home' },
};
