import { countWords } from '@ban-tin/shared/count-words';
import { addressOf } from '@ban-tin/shared/urls';
import { endOfVietnamDay, startOfVietnamDay, vietnamDay } from '@ban-tin/shared/vietnamese/dates';
import type { Core } from '@strapi/strapi';
import { nameOf } from '../access/actor.ts';
import { picturesIn } from '../guard/text/markdown.ts';
import { approverOf } from './approver.ts';
import type { Period, Piece } from './piece.ts';
import { words } from './words.ts';

const uid = 'api::article.article';
const populate = {
  category: { select: ['name'] },
  createdBy: true,
  source: true,
  cover: { populate: { image: { select: ['id'] } } },
  gallery: { populate: { image: { select: ['id'] } } },
};

type Row = Record<string, any>;

/**
 * The articles that readers could see for the first time in a period, the first one first, at most `limit`. Those taken
 * down since are among them, as they were last edited; those deleted are not.
 */
export async function publishedPieces(
  strapi: Core.Strapi,
  { from, to }: Period,
  { siteUrl, limit }: { siteUrl: string; limit: number },
): Promise<Piece[]> {
  const rows = strapi.db.query(uid);
  const firstLiveAt = { $gte: startOfVietnamDay(from), $lt: endOfVietnamDay(to) };
  const shown = await rows.findMany({ where: { firstLiveAt, publishedAt: { $notNull: true } }, populate, limit });
  const known = new Set(shown.map(({ documentId }) => documentId));
  const drafts = await rows.findMany({
    where: { firstLiveAt, publishedAt: null },
    select: ['id', 'documentId'],
    limit: limit * 2,
  });
  const gone = drafts.filter(({ documentId }) => !known.has(documentId)).map(({ id }) => id);
  const hidden = gone.length ? await rows.findMany({ where: { id: { $in: gone.slice(0, limit) } }, populate }) : [];

  const inOrder = [...shown, ...hidden].toSorted((a, b) => (a.firstLiveAt < b.firstLiveAt ? -1 : 1));
  return Promise.all(inOrder.map((row) => toPiece(strapi, row, siteUrl)));
}

async function toPiece(strapi: Core.Strapi, row: Row, siteUrl: string): Promise<Piece> {
  const { documentId: id, title, slug, genre, summary, body, cover, gallery, source, createdBy } = row;
  const isPublic = row['publishedAt'] !== null;
  const texts = [summary ?? '', body ?? ''];
  const photos = [cover ?? [], gallery ?? []].flat().filter(({ image }: Row) => image);
  return {
    id,
    day: vietnamDay(row['firstLiveAt']),
    title,
    ...(isPublic && { url: new URL(addressOf('article', slug)!, siteUrl).href }),
    genre,
    category: row['category']?.name ?? '',
    author: row['byline'] ?? '',
    creator: createdBy ? nameOf(createdBy) : '',
    approver: (await approverOf(strapi, { type: 'article', id })) ?? '',
    words: countWords(texts.join('\n\n')),
    pictures: photos.length + picturesIn(body ?? '').length,
    note: [source?.name ? words.reprint(source.name) : [], isPublic ? [] : words.takenDown].flat().join('. '),
    isReprint: Boolean(source?.name),
  };
}
