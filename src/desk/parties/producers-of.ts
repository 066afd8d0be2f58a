import type { Actor } from '#domain/access/authorize.ts';

/** The producers a person speaks for. */
export function producersOf(actor: Actor): readonly string[] {
  return [
    ...new Set(actor.grants.flatMap((grant) => ('producerId' in grant ? [grant.producerId] : []))),
  ];
}
