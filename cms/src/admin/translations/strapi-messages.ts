import { globSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

/** The packages whose screens editors and administrators reach; the prefix is Strapi's for their messages. */
const packages = {
  admin: '',
  'content-manager': 'content-manager.',
  upload: 'upload.',
  i18n: 'i18n.',
  email: 'email.',
};

export interface StrapiMessages {
  english: Record<string, string>;
  /** What Strapi itself brings in Vietnamese. */
  vietnamese: Record<string, string>;
}

const cms = path.resolve(import.meta.dirname, '../../..');

/** Every message of the installed admin by its id: of its translation files, and those that stand in the code only. */
export function readStrapiMessages(): StrapiMessages {
  const scope = path.dirname(realpathSync(path.join(cms, 'node_modules/@strapi/strapi')));
  const require = createRequire(import.meta.url);
  const english: Record<string, string> = {};
  const vietnamese: Record<string, string> = {};
  for (const [name, prefix] of Object.entries(packages)) {
    const admin = path.join(scope, name, 'dist/admin');
    const [folder] = globSync('{translations,admin/src/translations}', { cwd: admin });
    for (const file of globSync(`${folder}/{en,vi}.json.js`, { cwd: admin })) {
      const messages = require(path.join(admin, file)) as { default?: object };
      const target = path.basename(file).startsWith('en') ? english : vietnamese;
      for (const [id, text] of Object.entries(messages.default ?? messages)) {
        if (typeof text === 'string') target[prefix + id] = text;
      }
    }
    for (const file of globSync('**/*.mjs', { cwd: admin, exclude: ['**/{translations,tests,mocks}/**'] })) {
      for (const [id, text] of messagesInCode(readFileSync(path.join(admin, file), 'utf8'), prefix))
        english[id] ??= text;
    }
  }
  return { english, vietnamese };
}

/** `{ id: 'some.id', defaultMessage: 'Some text' }`; the id may go through a function that puts the prefix before it. */
function* messagesInCode(code: string, prefix: string): Generator<[id: string, text: string]> {
  const nodes: ts.Node[] = [ts.createSourceFile('code.mjs', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS)];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    ts.forEachChild(node, (child) => void nodes.push(child));
    if (!ts.isObjectLiteralExpression(node)) continue;
    const id = valueOf(node, 'id');
    const text = valueOf(node, 'defaultMessage');
    if (!id || !text || !ts.isStringLiteralLike(text)) continue;
    if (ts.isStringLiteralLike(id)) yield [id.text, text.text];
    const [only] = ts.isCallExpression(id) ? id.arguments : [];
    if (only && ts.isStringLiteralLike(only)) yield [prefix + only.text, text.text];
  }
}

function valueOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  return node.properties
    .filter(ts.isPropertyAssignment)
    .find((property) => ts.isIdentifier(property.name) && property.name.text === name)?.initializer;
}

/** What remains of a message when its placeholders, choices and tags are taken away. */
export function proseOf(message: string): string {
  return message
    .replace(/<[^>]*>/g, ' ')
    .replace(/\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/g, ' ')
    .replace(/(?:=\d+|\b\w+)\s*\{(?!\w+\})/g, ' ')
    .replace(/\{\w+(?:,\s*\w+)?\}/g, ' ')
    .replace(/[{}]/g, ' ');
}
