import * as v from 'valibot';
import type { SheetChange, SheetContent } from '#domain/council/sheet-change.ts';
import type { Fields } from './fields-merging.ts';
import type { Kept } from './item.ts';
import type { Upload, UploadChange } from './upload-merging.ts';

/** What an unsent thing is: a member's score sheet, a form, or a form with a file, with where it is sent. */
export type Unsent =
  | { readonly kind: 'sheet'; readonly kept: Kept<SheetContent, SheetChange> }
  | { readonly kind: 'form'; readonly kept: Kept<Fields, Fields> }
  | { readonly kind: 'upload'; readonly kept: Kept<Upload, UploadChange> };

/** Something that one open page of one account has not sent, as it lies on this device. */
export type KeptItem = Unsent & {
  /** The page that typed it; one record a page. */
  readonly slot: string;
  /** Only this account sees it, and only in its name is it sent. */
  readonly account: string;
  /** The same for every page about the same thing. */
  readonly subject: string;
  /** As the page of unsent things calls it. */
  readonly title: string;
  /** The page on which it was typed. */
  readonly href: string;
  /** Where it is sent. */
  readonly action: string;
  readonly typedAt: string;
  readonly state: KeptState;
  /** Why the server refused it, in its sentences. */
  readonly told?: readonly string[];
};

/** A form with a file: its bytes stand apart in the store, and go to no other device. */
export type KeptUpload = Extract<KeptItem, { readonly kind: 'upload' }>;

/** `waits` for the network, or stands still: two versions differ, or the server refused it. */
export type KeptState = 'waits' | 'clash' | 'refused';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const fields = v.record(v.string(), v.array(v.string()));
const sheet = v.object({
  choices: v.record(v.string(), v.nullable(v.number())),
  remarks: v.record(v.string(), v.string()),
  comment: v.string(),
});
const change = v.object({
  choices: v.record(v.string(), v.union([v.number(), v.null(), v.literal('open')])),
  remarks: v.record(v.string(), v.string()),
  comment: v.exactOptional(v.string()),
});
const chosen = v.object({
  id: v.pipe(v.string(), v.uuid()),
  name: v.string(),
  bytes: count,
  purpose: v.picklist(['evidence', 'picture', 'check']),
  producerId: v.string(),
  received: v.boolean(),
});
const upload = { file: v.nullable(chosen), fields, pressed: v.boolean() };
const uploadChange = v.object({
  file: v.exactOptional(upload.file),
  fields: v.exactOptional(upload.fields),
  pressed: v.exactOptional(upload.pressed),
});
const line = { line: v.string(), after: v.nullable(v.string()) };

/** The entries of a `Kept` whose content and change are of these forms. */
function kept<C extends v.GenericSchema, Ch extends v.GenericSchema>(content: C, changed: Ch) {
  const item = v.object({ ...line, id: v.string(), seenVersion: count, change: changed });
  return v.object({
    ...line,
    unsent: changed,
    base: content,
    version: count,
    going: v.nullable(item),
  });
}

const common = {
  slot: v.string(),
  account: v.string(),
  subject: v.string(),
  title: v.string(),
  href: v.pipe(v.string(), v.regex(/^\/(?:en\/)?lam-viec(?:\/[\w.-]+)*(?:\?[\w.=&%-]*)?$/)),
  typedAt: v.string(),
  state: v.picklist(['waits', 'clash', 'refused']),
  told: v.exactOptional(v.array(v.string())),
};

/** An item may come out of a file: it goes only where our own pages send such things. */
const SHEET_ACTION = /^\/(?:en\/)?lam-viec\/hoi-dong\/[\w-]+\/cham\/[\w-]+\/luu$/;
const FORM_ACTION = /^\/(?:en\/)?lam-viec\/(?:ho-so|xa)(?:\/[\w-]+)+\?\/save$/;
const UPLOAD_ACTION =
  /^\/(?:en\/)?lam-viec\/(?:ho-so\/[\w-]+\/giay-to\?\/add|san-pham\/[\w-]+\?\/addPicture)$/;

const schema = v.variant('kind', [
  v.object({
    ...common,
    kind: v.literal('sheet'),
    action: v.pipe(v.string(), v.regex(SHEET_ACTION)),
    kept: kept(sheet, change),
  }),
  v.object({
    ...common,
    kind: v.literal('form'),
    action: v.pipe(v.string(), v.regex(FORM_ACTION)),
    kept: kept(fields, fields),
  }),
  v.object({
    ...common,
    kind: v.literal('upload'),
    action: v.pipe(v.string(), v.regex(UPLOAD_ACTION)),
    kept: kept(v.object(upload), uploadChange),
  }),
]);

/** A file that was chosen and waits for the person to say what it is. */
export function isUnfinished(item: KeptItem): boolean {
  return item.kind === 'upload' && item.kept.unsent.pressed !== true;
}

/** What lies in the device's store, when it is as we write it; anything else is no item of ours. */
export function readKept(found: unknown): KeptItem | undefined {
  const parsed = v.safeParse(schema, found);
  return parsed.success ? parsed.output : undefined;
}
