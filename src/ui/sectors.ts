import type { LineIcon } from './icons.ts';
import { m } from './paraglide/messages.js';

/** The six sectors of Annex I (Đ2.2) as pages name and draw them. */
export const SECTORS: Readonly<Record<string, { name: () => string; icon: LineIcon }>> = {
  I: { name: m.public_sector_i, icon: 'bowl' },
  II: { name: m.public_sector_ii, icon: 'cup' },
  III: { name: m.public_sector_iii, icon: 'leaf' },
  IV: { name: m.public_sector_iv, icon: 'weave' },
  V: { name: m.public_sector_v, icon: 'flower' },
  VI: { name: m.public_sector_vi, icon: 'home' },
};
