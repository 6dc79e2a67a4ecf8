import { arrangeBlocks } from './arrange-blocks.ts';
import { takeCaptions } from './captions.ts';
import { writeChecklists } from './checklists.ts';
import { separateNotes } from './footnotes.ts';
import { writeFormulas } from './formulas.ts';
import { unwrapLayoutTables } from './layout-tables.ts';
import { writeLetteredLists } from './lettered-lists.ts';
import { cleanLinks } from './pasted-links.ts';
import { cleanPictures } from './pasted-images.ts';
import { alignCells, makeHeadRows, trimTables } from './pasted-tables.ts';
import { joinPdfLines } from './pdf-lines.ts';
import { shiftHeadings } from './pasted-headings.ts';
import { turnStylesIntoTags } from './styles-to-tags.ts';
import { tidySpaces } from './tidy-spaces.ts';
import { removeUnseen } from './unseen.ts';
import { makeWordLists } from './word-lists.ts';
import { joinWordOnlineLists } from './word-online-lists.ts';

/**
 * HTML from Word, Excel, Google Docs or some web page → what a text may hold: paragraphs, headings, lists, quotes,
 * tables with merged cells, links and pictures (each a block of its own), without styles, scripts and odd spaces.
 */
export function cleanPastedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  writeFormulas(body);
  removeUnseen(body);
  joinPdfLines(body);
  separateNotes(body);
  makeWordLists(body);
  joinWordOnlineLists(body);
  writeLetteredLists(body);
  writeChecklists(body);
  alignCells(body);
  turnStylesIntoTags(body);
  takeCaptions(body);
  unwrapLayoutTables(body);
  cleanLinks(body);
  cleanPictures(body);
  tidyTexts(body);
  arrangeBlocks(body);
  makeHeadRows(body);
  trimTables(body);
  shiftHeadings(body);
  dropAttributes(body);
  return body.innerHTML;
}

function tidyTexts(body: Element): void {
  body.normalize();
  const walker = body.ownerDocument.createTreeWalker(body, 4);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const tidy = tidySpaces(text.nodeValue!);
    text.nodeValue = text.parentElement!.closest('pre') ? tidy : tidy.replace(/\s+/g, ' ');
  }
}

const keptAttributes: Record<string, string[]> = {
  a: ['href'],
  img: ['src', 'alt', 'title'],
  ol: ['start'],
  td: ['colspan', 'rowspan', 'align'],
  th: ['colspan', 'rowspan', 'align'],
};

function dropAttributes(body: Element): void {
  for (const element of body.querySelectorAll('*')) {
    const kept = keptAttributes[element.localName] ?? [];
    for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name);
    for (const span of ['colspan', 'rowspan']) if (element.getAttribute(span) === '1') element.removeAttribute(span);
  }
}
