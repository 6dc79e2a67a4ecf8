/** Text as it is to be stored: composed letters, plain spaces, and nothing that cannot be seen. */
export function tidySpaces(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g, ' ')
      .replace(/\u2011/g, '-')
      .replace(/[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
      // It joins 👨‍👩‍👧; between letters it is nothing.
      .replace(
        /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/gu,
        '',
      )
  );
}
