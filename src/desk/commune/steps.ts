import type { QueueEntry } from '#app/commune/list-queue.ts';
import { itemsDone } from '#domain/dossier/commune-report.ts';
import type { LineIcon } from '#ui/icons.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import { m } from '#words/paraglide/messages.js';

/** Where a dossier is on the commune's desk, and the one thing to do next. */
export interface QueueStep {
  readonly family: TagFamily;
  readonly icon: LineIcon;
  readonly word: string;
  readonly hint: string;
  readonly action: string;
  /** Address without language. */
  readonly href: string;
}

export function stepOf({ dossierId, state, findings }: QueueEntry): QueueStep {
  const href = `/lam-viec/xa/${dossierId}`;
  const done = itemsDone(findings);
  if (state === 'submitted') return { ...fresh(), href };
  if (done === 4) return { ...ready(), href: `${href}/chuyen-tinh` };
  return Object.keys(findings).length === 0 ? { ...received(), href } : { ...writing(done), href };
}

type Words = Omit<QueueStep, 'href'>;

const fresh = (): Words => ({
  family: 'ask',
  icon: 'mail',
  word: m.commune_step_fresh(),
  hint: m.commune_step_fresh_hint(),
  action: m.commune_next_receive(),
});

const received = (): Words => ({
  family: 'info',
  icon: 'paper',
  word: m.commune_step_received(),
  hint: m.commune_step_received_hint(),
  action: m.commune_next_start(),
});

const writing = (done: number): Words => ({
  family: 'info',
  icon: 'edit',
  word: m.commune_step_report(),
  hint: m.commune_step_report_hint({ done }),
  action: m.commune_next_go_on(),
});

const ready = (): Words => ({
  family: 'ok',
  icon: 'check',
  word: m.commune_step_ready(),
  hint: m.commune_step_ready_hint(),
  action: m.commune_next_forward(),
});
