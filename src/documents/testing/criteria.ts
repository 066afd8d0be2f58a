import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setById } from '#domain/criteria/find.ts';
import { parseCriteriaVersion } from '#domain/criteria/parse-version.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import { projectRoot } from '#platform/project-root.ts';

/** A set of the decision in force, as published in `criteria/`. For tests. */
export function criteriaSet(id: string): CriteriaSet {
  const file = join(projectRoot(), 'criteria/26-2026.json');
  const version = parseCriteriaVersion(JSON.parse(readFileSync(file, 'utf8')));
  if (!version.ok) throw new Error('criteria/26-2026.json is refused');
  const set = setById([version.value], id);
  if (!set.ok) throw new Error(`no set ${id}`);
  return set.value;
}
