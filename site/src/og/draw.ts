import sharp from 'sharp';
import { pictureColors } from '../styles/department-colors.ts';
import { setText } from './lines.ts';
import type { SetText } from './lines.ts';
import { ogHeight, ogWidth } from './og-picture.ts';
import type { OgPicture } from './og-picture.ts';
import { typeface } from './typeface.ts';

const margin = 72;
const textWidth = ogWidth - 2 * margin;
/** Where the coloured field ends and the band of triangles begins. */
const fieldHeight = 486;
const tooth = { width: 48, height: 24 };
const logoRoom = { width: 220, height: 76 };
const footMiddle = (fieldHeight + tooth.height + ogHeight) / 2;

/**
 * The picture for links to a page, as PNG: on the department's colour the title, below it the band of the site's menu and,
 * on paper, whose site it is. `logo` holds the bytes of the logo, where there is one. The same input gives the same bytes.
 */
export async function drawOgPicture(picture: OgPicture, logo?: Buffer): Promise<Buffer> {
  const emblem =
    logo &&
    (await sharp(logo)
      .resize({ ...logoRoom, fit: 'inside' })
      .png()
      .toBuffer({ resolveWithObject: true }));
  const svg = ogPictureSvg(picture, emblem && emblem.info.width);
  const top = emblem && Math.round(footMiddle - emblem.info.height / 2);
  return await sharp(Buffer.from(svg))
    .composite(emblem ? [{ input: emblem.data, left: margin, top: top! }] : [])
    .png({ palette: true, colours: emblem ? 64 : 16, quality: 80, dither: 0 })
    .toBuffer();
}

/** The picture without its logo, for which room of `logoWidth` pixels is left; all text is outlines. */
export function ogPictureSvg({ kind, title, note, sender, primary, accent }: OgPicture, logoWidth = 0): string {
  const colors = pictureColors({ primary, accent });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${ogWidth}" height="${ogHeight}">`,
    rectangle(0, ogHeight, colors.paper),
    rectangle(0, fieldHeight, colors.primary),
    drum(colors.shade),
    band(colors.accent),
    words({ kind, title: typeface(600).plain(title) || sender, note }, colors.onPrimary),
    foot(sender, logoWidth ? margin + logoWidth + 28 : margin, colors.ink),
    '</svg>',
  ].join('');
}

function words({ kind, title, note }: Pick<OgPicture, 'kind' | 'title' | 'note'>, color: string): string {
  const kindRoom = kind ? 56 : 0;
  const noteRoom = note ? 60 : 0;
  const top = 56;
  const bottom = fieldHeight - 44;
  const room = { top: top + kindRoom, height: bottom - noteRoom - top - kindRoom - 16 };
  const set = fit(title, 600, {
    width: textWidth,
    height: room.height,
    sizes: [88, 80, 72, 66, 60, 54, 49, 44, 40],
    lineHeight: 1.2,
  });
  const height = set.lines.length * set.size * 1.2;
  const titleTop = room.top + 8 + (room.height - height) / 2;
  return [
    kind ? line(kind, 600, 28, top + 24, color) : '',
    block(set, 600, margin, titleTop, 1.2, color),
    note ? line(note, 400, 30, bottom - 4, color) : '',
  ].join('');
}

function foot(sender: string, left: number, color: string): string {
  const set = fit(sender, 600, {
    width: ogWidth - margin - left,
    height: 84,
    sizes: [34, 30, 27, 24],
    lineHeight: 1.3,
  });
  return block(set, 600, left, footMiddle - (set.lines.length * set.size * 1.3) / 2, 1.3, color);
}

function fit(
  text: string,
  weight: 400 | 600,
  room: { width: number; height: number; sizes: number[]; lineHeight: number },
): SetText {
  const face = typeface(weight);
  return setText(face.plain(text), { ...room, widthOf: (text) => face.widthOf(text, 1) });
}

/** One line, cut off with an ellipsis where it is too long. */
function line(text: string, weight: 400 | 600, size: number, baseline: number, color: string): string {
  const { lines } = fit(text, weight, { width: textWidth, height: size, sizes: [size], lineHeight: 1 });
  return path(typeface(weight).outline(lines[0]!, margin, baseline, size), color);
}

function block(
  { lines, size }: SetText,
  weight: 400 | 600,
  left: number,
  top: number,
  lineHeight: number,
  color: string,
): string {
  const face = typeface(weight);
  // Capitals stand in the middle of their line; accents need as much above as descenders below.
  const baseline = (index: number) => top + (index + 0.5) * size * lineHeight + size * 0.35;
  return path(lines.map((each, index) => face.outline(each, left, baseline(index), size)).join(''), color);
}

/** The band of triangles that runs around bronze drums, as under the site's menu. */
function band(color: string): string {
  const teeth = Array.from({ length: Math.ceil(ogWidth / tooth.width) }, (_, index) => {
    return `M${index * tooth.width} ${fieldHeight}h${tooth.width}l${-tooth.width / 2} ${tooth.height}z`;
  });
  return path(teeth.join(''), color);
}

/** The face of a bronze drum, its star and its rings, from the upper right corner. */
function drum(color: string): string {
  const [x, y] = [ogWidth - 96, 72];
  const rays = 14;
  const star = Array.from({ length: rays * 2 }, (_, index) => {
    const angle = (index * Math.PI) / rays - Math.PI / 2;
    const radius = index % 2 ? 34 : 96;
    return `${index ? 'L' : 'M'}${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`;
  });
  const rings = [
    [116, 6],
    [150, 26],
    [186, 6],
    [236, 60],
    [288, 6],
  ].map(([radius, width]) => `<circle cx="${x}" cy="${y}" r="${radius}" stroke-width="${width}"/>`);
  return `${path(`${star.join('')}z`, color)}<g fill="none" stroke="${color}">${rings.join('')}</g>`;
}

function rectangle(top: number, height: number, color: string): string {
  return `<rect y="${top}" width="${ogWidth}" height="${height}" fill="${color}"/>`;
}

function path(d: string, color: string): string {
  return d && `<path d="${d}" fill="${color}"/>`;
}
