import type { ActorIdentity } from '#domain/access/actor-identity.ts';
import { m } from '#words/paraglide/messages.js';

/** Who did an act, in words; a person's name comes from the account. */
export function actorLabel(actor: ActorIdentity, personName: string): string {
  switch (actor.kind) {
    case 'person':
      return personName;
    case 'console':
      return m.common_actor_console();
    case 'job':
      return m.common_actor_job();
    case 'program':
      return m.common_actor_program();
    case 'visitor':
      return m.common_actor_visitor();
  }
}
