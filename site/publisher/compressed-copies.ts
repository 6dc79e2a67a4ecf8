import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } from 'node:zlib';

const compressible = /\.(html|css|js|json|xml|svg|txt|ics|webmanifest)$/;
const smallest = 256;
/** Bytes that zlib hands over at once: more than nearly every page has, so that it need not wait for us in between. */
const chunkSize = 64 * 1024;
const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** The endings of the copies that servers send to clients which understand them. */
export const copyEndings = ['br', 'gz'] as const;

export type CompressedCopies = { [ending in (typeof copyEndings)[number]]?: Buffer };

export function isCompressedCopy(file: string): boolean {
  return copyEndings.some((ending) => file.endsWith(`.${ending}`) && compressible.test(file.slice(0, -3)));
}

/** Whether a file stands with compressed copies: text that is long enough for them to pay. */
export function hasCopies(file: string, bytes: Pick<Buffer, 'length'>): boolean {
  return compressible.test(file) && bytes.length >= smallest;
}

/** The compressed copies of a text file; none where they would not pay. */
export async function compressedCopies(file: string, bytes: Buffer): Promise<CompressedCopies> {
  if (!hasCopies(file, bytes)) return {};
  // Quality 5: 0.6 ms for an article, where 11 takes 19 ms and saves a few per cent. Scripts and styles come with new code only.
  const quality = file.startsWith('_astro/') ? 11 : 5;
  const [br, gz] = await Promise.all([
    brotli(bytes, {
      chunkSize,
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
    gzipped(bytes, { chunkSize, level: 6 }),
  ]);
  return { br, gz };
}

/** The bytes that a compressed copy stands for; undefined if it is broken. */
export function decompress(ending: (typeof copyEndings)[number], bytes: Buffer): Buffer | undefined {
  try {
    return ending === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes);
  } catch {
    return undefined;
  }
}
