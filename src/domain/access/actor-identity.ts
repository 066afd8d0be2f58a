/** A person by the account signed in with. */
export interface PersonIdentity {
  readonly kind: 'person';
  readonly accountId: string;
}

/** Whoever runs a command on the server; the name the operating system gives that person, if any. */
export interface ConsoleIdentity {
  readonly kind: 'console';
  readonly osUser: string | null;
}

/** The server by itself, by the name of the job. */
export interface JobIdentity {
  readonly kind: 'job';
  readonly name: string;
}

/**
 * Who did an act, as the ledger keeps it. What nobody signed in did must never stand in somebody's
 * name. A visitor of the public pages and a program that calls the API become kinds of their own
 * here the day they can act; the compiler then names every place that has to know them.
 */
export type ActorIdentity = PersonIdentity | ConsoleIdentity | JobIdentity;

/**
 * One text for one actor, for the hash of an act. A person's is the account's id alone, as it was
 * when only persons could act, so that hashes written then still hold; the others have a word in
 * front that no id begins with.
 */
export function actorText(actor: ActorIdentity): string {
  switch (actor.kind) {
    case 'person':
      return actor.accountId;
    case 'console':
      return actor.osUser === null ? 'console' : `console:${actor.osUser}`;
    case 'job':
      return `job:${actor.name}`;
  }
}

/** Is the actor the person of this account? The console and a job are nobody's account. */
export function isPerson(actor: ActorIdentity, accountId: string): boolean {
  return actor.kind === 'person' && actor.accountId === accountId;
}
