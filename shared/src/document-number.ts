/**
 * Numbers of Vietnamese documents (số, ký hiệu):
 * - norms carry their year: "98/2023/NĐ-CP", "29/2023/TT-BGDĐT", "06/2022/QH15" (Nghị định 78/2025/NĐ-CP);
 * - administrative documents do not: "1174/QĐ-UBND", "5512/BGDĐT-GDTrH" (Nghị định 30/2020/NĐ-CP, Phụ lục I);
 * - the Party's have a hyphen first: "29-NQ/TW".
 */
import { isDay } from './vietnamese/dates.ts';
import { fold, normalizeLine } from './vietnamese/folding.ts';
import { slugify } from './vietnamese/slug.ts';

/** The parts of a document's number: "98/2023/NĐ-CP" is number "98", year 2023, symbol "NĐ-CP". */
export interface DocumentNumber {
  /** At least two digits, as Nghị định 30/2020/NĐ-CP asks; sometimes a letter behind: "05", "15a". */
  number: string;
  /** Only where the number itself names it. */
  year?: number;
  symbol: string;
}

/** The parts of a document's number in the case they are written in, or undefined if it does not look like one. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const symbol = String.raw`\p{L}[\p{L}\p{N}&.,+]*(?:[-/][\p{L}\p{N}&.,+]+)*`;
  const shape = new RegExp(
    String.raw`^(?<number>\d+(?:\p{L}|bis)?)(?:/(?<year>(?:19|20)\d\d)/(?<norm>${symbol})|/(?<plain>${symbol})|-(?<party>\p{L}+/${symbol}))$`,
    'iu',
  );
  const { number, year, norm, plain, party } = shape.exec(tidyDocumentNumber(text))?.groups ?? {};
  const found = norm ?? plain ?? party;
  if (number === undefined || found === undefined) return undefined;
  return year === undefined ? { number, symbol: found } : { number, year: Number(year), symbol: found };
}

/** A number as it should be shown: without "Số:", stray spaces and odd dashes; "5512/BGDĐT-GDTrH" keeps its case. */
export function tidyDocumentNumber(text: string): string {
  return normalizeLine(text)
    .replace(/^(?:văn bản\s+)?số\s*[:.]?\s*/iu, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[⁄∕]/g, '/')
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/ *([-/&]) */g, '$1')
    .replace(/[.,;:]+$/, '')
    .replace(/^0*(\d+)/, (_, digits: string) => digits.padStart(2, '0'));
}

/** A number for comparing: tidy and in capitals, so that "Số: 5/qđ – ubnd" and "05/QĐ-UBND" are one. */
export function normalizeDocumentNumber(text: string): string {
  return tidyDocumentNumber(text).toUpperCase();
}

/**
 * The part of a document's address, kind-number-date: "nghi-dinh-98-2023-nd-cp-2023-12-31"; what is absent is left out.
 * An `issuedOn` that is not a day is left out as well, so that a draft being typed has an address too.
 */
export function documentSlug(document: {
  kind?: string | null | undefined;
  number?: string | null | undefined;
  /** Day. */
  issuedOn?: string | null | undefined;
}): string {
  const day = document.issuedOn && isDay(document.issuedOn) ? document.issuedOn : '';
  return slugify(`${document.kind ?? ''} ${tidyDocumentNumber(document.number ?? '')} ${day}`, 'van-ban');
}

/**
 * What makes a document this one and no other: number, issuer and date ("128/2025/QĐ-UBND" of one province is not that of
 * another). Undefined without a number, for documents without one are never the same. Spelling of the issuer does not
 * matter ("Ủy ban" and "Uỷ ban").
 */
export function documentIdentity(document: {
  number?: string | null | undefined;
  issuer?: string | null | undefined;
  /** Day. */
  issuedOn?: string | null | undefined;
}): string | undefined {
  const number = normalizeDocumentNumber(document.number ?? '');
  if (number === '') return undefined;
  return [number, normalizeLine(fold(document.issuer ?? '')), document.issuedOn ?? ''].join(' | ');
}
