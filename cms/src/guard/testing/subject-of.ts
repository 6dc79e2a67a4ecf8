import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EntryType } from '@ban-tin/shared/change';
import { passagesOf } from '../passages.ts';
import type { Attribute } from '../passages.ts';
import type { Facts, Passage, Row, Subject } from '../subject.ts';

const sources = path.resolve(__dirname, '../..');

/** The attributes of a type ("api::article.article") or component ("media.photo"), read from its schema. */
export function attributesOf(uid: string): Record<string, Attribute> {
  const type = /^api::(.+)\./.exec(uid)?.[1];
  const file = type ? `api/${type}/content-types/${type}/schema.json` : `components/${uid.replace('.', '/')}.json`;
  return JSON.parse(readFileSync(path.join(sources, file), 'utf8')).attributes;
}

/** An entry before the guard in a world of which nothing is known but what is given. */
export function subjectOf(
  type: EntryType,
  row: Row,
  facts: Partial<Facts> = {},
  files: Record<string, string> = {},
): Subject {
  return {
    type,
    row,
    passages: passagesOf(attributesOf, `api::${type}.${type}`, row),
    files: Object.entries(files).map(([name, text]): Passage => ({
      field: 'attachments',
      place: `“${name}”`,
      text,
      prose: text,
      kind: 'file',
    })),
    unread: [],
    facts: { officials: new Map(), sameDirectives: [], targets: new Map(), officialPhones: new Set(), ...facts },
  };
}
