import { NEEDED, type TemplateData } from './data.ts';
import type { DecisionPaper } from '#domain/recognition/papers.ts';
import { tagName } from './tag-name.ts';

/** A place that a template can have, with what the example fills it with. */
export interface TemplateTag {
  readonly name: string;
  readonly example: string;
  readonly needed: boolean;
}

/** A part that is said again for each row, with the places inside it. */
export interface TemplateLoop {
  readonly name: string;
  readonly needed: boolean;
  readonly tags: readonly TemplateTag[];
}

export interface TemplateTags {
  readonly tags: readonly TemplateTag[];
  readonly loops: readonly TemplateLoop[];
}

/** The places of a paper, read from an example of it that has every list filled. */
export function tagsOf(kind: DecisionPaper, example: TemplateData): TemplateTags {
  const needed = NEEDED[kind];
  const tags: TemplateTag[] = [];
  const loops: TemplateLoop[] = [];
  for (const [name, value] of Object.entries(example)) {
    const isNeeded = needed.includes(name);
    if (typeof value === 'string') tags.push({ name, example: value, needed: isNeeded });
    else {
      const inside = Object.entries(value[0] ?? {});
      const own = inside.map(([tag, text]) => ({ name: tag, example: text, needed: false }));
      loops.push({ name, needed: isNeeded, tags: own });
    }
  }
  return { tags, loops };
}

/** What was found between braces, in the order of the document. */
export interface FoundTag {
  readonly name: string;
  readonly as: 'open' | 'close' | 'place';
}

export type TagFault =
  | { readonly code: 'TEMPLATE_TAG_UNKNOWN' | 'TEMPLATE_LACKS'; readonly tags: readonly string[] }
  | {
      readonly code: 'TEMPLATE_LOOP_BROKEN' | 'TEMPLATE_LOOP_NESTED';
      readonly tags: readonly string[];
    };

/** All that is wrong with the tags of a template, each kind once with every name. */
export function tagFaults(found: readonly FoundTag[], { tags, loops }: TemplateTags): TagFault[] {
  const known = new Set(tags.map(({ name }) => tagName(name)));
  const rows = new Map(
    loops.map(({ name, tags: own }) => [
      tagName(name),
      new Set(own.map((one) => tagName(one.name))),
    ]),
  );
  const wrong = {
    unknown: new Set<string>(),
    broken: new Set<string>(),
    nested: new Set<string>(),
  };
  const seen = new Set<string>();
  let open: string | null = null;
  for (const { name: written, as } of found) {
    const name = tagName(written);
    seen.add(name);
    if (as === 'place') {
      const own = open === null ? undefined : rows.get(open);
      if (!known.has(name) && own?.has(name) !== true) wrong.unknown.add(`{${written}}`);
    } else if (!rows.has(name)) wrong.unknown.add(`{${as === 'open' ? '#' : '/'}${written}}`);
    else if (as === 'open') {
      // A list in a list multiplies, and no paper has one.
      if (open !== null) wrong.nested.add(`{#${written}}`);
      open = name;
    } else {
      if (open !== name) wrong.broken.add(`{/${written}}`);
      open = null;
    }
  }
  if (open !== null) wrong.broken.add(`{#${open}}`);
  const lacking = [
    ...tags
      .filter(({ name, needed }) => needed && !seen.has(tagName(name)))
      .map(({ name }) => `{${name}}`),
    ...loops
      .filter(({ name, needed }) => needed && !seen.has(tagName(name)))
      .map(({ name }) => `{#${name}}`),
  ];
  return [
    fault('TEMPLATE_TAG_UNKNOWN', [...wrong.unknown]),
    fault('TEMPLATE_LOOP_NESTED', [...wrong.nested]),
    fault('TEMPLATE_LOOP_BROKEN', [...wrong.broken]),
    fault('TEMPLATE_LACKS', lacking),
  ].filter(({ tags: names }) => names.length > 0);
}

function fault(code: TagFault['code'], tags: readonly string[]): TagFault {
  return { code, tags };
}
