import { readKept, type KeptItem } from '../kept-item.ts';
import type { DeviceStore } from '../store.ts';

/** A device whose store is a map; what goes through it is read as from the real one. */
export function memoryStore(): DeviceStore & { readonly items: Map<string, KeptItem> } {
  const items = new Map<string, KeptItem>();
  return {
    items,
    list: (account) =>
      Promise.resolve(
        [...items.values()].flatMap((item) =>
          item.account === account ? (readKept(structuredClone(item)) ?? []) : [],
        ),
      ),
    put: (item) => Promise.resolve(void items.set(item.slot, structuredClone(item))),
    remove: (slot) => Promise.resolve(void items.delete(slot)),
  };
}
