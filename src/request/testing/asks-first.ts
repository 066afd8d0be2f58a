import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SOURCE = path.resolve(import.meta.dirname, '../..');
const GUARD = path.join(SOURCE, 'request/guard.ts');

/** Which guard an entry meets first; `useCase`: it calls the app before anybody was asked. */
export type FirstMet = 'askRight' | 'askSignedIn' | 'useCase' | 'nothing';

export interface Entry {
  readonly name: string;
  readonly met: FirstMet;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'fallback'];

/** Every load, action and handler that a route file exports, with what each meets first. */
export function entriesOf(file: string): readonly Entry[] {
  const module = read(file);
  return [...module.exported].flatMap((name): Entry[] => {
    const node = module.definitions.get(name);
    if (name === 'actions') return actionsOf(module, node);
    if (name !== 'load' && !METHODS.includes(name)) return [];
    return [{ name, met: firstMet(module, node) }];
  });
}

function actionsOf(module: Module, node: ts.Node | undefined): Entry[] {
  if (!node || !ts.isObjectLiteralExpression(node)) return [{ name: 'actions', met: 'nothing' }];
  return node.properties.map((property) => ({
    name: `actions.${property.name?.getText() ?? '…'}`,
    // An action's own name may be that of its use case: only what it does counts.
    met: firstMet(module, ts.isPropertyAssignment(property) ? property.initializer : property),
  }));
}

interface Module {
  readonly file: string;
  /** What each top-level name stands for. */
  readonly definitions: ReadonlyMap<string, ts.Node>;
  /** Name here → module and name there. */
  readonly imports: ReadonlyMap<string, { readonly from: string; readonly name: string }>;
  readonly exported: ReadonlySet<string>;
}

function read(file: string): Module {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const definitions = new Map<string, ts.Node>();
  const imports = new Map<string, { from: string; name: string }>();
  const exported = new Set<string>();
  for (const statement of source.statements) {
    for (const [name, node] of definedBy(statement)) {
      definitions.set(name, node);
      if (isExported(statement)) exported.add(name);
    }
    for (const [name, imported] of importedBy(statement)) imports.set(name, imported);
  }
  return { file, definitions, imports, exported };
}

function definedBy(statement: ts.Statement): [string, ts.Node][] {
  if (ts.isFunctionDeclaration(statement)) return [[statement.name?.text ?? '', statement]];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
    initializer ? [[name.getText(), initializer]] : [],
  );
}

function importedBy(statement: ts.Statement): [string, { from: string; name: string }][] {
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier))
    return [];
  const bindings = statement.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return [];
  const from = statement.moduleSpecifier.text;
  return bindings.elements.map((one) => [
    one.name.text,
    { from, name: (one.propertyName ?? one.name).text },
  ]);
}

function isExported(node: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** Follows names in the order in which they are written, through helpers beside the routes and in the desks. */
function firstMet(module: Module, node: ts.Node | undefined, seen = new Set<ts.Node>()): FirstMet {
  if (!node || seen.has(node) || ts.isTypeNode(node)) return 'nothing';
  seen.add(node);
  if (ts.isIdentifier(node)) return metByName(module, node.text, seen);
  let met: FirstMet = 'nothing';
  ts.forEachChild(node, (child) => {
    if (met === 'nothing') met = firstMet(module, child, seen);
  });
  return met;
}

function metByName(module: Module, name: string, seen: Set<ts.Node>): FirstMet {
  const imported = module.imports.get(name);
  if (!imported) return firstMet(module, module.definitions.get(name), seen);
  const { from, name: there } = imported;
  const file = fileOf(module.file, from);
  if (file === GUARD) {
    return there === 'askRight' || there === 'askSignedIn' ? there : 'nothing';
  }
  if (from.startsWith('#app/')) return /^[a-z]/.test(there) ? 'useCase' : 'nothing';
  if (file === undefined) return 'nothing';
  const other = read(file);
  return firstMet(other, other.definitions.get(there), seen);
}

function fileOf(importer: string, from: string): string | undefined {
  if (!/^(\.|#(routes|desk|request)\/)/.test(from) || !from.endsWith('.ts')) return undefined;
  const file = from.startsWith('#')
    ? path.join(SOURCE, from.slice(1))
    : path.join(path.dirname(importer), from);
  return existsSync(file) ? file : undefined;
}
