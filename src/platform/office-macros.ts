import { openArchive, type Archive } from './read-archive.ts';

/** `unclear`: broken, or made so that two programs would read it differently. */
export type OfficeMacros = 'none' | 'macros' | 'unclear';

/** Longest list of types or links that is still honest: programs write some kilobytes. */
const LONGEST_LIST = 4 * 1024 * 1024;

/** How macros, old macro sheets and controls are declared, and where they lie (ECMA-376 part 2, MS-OFFMACRO2). */
const DECLARED = /vbaproject|macroenabled|macrosheet|activex/;
const LYING = /(^|\/)(vba(project|data)[^/]*|macrosheets\/.*|activex\/.*)$/;
/** A template from elsewhere, which may carry macros; one on the writer's own disk is only a name. */
const TEMPLATE =
  /<relationship\b(?=[^>]*attachedtemplate)(?=[^>]*target\s*=\s*["'](?:https?:|ftp:|\\\\|\/\/|file:\/\/\/?(?:\\\\|\/\/)|file:\/\/[^/]))[^>]*>/;

/**
 * Looks whether a DOCX or XLSX would run something in the program that opens it. The name of a part
 * is the writer's choice, so types and links are read as well: programs go by those. Objects that
 * lie inside and run only when somebody opens them stay.
 */
export async function officeMacros(file: string): Promise<OfficeMacros> {
  const archive = await openArchive(file);
  if (archive === null) return 'unclear';
  try {
    if (archive.names.some((name) => LYING.test(name.toLowerCase()))) return 'macros';
    const lists = archive.names.filter((name) => /(^\[content_types\]\.xml|\.rels)$/i.test(name));
    for (const name of lists) {
      const list = await readList(archive, name);
      if (list.includes('<!doctype')) return 'unclear';
      if (DECLARED.test(withoutIdle(list, archive.names)) || TEMPLATE.test(list)) return 'macros';
    }
    return 'none';
  } catch {
    return 'unclear';
  } finally {
    archive.close();
  }
}

/**
 * Types of the list that speak of an ending which no part has: some programs (SheetJS) write one for binary
 * workbooks into every file. What lies inside decides, and an ending that lies inside keeps its type.
 */
function withoutIdle(list: string, names: readonly string[]): string {
  const endings = new Set(names.map((name) => name.toLowerCase().split('.').at(-1)));
  return list.replace(
    /<default\b[^<>]*?\bextension\s*=\s*["']([^"'<>]*)["'][^<>]*>/g,
    (type, ending: string) => (endings.has(ending) ? type : ''),
  );
}

/** In small letters, whatever its encoding and however its letters are spelled; fails when it is too long. */
async function readList(archive: Archive, name: string): Promise<string> {
  let raw = '';
  for await (const chunk of await archive.open(name)) {
    raw += (chunk as Buffer).toString('latin1');
    if (raw.length > LONGEST_LIST) throw new Error(`${name} is too long`);
  }
  return raw
    .replaceAll('\0', '')
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_whole, hex?: string, decimal?: string) =>
      letterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .toLowerCase();
}

function letterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
