import { markdownBlocks } from '@ban-tin/shared/markdown';
import { diffArrays } from 'diff';
import { picturesIn, proseOf } from '../../guard/text/markdown.ts';
import type { BlockChange, Mark } from './changes.ts';
import { compareWords } from './words.ts';

/** How a Markdown text changed, paragraph by paragraph, in words instead of signs. */
export function compareBlocks(before: string, after: string): BlockChange[] {
  const [old, now] = [before, after].map((text) => markdownBlocks(text).map(({ source }) => source.trim()));
  const changes: BlockChange[] = [];
  let removed: string[] = [];
  const flush = (added: string[]) => {
    const both = Math.min(removed.length, added.length);
    for (let at = 0; at < both; at += 1) changes.push(changed(removed[at]!, added[at]!));
    changes.push(...removed.slice(both).map((source) => only(source, 'removed')));
    changes.push(...added.slice(both).map((source) => only(source, 'added')));
    removed = [];
  };
  for (const { value, added, removed: isRemoved } of diffArrays(old!, now!)) {
    if (isRemoved) {
      flush([]);
      removed = value;
    } else if (added) flush(value);
    else {
      flush([]);
      changes.push({ form: 'skipped', count: value.length });
    }
  }
  flush([]);
  return changes;
}

function changed(before: string, after: string): BlockChange {
  const [old, now] = [before, after].map(readable) as [string, string];
  const pictures = [...new Set([...picturesOf(before), ...picturesOf(after)])];
  return {
    form: formOf(after),
    parts: old === now ? [{ text: now }] : compareWords(old, now),
    ...(old === now && { isOnlyForm: true }),
    ...(pictures.length && { pictures }),
  };
}

function only(source: string, mark: Mark): BlockChange {
  const pictures = picturesOf(source);
  return {
    form: formOf(source),
    mark,
    parts: [{ text: readable(source), mark }],
    ...(pictures.length && { pictures }),
  };
}

function formOf(source: string): 'heading' | 'text' {
  return /^#{1,6}\s/.test(source) ? 'heading' : 'text';
}

function picturesOf(source: string): string[] {
  return picturesIn(source).map(({ address }) => address);
}

/** A picture is its description; a list keeps its dots. */
function readable(source: string): string {
  const pictures = picturesIn(source).map(({ alt }) => `[Ảnh: ${alt ?? 'chưa có mô tả'}]`);
  const lines = source.replace(/^([ \t]*)[-*+][ \t]+/gm, '$1• ').replace(/^[ \t]*\|?[ \t:|-]+\|[ \t:|-]*$/gm, '');
  return [
    ...pictures,
    proseOf(lines)
      .replace(/\n{2,}/g, '\n')
      .trim(),
  ]
    .filter(Boolean)
    .join('\n');
}
