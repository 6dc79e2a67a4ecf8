import type { Finding } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { mask } from '../text/mask.ts';
import { columnBelow } from '../text/tables.ts';
import { allPassages, removal, subjectOf, warn } from './prose.ts';

const label = /\bCCCD\b|\bCMND\b|\bCMTND\b|căn cước|chứng minh (?:nhân dân|thư)|(?:số|mã) định danh(?: cá nhân)?/iu;
const digits = String.raw`\d(?:[ .]?\d){8,11}`;
const labelled = new RegExp(String.raw`(?:${label.source})[^\d\n|\t]{0,40}(${digits})(?![\d/])`, 'giu');
/** Province 001 to 096, sex and century 0 to 3, year of birth, six more (Nghị định 137/2015/NĐ-CP, Điều 13). */
const standing = /(?<![\d.,/-]|\d )0(?:0[1-9]|[1-8]\d|9[0-6])[ .]?[0-3]\d\d[ .]?\d{3}[ .]?\d{3}(?![\d/]|[.,-]\d| \d)/gu;
const otherNumber = /(?:tài khoản|stk|mã vạch|imei|mã hồ sơ|vận đơn)[^\d\n]{0,25}$/iu;

/** Numbers of identity cards: twelve digits that are built like one, or nine to twelve that are called one. */
export function findIdentityNumbers(subject: Subject): Finding[] {
  return allPassages(subject).flatMap((passage) => {
    const { prose } = passage;
    const found = [
      ...[...prose.matchAll(labelled)].map(([, number = '']) => number),
      ...[...prose.matchAll(standing)]
        .filter(({ index }) => !otherNumber.test(prose.slice(Math.max(0, index - 50), index)))
        .map(([number]) => number),
      ...columnBelow(prose, label).filter((cell) => new RegExp(`^${digits}$`).test(cell)),
    ];
    const numbers = [...new Set(found.map((number) => number.replace(/\D/g, '')))].filter(({ length }) => length >= 9);
    if (!numbers.length) return [];
    return warn(
      passage,
      'identity-number',
      `${subjectOf(passage)} có ${numbers.length} số giống số căn cước hoặc chứng minh nhân dân (${mask(numbers[0]!)}). ` +
        removal(passage, 'số này'),
      numbers.join(' '),
    );
  });
}
