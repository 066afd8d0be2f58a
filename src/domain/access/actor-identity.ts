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

/** A program that calls the API, by the id of the key that was given to it. */
export interface ProgramIdentity {
  readonly kind: 'program';
  readonly keyId: string;
}

/** Whoever uses the public pages without an account: nothing of them is kept. */
export interface VisitorIdentity {
  readonly kind: 'visitor';
}

/**
 * Who did an act, as the ledger keeps it. What nobody signed in did must never stand in somebody's
 * name.
 */
export type ActorIdentity =
  PersonIdentity | ConsoleIdentity | JobIdentity | ProgramIdentity | VisitorIdentity;

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
    case 'program':
      return `program:${actor.keyId}`;
    case 'visitor':
      return 'visitor';
  }
}

/** Is the actor the person of this account? Whoever is none is nobody's account. */
export function isPerson(actor: ActorIdentity, accountId: string): boolean {
  return actor.kind === 'person' && actor.accountId === accountId;
}
