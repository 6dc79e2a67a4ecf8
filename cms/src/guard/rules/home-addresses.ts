import type { Finding } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { columnBelow } from '../text/tables.ts';
import { opening } from '../text/mask.ts';
import { allPassages, removal, subjectOf, warn } from './prose.ts';

const label = String.raw`(?:địa chỉ (?:nhà riêng|thường trú|tạm trú)|nơi (?:ở|cư trú|thường trú|tạm trú|đăng ký)|chỗ ở|nhà riêng|hộ khẩu(?: thường trú)?|thường trú|tạm trú|HKTT|ĐKTT|quê quán|nguyên quán)(?: hiện (?:nay|tại))?`;
/** With something behind the colon: a form's dots are no address. */
const labelled = new RegExp(String.raw`(?<!\p{L})${label}\s*:\s*(?![\s._…]*(?:\n|$))([^\n|\t;]{5,})`, 'giu');
const person = String.raw`(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Tt]hầy|[Cc]ô)\s\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*){0,5}`;
const told = new RegExp(
  String.raw`${person}[^.\n|]{0,60}?(?:(?:thường |tạm |cư )?trú|ngụ)(?: tại| ở)\s+([^.;\n|]{5,})`,
  'gu',
);
const heading = new RegExp(String.raw`^${label}$`, 'iu');

/** Where people live or come from; offices have their addresses elsewhere. */
export function findHomeAddresses(subject: Subject): Finding[] {
  return allPassages(subject).flatMap((passage) => {
    const { prose } = passage;
    const found = [
      ...[...prose.matchAll(labelled), ...prose.matchAll(told)].map(([, address = '']) => address.trim()),
      ...columnBelow(prose, heading),
    ].filter((address) => /\p{L}{2}/u.test(address) && !/^[\s._…]+$/.test(address));
    const addresses = [...new Set(found)];
    if (!addresses.length) return [];
    return warn(
      passage,
      'home-address',
      `${subjectOf(passage)} ghi nơi ở hoặc quê quán của ${addresses.length} người (“${opening(addresses[0]!, 16)}”). ` +
        removal(passage, 'địa chỉ riêng'),
      addresses.join('\n'),
    );
  });
}
