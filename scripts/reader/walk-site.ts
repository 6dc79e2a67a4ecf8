import { setTimeout as wait } from 'node:timers/promises';
import { gonePath, homePath, notFoundPath } from '@ban-tin/shared/urls';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes, ParserError } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document | DefaultTreeAdapterTypes.Template;
type Element = DefaultTreeAdapterTypes.Element;

/** A file of the site as readers and programs get it. */
export interface SiteFile {
  path: string;
  status: number;
  /** `text/html` */
  type: string;
  text: string;
  elements: Element[];
  /** What the HTML standard calls errors, with their places. */
  errors: string[];
  /** Absolute, with their fragments. */
  links: string[];
}

/**
 * Follows every address of the site that stands anywhere in it: in attributes, feeds, sitemaps, calendars, structured data,
 * the manifest, the search index. Pictures and attachments are only asked for.
 *
 * @param publicOrigin what the site calls itself, where that is not where it is served
 */
export async function walkSite(origin: string, publicOrigin = origin): Promise<Map<string, SiteFile>> {
  const files = new Map<string, SiteFile>();
  const seen = new Set([homePath(), notFoundPath(), gonePath(), '/robots.txt']);
  for (const path of seen) {
    const file = await read(path, origin, publicOrigin);
    files.set(path, file);
    for (const link of file.links) {
      const url = new URL(link);
      if (url.origin === publicOrigin) seen.add(url.pathname);
    }
  }
  return files;
}

/** Links that lead nowhere, and fragments that are not there. */
export function deadLinks(files: Map<string, SiteFile>, publicOrigin: string): string[] {
  const dead = new Set<string>();
  for (const { path, links } of files.values()) {
    for (const link of links) {
      const url = new URL(link);
      if (url.origin !== publicOrigin) continue;
      const target = files.get(url.pathname)!;
      if (target.status !== 200) dead.add(`${path} → ${link}: ${target.status}`);
      const id = decodeURIComponent(url.hash.slice(1));
      const isThere = target.elements.some((element) => attributeOf(element, 'id') === id);
      if (id && !isThere) dead.add(`${path} → ${link}: no such place`);
    }
  }
  return [...dead];
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The text in an element, as it is read. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

async function read(path: string, origin: string, publicOrigin: string): Promise<SiteFile> {
  const ask = () => fetch(origin + path, { redirect: 'manual' });
  const response = path.startsWith('/og/') ? await untilDrawn(ask) : await ask();
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  // The pages for what is not there answer as they say.
  const status = path === notFoundPath() || path === gonePath() ? 200 : response.status;
  const file = { path, status, type, text: '', elements: [], errors: [], links: [] };
  if (/^\/(?:media|og)\//.test(path)) return file;
  const text = await response.text();
  if (type === 'text/html') return { ...file, text, ...readHtml(text, publicOrigin + path) };
  return { ...file, text, links: linksInText(text, type, publicOrigin) };
}

/** Open Graph pictures are drawn when their pages are live already. */
async function untilDrawn(ask: () => Promise<Response>): Promise<Response> {
  for (const deadline = Date.now() + 60_000; ; await wait(100)) {
    const response = await ask();
    if (response.ok || Date.now() > deadline) return response;
  }
}

function readHtml(text: string, base: string): Pick<SiteFile, 'elements' | 'errors' | 'links'> {
  const errors: string[] = [];
  const onParseError = ({ code, startLine, startCol }: ParserError) => errors.push(`${startLine}:${startCol} ${code}`);
  const elements = elementsIn(parse(text, { sourceCodeLocationInfo: true, onParseError }));
  const links = elements.flatMap((element) => linksOf(element, new URL(base).origin));
  return { elements, errors, links: links.map((link) => new URL(link, base).href) };
}

function elementsIn(node: Node): Element[] {
  const below = [...('childNodes' in node ? node.childNodes : []), ...('content' in node ? [node.content] : [])];
  return [...('attrs' in node ? [node] : []), ...below.flatMap((child) => elementsIn(child as Node))];
}

function linksOf(element: Element, origin: string): string[] {
  const listed = attributeOf(element, 'srcset')?.split(', ') ?? [];
  const shards = JSON.parse(attributeOf(element, 'data-shards') ?? '[]') as string[];
  const named = ['href', 'src', 'action', 'content'].flatMap((name) => {
    const value = attributeOf(element, name);
    return value === undefined || (name === 'content' && !value.startsWith(origin)) ? [] : [value];
  });
  const data = element.tagName === 'script' ? linksInText(textOf(element), 'application/ld+json', origin) : [];
  return [...named, ...listed.map((source) => source.split(' ')[0]!), ...shards, ...data];
}

/** The addresses in what is no page: absolute ones, but for those of the search index, the manifest and style sheets. */
function linksInText(text: string, type: string, origin: string): string[] {
  const plain = type === 'text/calendar' ? text.replaceAll('\r\n ', '') : unescapeXml(unescapeXml(text));
  // The names that structured data gives to things look like addresses.
  const absolute = plain
    .replaceAll(/"@id":"[^"]*"/g, '')
    .split(origin)
    .slice(1)
    .map((rest) => origin + /^[^\s"'<>\\)]*/.exec(rest)![0]);
  const pattern = type === 'text/css' ? /url\(["']?(\/[^"')]+)/g : /"(?:src|path|start_url)":"(\/[^"]+)"/g;
  const relative = /json|css/.test(type) ? [...text.matchAll(pattern)].map(([, path]) => origin + path!) : [];
  return [...absolute, ...relative].filter((link) => link.startsWith(`${origin}/`));
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
