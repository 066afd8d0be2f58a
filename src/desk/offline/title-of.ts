import type { KeptItem } from '#offline/kept-item.ts';

/** What a person calls an unsent thing: its page; for a file what was typed as its name, if anything. */
export function titleOf(item: KeptItem): string {
  if (item.kind !== 'upload') return item.title;
  const { fields = {}, file } = item.kept.unsent;
  return fields['title']?.[0] || fields['alt']?.[0] || file?.name || item.title;
}
