import { sql } from 'kysely';

/**
 * The star that an upgrade set out from, as long as it is in force on the day of the session: its
 * end and its revocation are looked at on that day, so that minutes say next year what they said.
 * What the upgrade itself replaces came later. Needs `dossier` and `council_session` in the query.
 */
export const heldStar = sql<number | null>`(
  select held.star
  from certificate held
    join certificate_state held_state on held_state.certificate_id = held.id
  where dossier.kind = 'upgrade'
    and held.id = dossier.previous_certificate_id
    and held_state.annulled_on is null
    and greatest(held.valid_to, held_state.extended_until) >= council_session.held_on
    and (held_state.revoked_on is null or held_state.revoked_on > council_session.held_on)
    and (held_state.replaced_on is null or held_state.replaced_on >= council_session.held_on)
)`.as('heldStar');
