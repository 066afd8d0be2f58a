import type { Deps } from '#app/deps.ts';
import { versionInForce } from '#domain/criteria/in-force.ts';
import { classWord } from '#desk/dossier/words.ts';

/** The leaves of Annex I that can be chosen today, in its order. */
export function classOptions(deps: Deps): readonly { value: string; label: string }[] {
  const version = versionInForce(deps.criteria, deps.clock.today());
  if (!version.ok) return [];
  return version.value.sets.map((set) => ({
    value: set.annexI,
    label: `${set.annexI} ${classWord(set)}`,
  }));
}
