import type { PastedPicture } from './pasted-pictures.ts';

/** What became of the attempt to get a picture's bytes; `local` ones stand on the computer of whoever wrote the text. */
export type ReadPicture = { file: File } | { missing: 'local' | 'remote' };

const extensions: Record<string, string> = { 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' };

/** The file of a pasted picture: given, written out in the paste, or fetched where its owner allows that. */
export async function readPicture({ source, alt }: PastedPicture): Promise<ReadPicture> {
  if (typeof source !== 'string') return { file: source };
  const name = fileName(source, alt);
  if (/^data:/i.test(source)) {
    const blob = readDataAddress(source);
    return blob ? { file: toFile(blob, name) } : { missing: 'local' };
  }
  if (!/^(?:https?|blob):/i.test(source)) return { missing: 'local' };
  try {
    const response = await fetch(source, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    const blob = await response.blob();
    return response.ok && blob.type.startsWith('image/') ? { file: toFile(blob, name) } : { missing: 'remote' };
  } catch {
    return { missing: source.startsWith('blob:') ? 'local' : 'remote' };
  }
}

/** The bytes of a `data:` address. Fetching it is forbidden by the admin's content security policy. */
export function readDataAddress(address: string): Blob | undefined {
  const [, type, encoding, data = ''] = /^data:(image\/[a-z0-9.+-]+)[^,]*?(;base64)?,(.*)$/is.exec(address) ?? [];
  if (!type) return undefined;
  try {
    const text = encoding ? atob(data.replace(/\s/g, '')) : decodeURIComponent(data);
    return new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], { type });
  } catch {
    return undefined;
  }
}

function toFile(blob: Blob, name: string): File {
  const extension = extensions[blob.type] ?? blob.type.replace('image/', '');
  return new File([blob], /\.[a-z]{3,4}$/i.test(name) ? name : `${name}.${extension}`, { type: blob.type });
}

function fileName(source: string, alt: string): string {
  const [, last] = /^https?:\/\/[^?#]*\/([^/?#]{1,80})(?:[?#]|$)/i.exec(source) ?? [];
  return last ? decodeSafely(last) : alt.slice(0, 60) || 'anh-dan';
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
