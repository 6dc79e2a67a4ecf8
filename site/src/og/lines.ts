/** Lines of text and the size at which they fit. */
export interface SetText {
  lines: string[];
  size: number;
}

/** The room for a text, in pixels. */
export interface Room {
  width: number;
  height: number;
  /** The sizes to try, largest first. */
  sizes: readonly number[];
  /** In parts of the size. */
  lineHeight: number;
  /** The width of a text at size 1. */
  widthOf: (text: string) => number;
}

/** Lines that stand for more text than they hold are cut before they are measured. */
const mostCharacters = 800;
const ellipsis = '…';

/**
 * Breaks a text into lines of about the same width, as large as the room lets them be. What does not fit at the smallest
 * size ends with an ellipsis; a word that is wider than the room goes on in the next line.
 */
export function setText(text: string, { width, height, sizes, lineHeight, widthOf }: Room): SetText {
  const words = text.slice(0, mostCharacters).split(' ').map(measured(widthOf));
  const space = widthOf(' ');
  const smallest = sizes.at(-1)!;
  const widest = Math.max(...words.map((word) => word.width));
  // A word is broken only where no size helps.
  const size = sizes.find((size) => {
    const isWhole = widest * size <= width || size === smallest;
    return isWhole && linesOf(words, width / size, space, widthOf).length <= mostLines(size);
  });
  if (size !== undefined) return { size, lines: balancedLines(words, width / size, space, widthOf) };
  const lines = linesOf(words, width / smallest, space, widthOf).slice(0, mostLines(smallest));
  const last = shortened(lines.pop()!, width / smallest, widthOf);
  return { size: smallest, lines: [...lines, last] };

  function mostLines(size: number): number {
    return Math.max(1, Math.floor(height / (size * lineHeight)));
  }
}

interface Word {
  text: string;
  width: number;
}

function measured(widthOf: Room['widthOf']): (text: string) => Word {
  return (text) => ({ text, width: widthOf(text) });
}

/** As few lines as the width allows, and those as narrow as they can be: no last line of one word. */
function balancedLines(words: Word[], width: number, space: number, widthOf: Room['widthOf']): string[] {
  const count = linesOf(words, width, space, widthOf).length;
  let narrowest = width;
  let tooNarrow = Math.max(width / 3, ...words.map((word) => Math.min(word.width, width)));
  while (count > 1 && narrowest - tooNarrow > width / 200) {
    const middle = (tooNarrow + narrowest) / 2;
    if (linesOf(words, middle, space, widthOf).length === count) narrowest = middle;
    else tooNarrow = middle;
  }
  return linesOf(words, narrowest, space, widthOf);
}

function linesOf(words: Word[], width: number, space: number, widthOf: Room['widthOf']): string[] {
  const lines: string[] = [];
  let line: Word | undefined;
  for (const word of words.flatMap((word) => (word.width > width ? piecesOf(word, width, widthOf) : word))) {
    const longer: number = line ? line.width + space + word.width : word.width;
    if (line && longer <= width) line = { text: `${line.text} ${word.text}`, width: longer };
    else {
      if (line) lines.push(line.text);
      line = word;
    }
  }
  return line ? [...lines, line.text] : lines;
}

/** What is left of a word when as much as fits into a line has been taken off again and again. */
function piecesOf({ text }: Word, width: number, widthOf: Room['widthOf']): Word[] {
  const pieces = [''];
  for (const character of text) {
    const piece = pieces.at(-1)!;
    if (piece && widthOf(piece + character) > width) pieces.push(character);
    else pieces[pieces.length - 1] = piece + character;
  }
  return pieces.map(measured(widthOf));
}

/** A line that says with an ellipsis that the text goes on; of whole words, if it has more than one. */
function shortened(line: string, width: number, widthOf: Room['widthOf']): string {
  let kept = line;
  while (kept && widthOf(kept + ellipsis) > width) {
    const end = kept.lastIndexOf(' ');
    kept = kept.slice(0, end > 0 ? end : -1);
  }
  return kept.replace(/[\s.,;:–-]+$/, '') + ellipsis;
}
