import { globSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../setup/place.mjs';

/** Where a page reads fields that are none of its use case, and why. */
const PAGE_FIELDS = {
  'src/desk/dossier/draft/section-form.ts': 'where to go on when a section is saved',
  'src/request/confirm.ts': 'the password of whoever signs, which is asked before the use case',
  'src/routes/(work)/lam-viec/hoi-dong/[id]/cham/[dossierId]/+page.server.ts':
    'which criterion comes next',
  'src/routes/(work)/lam-viec/kiem-tra/[id]/phieu/[phan]/+page.server.ts':
    'where to go on when a part is kept',
};

/** Inputs of several use cases, which stand beside none of them. */
const SHARED_INPUTS = {
  'src/app/dossier/completion.input.ts': 'commune and office ask to complete in the same way',
  'src/app/parties/close.input.ts': 'producers and products are closed in the same way',
  'src/app/parties/look.input.ts': 'pages and proposals are decided on in the same way',
  'src/app/parties/merge.input.ts':
    'what is asked for a merge, agreed to and refused stands together',
  'src/app/supervision/check-reason.input.ts': 'a record is sent back as an order is cancelled',
};

/** A page may put inputs together, read one, and name what comes out. */
const OF_A_PAGE = [
  'object',
  'safeParse',
  'InferOutput',
  'ObjectSchema',
  'ObjectEntries',
  'BaseIssue',
];
/** What of input-fields.ts is an input already, or reads what was refused. */
const INPUTS = ['bareInput', 'bareActInput', 'refusalOf'];

const files = globSync('src/{routes,desk,request}/**/*.{ts,svelte}', { cwd: root })
  .filter((file) => !file.endsWith('.test.ts'))
  .sort();

test('a page reads the input of its use case and builds no field of its own', () => {
  const builders = files.filter((file) => fieldsBuiltIn(read(file)).length > 0);
  expect(builders).toEqual(Object.keys(PAGE_FIELDS));
});

test('fields are built in files of inputs, not among the work of a use case', () => {
  const builders = globSync('src/app/**/*.ts', { cwd: root })
    .filter((file) => !/\.test\.ts$|\.input\.ts$|-fields\.ts$/.test(file))
    .filter((file) => /from '[^']*input-fields\.ts'/.test(read(file)));
  expect(builders).toEqual([]);
});

test('a field that is built on a page would be seen', () => {
  /** @param {string} text */
  const page = (text) => fieldsBuiltIn(`import * as v from 'valibot';\n${text}`);
  expect(page('v.object({ ...saveFormInput.entries, then: v.optional(v.string()) })')).toEqual([
    'optional',
    'string',
  ]);
  expect(page("import { text, bareInput } from '#app/input-fields.ts';")).toEqual(['text']);
  expect(page('v.object({ ...bareInput.entries })')).toEqual([]);
});

test('an input stands beside its use case', () => {
  const alone = globSync('src/app/**/*.input.ts', { cwd: root }).filter(
    (file) => !existsSync(path.join(root, file.replace(/\.input\.ts$/, '.ts'))),
  );
  expect(alone.sort()).toEqual(Object.keys(SHARED_INPUTS));
});

/**
 * The builders of fields that a file uses: valibot's, and those of input-fields.ts.
 * @param {string} text
 */
function fieldsBuiltIn(text) {
  const own = text.includes("from 'valibot'")
    ? [...text.matchAll(/\bv\.(\w+)/g)].map(([, name = '']) => name)
    : [];
  const imported = [...text.matchAll(/import \{([^}]*)\} from '#app\/input-fields\.ts'/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !INPUTS.includes(name));
  return [...own.filter((name) => !OF_A_PAGE.includes(name)), ...imported];
}

/** @param {string} file */
function read(file) {
  return readFileSync(path.join(root, file), 'utf8');
}
