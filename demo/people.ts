import * as v from 'valibot';
import { isGrantable, PLACE_OF_ROLE, type GrantableRole } from '#domain/access/places.ts';
import { ROLES } from '#domain/access/rights.ts';
import { needsSecondPerson } from '#domain/access/second-person.ts';
import {
  faultAt,
  held,
  once,
  readEntries,
  sourcesOf,
  type Check,
  type Entries,
  type Source,
} from './entries.ts';
import { key, unit, words } from './entry-fields.ts';

export const PROVINCE = 'c:15';

/** The roles of officials; a producer's people come with their producer. */
const ROLES_OF_UNITS = ROLES.filter(isGrantable).filter(
  (role) => PLACE_OF_ROLE[role] !== 'producer',
);

/** An official of the demonstration; nobody of that name, body and number exists. */
const OFFICIAL = v.strictObject({
  /** Name to sign in with; other entries point at the person by it. */
  key,
  name: words,
  bodyName: words,
  role: v.picklist(ROLES_OF_UNITS),
  /** Where the role is held. */
  unitId: unit,
  /** The account is made on the server, as a register's first one is; else by the administrator. */
  addedBy: v.exactOptional(v.literal('console')),
  /** The second person, for a role that is the work of two: an official above, or the server. */
  confirmedBy: v.exactOptional(v.union([v.literal('console'), key])),
  /** Has acted in the story, but nobody needs to sign in as them: the sign-in page stays short. */
  background: v.exactOptional(v.literal(true)),
});

/** Somebody who gets an account with one role, an official or a producer's person. */
export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly bodyName: string;
  readonly role: GrantableRole;
  readonly unitId?: string;
  readonly addedBy?: 'console';
  readonly confirmedBy?: string;
  readonly background?: true;
}

type Official = v.InferOutput<typeof OFFICIAL>;

/** Officials with everything that is wrong with them. */
export function readOfficials(sources: readonly Source[]): Entries<Official> {
  return readEntries(
    sources,
    OFFICIAL,
    once('key', (official) => official.key),
    twoWhereItTakesTwo,
    whoConfirmsStandsAbove,
  );
}

/** A second person confirms what the law of the house wants confirmed, and nothing else. */
const twoWhereItTakesTwo: Check<Official> = (placed) =>
  placed.flatMap((one) => {
    const { role, addedBy, confirmedBy } = one.entry;
    const wanted = addedBy !== 'console' && needsSecondPerson(role);
    if (wanted === (confirmedBy !== undefined)) return [];
    const says = wanted ? `who confirms the role ${role}?` : `nobody confirms the role ${role}`;
    return [faultAt(one, 'confirmedBy', 'SECOND_PERSON', says)];
  });

/** Nobody confirms before having an account. */
const whoConfirmsStandsAbove: Check<Official> = (placed) =>
  placed.flatMap((one, index) => {
    const { confirmedBy } = one.entry;
    const above = placed.slice(0, index).some(({ entry }) => entry.key === confirmedBy);
    if (confirmedBy === undefined || confirmedBy === 'console' || above) return [];
    return [faultAt(one, 'confirmedBy', 'NOT_THERE', `there is no official ${confirmedBy} above`)];
  });

/** Everybody but the producers' people, who come with their producers. */
export const OFFICIALS: readonly Official[] = held(readOfficials(sourcesOf('people.json')));

/** The officer of a commune, if the demonstration has one there. */
export function officerOf(commune: string): string | undefined {
  return OFFICIALS.find(({ role, unitId }) => role === 'communeOfficer' && unitId === commune)?.key;
}
