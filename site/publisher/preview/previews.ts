import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { looksLikeToken } from '@ban-tin/shared/preview-link';
import type { PreviewAnswer } from '@ban-tin/shared/preview-link';
import { colorsPath } from '@ban-tin/shared/urls';
import { contentType, mediaType } from '../../server/content-type.ts';
import type { RouteOwner } from '../../src/content/routes.ts';
import { ContentStore } from '../../src/content/store.ts';
import { CmsUnavailable } from '../cms-client.ts';
import type { CmsClient } from '../cms-client.ts';
import type { SiteCode } from '../site-code.ts';
import { fitEntry } from '../take-in.ts';
import { bannerStyle, markPreview } from './mark-preview.ts';
import { createPreviewMedia } from './preview-media.ts';
import { previewRoot } from './preview-root.ts';
import { WithDraft } from './with-draft.ts';
import { refusalPage, refusalStyle, refusals, wordsFor } from './words.ts';
import type { Refusal } from './words.ts';

/** Previews that are made at the same time; who comes on top of that is asked to wait. */
const mostAtOnce = 8;

export interface PreviewOptions {
  cms: CmsClient;
  /** The site's code and the files of its compile as they are now. */
  site: () => { code: SiteCode; assets: string };
  storeFile: string;
  mediaDir: string;
  liveDir: string;
  siteUrl: string;
  /** The admin, which alone may show previews in a frame. */
  adminUrl: string;
  log: (line: string) => void;
}

export type AnswerPreview = (request: IncomingMessage, response: ServerResponse, pathname: string) => Promise<void>;

/**
 * Answers requests below {@link previewRoot}. A link's token is handed to the cms, which alone knows whether it holds
 * and gives the draft as it is saved at this moment; it is rendered by the site's own templates over the content store,
 * and forgotten. Nothing of it is written to the live folder, the store or its records.
 */
export function createPreviews(options: PreviewOptions): AnswerPreview {
  const { cms, storeFile, siteUrl, adminUrl } = options;
  const media = createPreviewMedia(options);
  let underWay = 0;

  return async (request, response, pathname) => {
    const send = (status: number, type: string, body: string | Buffer) => {
      response.writeHead(status, headersFor(type, adminUrl));
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const refuse = (refusal: Refusal, detail?: string) =>
      send(refusals[refusal].status, 'text/html', refusalPage(refusal, detail));
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, 'text/plain', '');

    const name = pathname.slice(previewRoot.length);
    try {
      const file = await ownFile(name);
      if (file !== undefined) return send(200, mediaType(name), file);
      const shown = name.startsWith('media/') && (await media.file(name.slice('media/'.length)));
      if (shown) {
        response.writeHead(200, headersFor(mediaType(name), adminUrl));
        return await pipeline(createReadStream(shown), response);
      }
      if (name.includes('/')) return send(404, 'text/plain', '');
      if (!looksLikeToken(name)) return refuse('invalid');
      const page = await preview(name);
      if ('html' in page) send(200, 'text/html', page.html);
      else refuse(page.refused, page.reason);
    } catch (error) {
      // A reader who leaves before the end of a file is nobody's error.
      if (response.headersSent) return;
      if (!(error instanceof CmsUnavailable)) options.log(`preview failed: ${(error as Error).message}`);
      refuse('unreachable');
    }
  };

  async function preview(token: string): Promise<{ html: string } | { refused: Refusal; reason?: string }> {
    if (underWay >= mostAtOnce) return { refused: 'busy' };
    underWay += 1;
    try {
      const answer = await cms.preview(token);
      return 'refused' in answer ? answer : await render(answer);
    } finally {
      underWay -= 1;
    }
  }

  async function render(
    answer: Exclude<PreviewAnswer, { refused: unknown }>,
  ): Promise<{ html: string } | { refused: 'unfit'; reason: string }> {
    // Of this render alone, so that it sees one state of the store whatever is released meanwhile.
    const store = ContentStore.openForReading(storeFile);
    try {
      store.pin();
      const entry = await fitEntry(answer.entry, { describe: media.describe(store) });
      if ('reason' in entry) return { refused: 'unfit', reason: entry.reason };
      const content = new WithDraft(store, entry);
      const { code } = options.site();
      const [route] = code.routesOwnedBy(content, `entry/${entry.type}/${entry.id}` as RouteOwner);
      if (!route) return { refused: 'unfit', reason: `${entry.type} has no page of its own` };
      const { bytes } = await code.renderRoute(content, new Map(), route);
      return { html: markPreview(bytes.toString(), { siteUrl, words: wordsFor(answer) }) };
    } catch (error) {
      if (error instanceof CmsUnavailable) throw error;
      return { refused: 'unfit', reason: (error as Error).message };
    } finally {
      store.unpin();
      store.close();
    }
  }

  /** What pages refer to but media: styles of the compile and the department, icons. */
  async function ownFile(name: string): Promise<Buffer | string | undefined> {
    if (name === 'ban-nhap.css') return bannerStyle;
    if (name === 'thong-bao.css') return refusalStyle;
    if (name === colorsPath().slice(1)) return await colors();
    if (!/^(?:_astro\/[\w.-]+|favicon\.svg)$/.test(name) || name.includes('..')) return undefined;
    const asset = path.join(options.site().assets, name);
    return statSync(asset, { throwIfNoEntry: false })?.isFile() ? readFileSync(asset) : undefined;
  }

  async function colors(): Promise<Buffer> {
    const store = ContentStore.openForReading(storeFile);
    try {
      const route = { path: colorsPath(), component: 'mau-sac.css.ts' };
      return (await options.site().code.renderRoute(store, new Map(), route)).bytes;
    } finally {
      store.close();
    }
  }
}

const shownInBrowsers = /^(?:text\/|image\/|application\/pdf$)/;

function headersFor(type: string, adminUrl: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "img-src 'self' data:",
    "style-src 'self'",
    "font-src 'self'",
    // For the PDF viewer of Chromium.
    "object-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${adminUrl}`,
  ];
  return {
    'content-type': contentType(type),
    'content-security-policy': policy.join('; '),
    ...(!shownInBrowsers.test(type) && { 'content-disposition': 'attachment' }),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  };
}
