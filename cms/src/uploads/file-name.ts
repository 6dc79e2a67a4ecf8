import path from 'node:path';
import { normalizeLine } from '@ban-tin/shared/vietnamese/folding';
import type { Kind } from './kinds.ts';

/** Endings that say what a file is; others ("Kế hoạch 2.2023", "1174.QĐ-UBND") belong to the name. */
const telling =
  /\.(?:jpe?g|jfif|png|apng|webp|avif|gif|heic|bmp|tiff?|svg|pdf|docx?|docm|dotx?|rtf|xlsx?|xlsm|csv|pptx?|ppsx?|zip|html?|exe|js|txt|bin|tmp)$/i;
/** What no file system, or Strapi, allows in a name. */
const forbidden = /[<>:"/\\|?*\p{Cc}]/gu;
const longestStem = 150;

/** The name under which a file is kept: as it came, NFC, and ending as its content says. */
export function fileName(given: string, { endings }: Kind): string {
  const name = normalizeLine(given.replace(forbidden, '-'));
  const ending = path.extname(name).toLowerCase();
  const stem = telling.test(name) ? name.slice(0, -ending.length) : name;
  const short = [...stem].slice(0, longestStem).join('').trim();
  return (/[\p{L}\p{N}]/u.test(short) ? short : 'tệp') + (endings.includes(ending) ? ending : endings[0]);
}
