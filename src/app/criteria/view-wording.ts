import type { Actor } from '#domain/access/authorize.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { CriteriaSet, CriteriaVersion } from '#domain/criteria/types.ts';
import {
  placeKey,
  wordingPlaces,
  type WordingPlace,
  type WordingText,
} from '#domain/criteria/wording.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import {
  findWordingDraft,
  listWordings,
  textsOfWording,
  type WordingRow,
} from '#storage/criteria/wordings.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { versionsWithSheets, versionToWord } from './worded-version.ts';

/** A place of the sheet with the words that would be shown there, and those that are. */
export interface WordingLine extends Pick<WordingPlace, 'criterion' | 'item' | 'points'> {
  readonly short: string;
  /** Published; null while our short words stand there. */
  readonly published: string | null;
  /** Sent; null where nothing was sent. */
  readonly sent: string | null;
}

export interface WordingView {
  readonly version: Pick<CriteriaVersion, 'id' | 'decision'>;
  readonly versions: readonly Pick<CriteriaVersion, 'id' | 'decision'>[];
  readonly sets: readonly Pick<
    CriteriaSet,
    'no' | 'id' | 'name' | 'annexI' | 'sectorName' | 'leadMinistries'
  >[];
  /** The set whose lines are shown. */
  readonly set: Pick<CriteriaSet, 'no' | 'id' | 'name'>;
  readonly lines: readonly WordingLine[];
  /** The newest first. */
  readonly published: readonly WordingRow[];
  /** How many places have no text of the gazette, with what is sent, or as published. */
  readonly withoutText: number;
  readonly draft: {
    readonly sha256: string;
    readonly sentAt: Instant;
    readonly texts: number;
    /** Texts that are not those published. */
    readonly changed: number;
    /** The sets in which a text is not the one published. */
    readonly changedSets: readonly number[];
  } | null;
}

/**
 * The wording of a version as it is published, and as it would be with what this person has sent; a
 * set at a time. Refuses NOT_ALLOWED and WORDING_VERSION_UNKNOWN.
 */
export async function viewWording(
  deps: Deps,
  actor: Actor,
  { version: asked, setNo }: { readonly version: string | null; readonly setNo: number | null },
): Promise<Result<WordingView>> {
  if (reachFor(deps, actor, 'wording.publish').withinUnits.size === 0) return refuse('NOT_ALLOWED');
  const found = versionToWord(deps, asked);
  if (!found.ok) return found;
  const version = found.value;
  const rows = await listWordings(deps.db);
  const published = rows.filter((row) => row.criteriaVersion === version.id);
  const [last] = published;
  const now = textMap(last ? await textsOfWording(deps.db, last.id) : []);
  const draft = await findWordingDraft(deps.db, actor.accountId, version.id);
  const sent = textMap(draft?.texts ?? []);
  const set = version.sets.find(({ no }) => no === setNo) ?? version.sets[0];
  if (!set) throw new Error(`criteria ${version.id} have no sheet`);
  const places = wordingPlaces(version);
  const text = (from: ReadonlyMap<string, string>, place: WordingPlace) =>
    from.get(placeKey(place)) ?? null;
  const changed = places.filter((place) => text(sent, place) !== text(now, place));
  const shown = draft ? sent : now;
  return ok({
    version: { id: version.id, decision: version.decision },
    versions: versionsWithSheets(deps).map(({ id, decision }) => ({ id, decision })),
    sets: version.sets.map((one) => ({
      ...{ ...nameOf(one), annexI: one.annexI, sectorName: one.sectorName },
      leadMinistries: one.leadMinistries,
    })),
    set: nameOf(set),
    lines: wordingPlaces({ sets: [set] }).map((place) => ({
      criterion: place.criterion,
      item: place.item,
      points: place.points,
      short: place.text,
      published: text(now, place),
      sent: text(sent, place),
    })),
    published,
    withoutText: places.filter((place) => text(shown, place) === null).length,
    draft: draft
      ? {
          sha256: draft.sha256,
          sentAt: draft.sentAt,
          texts: sent.size,
          changed: changed.length,
          changedSets: version.sets
            .filter(({ id }) => changed.some((place) => place.set === id))
            .map(({ no }) => no),
        }
      : null,
  });
}

function nameOf({ no, id, name }: CriteriaSet): Pick<CriteriaSet, 'no' | 'id' | 'name'> {
  return { no, id, name };
}

function textMap(texts: readonly WordingText[]): ReadonlyMap<string, string> {
  return new Map(texts.map((one) => [placeKey(one), one.text]));
}
