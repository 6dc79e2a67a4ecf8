import { capitalize, formatNumber } from './phrase.ts';
import { frames } from './frames.ts';
import type { CorpusPicture } from './photos.ts';
import { dealerOf } from './random.ts';
import type { Random } from './random.ts';
import { tellerOf } from './setting.ts';
import type { Setting } from './setting.ts';

/** A place elsewhere that a text leads to. */
export interface Reference {
  title: string;
  path: string;
}

const leastBytes = 2_700;
const mostBytes = 4_100;

/**
 * An article's text in Markdown, about 3.7 KB: a lead, then parts with headings, lists, a table or a quote, pictures in
 * some, until it is long enough.
 */
export function articleBody(
  random: Random,
  setting: Setting,
  { references, pictures }: { references: Reference[]; pictures: readonly CorpusPicture[] },
): string {
  const { theme } = setting;
  const tell = tellerOf(random, setting);
  const deal = dealerOf(random);
  const paragraph = (frame: readonly string[], frameCount: number, findingCount = 0) =>
    [...deal(frame, frameCount), ...deal(theme.findings, findingCount)].map(tell).join(' ');
  const heading = (part: keyof typeof frames.headings) => `## ${random.pick(frames.headings[part])}`;

  const blocks = [paragraph(frames.openings, 1), paragraph(frames.background, 1, 2)];
  const parts = [
    () => [heading('background'), paragraph(frames.background, 2, 1), paragraph(frames.results, 1)],
    () => [heading('figures'), paragraph(frames.results, 1, 1), figureTable(random, setting)],
    () => [heading('results'), paragraph(frames.results, 2, 1), quote(random, setting)],
    () => [heading('difficulties'), paragraph(frames.difficulties, 3), paragraph(frames.background, 1, 1)],
    () => [heading('directions'), paragraph(frames.directions, 2, 1), aimList(random, setting)],
  ];
  const target = random.integer(leastBytes, mostBytes);
  for (const part of random.some(parts, parts.length)) {
    if (Buffer.byteLength(blocks.join('\n\n')) > target) break;
    blocks.push(...part());
  }
  for (const { url, alt, caption } of pictures) {
    blocks.splice(random.integer(2, blocks.length - 1), 0, `![${alt}](${url})\n*${caption}*`);
  }
  blocks.push(paragraph(frames.closings, 1));
  if (references.length) blocks.push(seeAlso(references));
  return blocks.join('\n\n');
}

function figureTable(random: Random, { theme: { measures } }: Setting): string {
  const rows = measures.map(([label, unit, least, most]) => {
    const now = random.integer(least, most);
    const before = Math.max(least, now - random.integer(0, Math.ceil((most - least) / 6)));
    return `| ${label} | ${formatNumber(before)} | ${formatNumber(now)} | ${unit} |`;
  });
  return ['| Chỉ tiêu | Kỳ trước | Kỳ này | Đơn vị |', '| --- | ---: | ---: | --- |', ...rows].join('\n');
}

function quote(random: Random, { leaders }: Setting): string {
  const { official, title } = random.pick(leaders);
  return `> “${random.pick(frames.quotes)}”\n>\n> — **${capitalize(official.calledName)}**, ${title}`;
}

function aimList(random: Random, { theme }: Setting): string {
  const aims = random.some(theme.aims, random.integer(3, 5));
  const numbered = random.chance(0.5);
  return aims
    .map((aim, index) => `${numbered ? `${index + 1}.` : '-'} ${capitalize(aim)}${index < aims.length - 1 ? ';' : '.'}`)
    .join('\n');
}

function seeAlso(references: Reference[]): string {
  return ['**Xem thêm:**', '', ...references.map(({ title, path }) => `- [${title}](${path})`)].join('\n');
}
