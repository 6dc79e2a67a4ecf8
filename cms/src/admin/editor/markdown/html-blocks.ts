import type { MarkdownBlock } from '@ban-tin/shared/markdown';

const neverClosed = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const closedBySilence = /^(?:p|li|d[dt]|t[rdh]|tbody|thead|tfoot|option)$/;

/** Joins blocks of HTML with what follows until their tags are closed: `<details>`, some Markdown, `</details>`. */
export function joinHtmlBlocks(blocks: MarkdownBlock[]): MarkdownBlock[] {
  const joined: MarkdownBlock[] = [];
  let open = false;
  for (const block of blocks) {
    const last = joined.at(-1);
    if (!open || !last) joined.push({ ...block });
    else {
      last.source += block.source;
      last.html += block.html;
    }
    open = opensMoreThanItCloses(joined.at(-1)!.html);
  }
  return joined;
}

function opensMoreThanItCloses(html: string): boolean {
  const open: string[] = [];
  const withoutComments = html.replace(/<!--.*?-->/gs, '');
  for (const [, closing, written = ''] of withoutComments.matchAll(
    /<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi,
  )) {
    const name = written.toLowerCase();
    if (neverClosed.test(name) || closedBySilence.test(name)) continue;
    if (!closing) open.push(name);
    else if (open.includes(name)) open.splice(open.lastIndexOf(name));
  }
  const endsInsideTag = /<[a-z/!?][^>]*$/i.test(withoutComments);
  return open.length > 0 || endsInsideTag;
}
