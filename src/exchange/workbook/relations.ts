import { posix } from 'node:path';
import type { PackageParts } from './package-parts.ts';
import { readXml } from './xml.ts';

/** A link from one part of the package to another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, the same in both editions of the standard: `worksheet`, `styles`. */
  readonly kind: string;
  readonly part: string;
}

/** What the part links to within the package; `''` asks for the package itself. */
export async function relationsOf(parts: PackageParts, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const list = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found: Relation[] = [];
  if (!parts.has(list)) return found;
  await readXml(await parts.open(list), {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External' || Target === undefined) return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
      found.push({ id: Id ?? '', kind: Type?.split('/').at(-1) ?? '', part: target });
    },
  });
  return found;
}
