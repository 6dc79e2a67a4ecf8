import { diffArrays } from 'diff';
import type { Part } from './changes.ts';

/** Above so many words a text is shown as taken out and put in as a whole: comparing would take seconds. */
const mostWords = 20_000;

/** Which words were added to a text and which were taken out. */
export function compareWords(before: string, after: string): Part[] {
  const [old, now] = [before, after].map((text) => text.split(/(\s+)/).filter(Boolean)) as [string[], string[]];
  if (old.length + now.length > mostWords) return whole(before, after);
  const parts = diffArrays(old, now).map(({ value, added, removed }): Part => {
    return { text: value.join(''), ...(added ? { mark: 'added' } : removed ? { mark: 'removed' } : {}) };
  });
  return joined(parts);
}

function whole(before: string, after: string): Part[] {
  return [
    { text: before, mark: 'removed' },
    { text: after, mark: 'added' },
  ];
}

/** A blank between two words that changed belongs to the change: without that every word would stand by itself. */
function joined(parts: Part[]): Part[] {
  const result: Part[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed.trim()) result.push({ text: removed, mark: 'removed' });
    if (added.trim()) result.push({ text: added, mark: 'added' });
    else if (added && !removed.trim()) result.push({ text: added });
    removed = added = '';
  };
  for (const [index, { text, mark }] of parts.entries()) {
    const isBetween = !mark && !text.trim() && (removed || added) && parts[index + 1]?.mark;
    if (mark === 'removed') removed += text;
    else if (mark === 'added') added += text;
    else if (isBetween) {
      removed += text;
      added += text;
    } else {
      flush();
      result.push({ text });
    }
  }
  flush();
  return result;
}
