import { deserialize } from '$app/forms';
import type { Fields } from '#offline/fields-merging.ts';
import type { KeptItem } from '#offline/kept-item.ts';
import { newId } from '#offline/new-id.ts';
import type { OutboxView } from '#offline/outbox.ts';
import type { FormResult } from '#offline/send-form.ts';
import { sendUpload } from '#offline/send-upload.ts';
import { Sender } from '#offline/sender.ts';
import { keepFile, readFile } from '#offline/store.ts';
import {
  UPLOAD_MERGING,
  type ChosenFile,
  type Upload,
  type UploadChange,
} from '#offline/upload-merging.ts';
import { m } from '#words/paraglide/messages.js';
import { deLocalizeHref } from '#words/paraglide/runtime.js';

type UploadView = OutboxView<Upload, never>;
type UploadSender = Sender<Upload, UploadChange, never>;

/** Whose upload it is, of what, and where it is sent. */
export interface UploadPlace {
  readonly account: string;
  /** The same for every page with this form. */
  readonly subject: string;
  readonly href: string;
  readonly action: string;
  readonly title: () => string;
  readonly purpose: ChosenFile['purpose'];
  readonly producerId: string;
}

/** What the page does when something has become of the form. */
export interface UploadPage {
  /** The server has answered the form itself. */
  readonly answered: (result: FormResult) => void;
  /** All of it is received, or left to whoever sends later: the next may be entered. */
  readonly ended: (how: 'received' | 'kept', name: string) => void;
  /** What an earlier visit left is back. */
  readonly restored: (fields: Fields) => void;
}

const NOTHING: Upload = { file: null, fields: {}, pressed: false };

/**
 * One form with a file on the page: the file is kept on the device as it is chosen and sent at once,
 * the form behind it when its button is pressed. Without network both are left to whichever work
 * page is open when it is back, and the next can be entered.
 */
export class UploadKeeper {
  view: UploadView | undefined = $state.raw();
  percent = $state(0);
  /** What the server calls the file. */
  name = $state('');
  /** The device has no room for the file, or its browser cannot keep one. */
  isHeld = $state(false);
  /** The server's answer to the form stands on the page; in the field only what is about the file. */
  isAnswered = $state(false);
  /** The record of this page in the store. */
  slot = $state('');
  /** Records that this page took over, dropped or has seen received: nothing waits in them any more. */
  settled: readonly string[] = $state.raw([]);
  readonly #place: UploadPlace;
  readonly #page: UploadPage;
  #sender: UploadSender | undefined;
  #stop: (() => void) | undefined;
  #cut = new AbortController();
  #content: Blob | undefined;
  /** What goes to the outbox does not come back to the page. */
  #busy = false;

  constructor(place: UploadPlace, page: UploadPage) {
    this.#place = place;
    this.#page = page;
  }

  /** Once in the browser: takes over what was left. Gives the stop. */
  start(): () => void {
    this.#begin();
    return () => {
      this.#cut.abort();
      this.#stop?.();
    };
  }

  get file(): ChosenFile | null {
    return this.view?.content.file ?? null;
  }

  /** The chosen file itself, as long as the server has it not. */
  async bytes(): Promise<Blob | undefined> {
    return this.file ? this.#read(this.file) : undefined;
  }

  async choose(content: File, fields: Fields): Promise<void> {
    if (this.file) await this.drop();
    const { account, purpose, producerId } = this.#place;
    const { name, size } = content;
    const file = { id: newId(), name, bytes: size, purpose, producerId, received: false };
    this.#content = content;
    this.#change({ file, fields, pressed: false });
    this.isHeld = !(await keepFile({ id: file.id, account, content }));
    await this.#sender?.flush();
  }

  /** Something was typed beside the file. Without a file there is nothing to keep it with. */
  typed(fields: Fields): void {
    if (this.file) this.#change({ fields, pressed: false });
  }

  /** The button: false without a file, then the form goes as it is. */
  press(fields: Fields): boolean {
    if (!this.file) return false;
    this.#change({ fields, pressed: true });
    void this.#sender?.flush();
    return true;
  }

  /** The person does not want the file any more; what was typed stays in the form. */
  async drop(): Promise<void> {
    this.#cut.abort();
    const sender = this.#sender;
    this.settled = [...this.settled, this.slot];
    this.#stop?.();
    this.#begin({ adopt: false });
    await sender?.drop();
  }

  #begin({ adopt } = { adopt: true }): void {
    const { account, subject, href, action, title } = this.#place;
    const sender: UploadSender = new Sender(
      { kind: 'upload', account, subject, href, action, title },
      { content: NOTHING, version: 0, at: null },
      {
        merging: UPLOAD_MERGING,
        send: (item) => this.#send(item),
        changed: (view) => {
          if (this.#sender === sender) this.#show(view);
        },
        unsent: (kept) => ({ kind: 'upload', kept }),
        read: (item) => (adopt && !this.file ? this.#takeOver(item) : undefined),
      },
    );
    this.#sender = sender;
    this.#cut = new AbortController();
    this.#content = undefined;
    this.view = undefined;
    this.percent = 0;
    this.name = '';
    this.isHeld = this.isAnswered = false;
    this.slot = sender.slot;
    this.#stop = sender.start();
  }

  #takeOver(item: KeptItem) {
    const kept = leftOpen(item);
    if (kept) this.settled = [...this.settled, item.slot];
    return kept;
  }

  #change(change: UploadChange): void {
    this.#busy = true;
    this.isAnswered = false;
    this.#sender?.outbox.change(change);
    this.#busy = false;
  }

  async #send(item: Parameters<typeof sendUpload>[1]) {
    const { account, action } = this.#place;
    const world = {
      account,
      action,
      goneSentence: m.offline_file_gone(),
      deserialize: (text: string) => deserialize(text) as FormResult,
      isSignIn: (address: string) => deLocalizeHref(address).startsWith('/dang-nhap'),
      read: (file: ChosenFile) => this.#read(file),
      progress: (percent: number) => (this.percent = percent),
      signal: this.#cut.signal,
    };
    this.percent = 0;
    const { answer, name, result } = await sendUpload(world, item);
    if (name !== undefined) this.name = name;
    const leads = answer.kind === 'received' || answer.kind === 'refused';
    if (leads && result && result.type !== 'error') {
      this.isAnswered = true;
      setTimeout(() => {
        this.#page.answered(result);
      });
    }
    return answer;
  }

  async #read({ id }: ChosenFile): Promise<Blob | undefined> {
    const kept = await readFile(this.#place.account, id);
    return kept ?? (this.file?.id === id ? this.#content : undefined);
  }

  #show(view: UploadView): void {
    const before = this.view;
    this.view = view;
    const { file, fields, pressed } = view.content;
    if (!file) return;
    if (!this.#busy && !before?.content.file) this.#page.restored(fields);
    if (view.where === 'received') this.#next('received');
    else if (pressed && view.unreachable && view.where === 'here' && !this.isHeld)
      this.#next('kept');
  }

  #next(how: 'received' | 'kept'): void {
    const { fields, file } = this.view?.content ?? NOTHING;
    const name = fields['title']?.[0] || fields['alt']?.[0] || file?.name || '';
    if (how === 'received') this.settled = [...this.settled, this.slot];
    this.#stop?.();
    this.#begin({ adopt: false });
    this.#page.ended(how, name);
  }
}

/** What somebody has still to finish or correct; what only waits for the network is left to wait. */
function leftOpen(item: KeptItem) {
  if (item.kind !== 'upload') return undefined;
  const waits = item.kept.unsent.pressed === true && item.state === 'waits';
  return waits ? undefined : item.kept;
}
