import * as v from 'valibot';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Fields } from './fields-merging.ts';
import { itemHeader } from './item-header.ts';
import type { Answer, Item } from './item.ts';
import { putFile, type FileRequest, type FileResponse } from './put-file.ts';
import { sendForm, type FormAnswer, type FormWorld } from './send-form.ts';
import type { ChosenFile, Upload, UploadChange } from './upload-merging.ts';

/** Where a form with a file is sent, and where its bytes are. */
export interface UploadWorld extends Omit<FormWorld, 'readSaved'> {
  /** The bytes, from this page or the device's store. */
  readonly read: (file: ChosenFile) => Promise<Blob | undefined>;
  /** Said of a file whose bytes this device has lost. */
  readonly goneSentence: string;
  readonly progress?: FileRequest['progress'];
  readonly signal?: FileRequest['signal'];
  readonly put?: (request: FileRequest) => Promise<FileResponse>;
}

/** The answer for the outbox, and more of it for a page that is open. */
export interface UploadAnswer {
  readonly answer: Answer<Upload>;
  /** What the server calls the file: a photograph is WebP by then. */
  readonly name?: string;
  readonly result?: FormAnswer['result'];
}

const received = v.object({ id: v.string(), name: v.string() });
const refused = v.object({
  refusals: v.array(v.object({ sentence: v.string(), code: v.optional(v.string(), '') })),
});
const stopped = v.object({ message: v.string() });

/** Sends what is next of a form with a file: first the file, by PUT; then what is said of it. */
export async function sendUpload(
  world: UploadWorld,
  item: Item<UploadChange>,
): Promise<UploadAnswer> {
  const { file, fields = {}, pressed } = item.change;
  if (file && !file.received) return sendFile(world, item, file);
  if (pressed !== true) return { answer: { kind: 'unreachable' } };
  const form = { ...world, readSaved: () => Promise.resolve(undefined) };
  const content = withFile(fields, file?.id ?? '');
  const { answer, result } = await sendForm(form, { ...item, change: fields }, content, 'auto');
  // No version of this form is stored anywhere: somebody acted at the same time, so once more.
  if (answer.kind === 'changed') return { answer: { kind: 'unreachable' } };
  return result ? { answer, result } : { answer };
}

/** Where a form asks for a key of its own, it is the file's: the page may have sent several such forms. */
function withFile(fields: Fields, fileId: string): Fields {
  const key = 'idempotencyKey' in fields ? { idempotencyKey: [fileId] } : {};
  return { ...fields, ...key, fileId: [fileId] };
}

async function sendFile(
  world: UploadWorld,
  item: Item<UploadChange>,
  file: ChosenFile,
): Promise<UploadAnswer> {
  const content = await world.read(file);
  if (!content) return { answer: { kind: 'refused', told: [{ sentence: world.goneSentence }] } };
  const { put = putFile, progress, signal } = world;
  const query = new URLSearchParams({ cho: file.purpose, 'co-so': file.producerId, tep: file.id });
  const headers = {
    accept: 'application/json',
    'x-saoque-name': encodeURIComponent(file.name.replace(/\p{Surrogate}/gu, '')),
    ...itemHeader(world.account, item),
  };
  const address = `/lam-viec/tep?${query.toString()}`;
  try {
    return answerOf(item, await put({ address, headers, content, progress, signal }));
  } catch {
    return { answer: { kind: 'unreachable' } };
  }
}

function answerOf(item: Item<UploadChange>, { status, json }: FileResponse): UploadAnswer {
  if (status === 401) return { answer: { kind: 'ended' } };
  if (status >= 500) return { answer: { kind: 'unreachable' } };
  if (v.is(received, json)) {
    const at = new Date().toISOString() as Instant;
    return { answer: { kind: 'received', version: item.seenVersion + 1, at }, name: json.name };
  }
  const told = v.safeParse(refused, json);
  if (told.success) {
    const { refusals } = told.output;
    const has = (code: string) => refusals.some((one) => one.code === code);
    if (has('FILE_INTERRUPTED')) return { answer: { kind: 'unreachable' } };
    return { answer: has('ITEM_EARLY') ? { kind: 'early' } : { kind: 'refused', told: refusals } };
  }
  if (status !== 429 && v.is(stopped, json)) {
    return { answer: { kind: 'refused', told: [{ sentence: json.message }] } };
  }
  return { answer: { kind: 'unreachable' } };
}
