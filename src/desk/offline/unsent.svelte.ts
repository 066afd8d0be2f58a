import { deserialize } from '$app/forms';
import { startCarrier, type Carrier } from '#offline/carrier.ts';
import type { KeptItem } from '#offline/kept-item.ts';
import type { FormResult } from '#offline/send-form.ts';
import { deviceStore, onStoreChange } from '#offline/store.ts';
import { m } from '#words/paraglide/messages.js';
import { deLocalizeHref } from '#words/paraglide/runtime.js';

/** What is unsent of one account on this device, as it changes in any tab. */
export class UnsentList {
  /** Undefined until the device has answered. */
  items: readonly KeptItem[] | undefined = $state.raw();
  readonly #account: string;

  constructor(account: string) {
    this.#account = account;
  }

  /** Once in the browser. Gives the stop. */
  start(): () => void {
    const read = () => void this.read();
    read();
    return onStoreChange(read);
  }

  async read(): Promise<readonly KeptItem[]> {
    this.items = await deviceStore.list(this.#account);
    return this.items;
  }
}

/** Sends from a work page what closed pages left. */
export function carrierOf(account: string): Carrier {
  return startCarrier(account, {
    deserialize: (text) => deserialize(text) as FormResult,
    goneSentence: m.offline_file_gone(),
    isSignIn: (address) => deLocalizeHref(address).startsWith('/dang-nhap'),
  });
}
