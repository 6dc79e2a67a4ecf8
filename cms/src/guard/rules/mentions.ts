import { fold } from '@ban-tin/shared/vietnamese/folding';

/** A place where a text names somebody, with the title beside the name if there is one. */
export interface Mention {
  name: string;
  title?: string;
}

const ranks = [
  'Tổng Giám đốc',
  'Giám đốc',
  'Bộ trưởng',
  'Thứ trưởng',
  'Chủ tịch',
  'Bí thư',
  'Vụ trưởng',
  'Cục trưởng',
  'Trưởng phòng',
  'Trưởng ban',
  'Chánh Văn phòng',
  'Chánh Thanh tra',
  'Hiệu trưởng',
].join('|');
const rank = `(?:(?:Phó|Quyền|Nguyên|Cựu|Cố)\\s)?(?:Phó\\s)?(?:${ranks})`;
const honorific = String.raw`(?:(?:ông|bà|đồng chí|đ\/c|thầy|cô|TS\.?|ThS\.?|PGS\.?|GS\.?)\s*)*`;
const before = new RegExp(`(?<!\\p{L})(${rank})((?:(?!${rank})[^.;:()\\n])*?)[\\s,]*${honorific}$`, 'iu');
const unit = String.raw`(?:Sở|Phòng|Bộ|Trung tâm|Trường|UBND|Ủy ban|Uỷ ban|HĐND|tỉnh|thành phố|huyện|thị xã|Công đoàn|Hội|Văn phòng|Giáo dục|Đảng)`;
const after = new RegExp(
  `^\\s*[,(–-]\\s*(${rank})(?=\\s+${unit}|\\s*[,.;)]|\\s+(?:phát biểu|kết luận|chủ trì|dự|cho biết|nêu))`,
  'iu',
);

/** Where the text names somebody of this name; other marks on the same letters count, so that misspelled names show. */
export function mentionsOf(fullName: string, text: string): Mention[] {
  const wanted = wordsOf(fullName).map(({ word }) => fold(word));
  if (wanted.length < 2 || !fold(text).includes(wanted.at(-1)!)) return [];
  const words = wordsOf(text);
  const folded = words.map(({ word }) => fold(word));
  return words.flatMap(({ at }, index): Mention[] => {
    if (!wanted.every((word, offset) => folded[index + offset] === word)) return [];
    const last = words[index + wanted.length - 1]!;
    const name = text.slice(at, last.at + last.word.length);
    if (!/^\p{Lu}/u.test(name) || !wordsOf(name).every(({ word }) => /^\p{Lu}/u.test(word)) || /[\n,;.]/.test(name)) {
      return [];
    }
    const title =
      titleBefore(text.slice(Math.max(0, at - 140), at)) ?? titleAfter(text.slice(last.at + last.word.length));
    return [{ name, ...(title && { title }) }];
  });
}

function titleBefore(text: string): string | undefined {
  const [, title, between = ''] = before.exec(text) ?? [];
  if (
    !title ||
    isFormer(title) ||
    /(?:,|\sông|\sbà)\s/iu.test(between) ||
    /\s(?:và|cùng|với)$/iu.test(between.trimEnd())
  ) {
    return undefined;
  }
  return /(?:nguyên|cựu|cố)\s*$/iu.test(text.slice(0, text.lastIndexOf(title))) ? undefined : title;
}

function titleAfter(text: string): string | undefined {
  const [, title] = after.exec(text.slice(0, 80)) ?? [];
  return title && !isFormer(title) ? title : undefined;
}

/** What somebody was is no matter of today's appointments. */
function isFormer(title: string): boolean {
  return /^(?:nguyên|cựu|cố)\s/iu.test(title);
}

function wordsOf(text: string): { word: string; at: number }[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map(({ 0: word, index }) => ({ word, at: index }));
}
