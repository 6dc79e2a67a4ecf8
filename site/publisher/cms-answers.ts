import type { ChangesAnswer, EntryData, Media, NamedEntriesAnswer } from '@ban-tin/shared/change';
import type { PreviewAnswer } from '@ban-tin/shared/preview-link';
import { z } from 'zod';

/** What answers of the cms must look like. What is inside entries is checked where they are taken in. */

const cursor = z.object({ number: z.number().int(), nonce: z.string() });
const changedType = z.custom<'article'>((type) => typeof type === 'string');
const ref = z.object({ type: changedType, id: z.string() });

export const changesAnswer: z.ZodType<ChangesAnswer> = z.discriminatedUnion('known', [
  z.object({
    known: z.literal(true),
    changes: z.array(
      z.object({
        ...cursor.shape,
        action: z.enum(['begin', 'publish', 'unpublish', 'delete', 'erase']),
        type: changedType.optional(),
        id: z.string().optional(),
        at: z.string(),
      }),
    ),
    head: cursor,
  }),
  z.object({ known: z.literal(false), head: cursor }),
]) as z.ZodType<ChangesAnswer>;

const entry = z.looseObject(ref.shape) as unknown as z.ZodType<EntryData>;

export const namedEntriesAnswer: z.ZodType<NamedEntriesAnswer> = z.object({
  entries: z.array(entry),
  media: z.array(z.looseObject({ id: z.string(), url: z.string() }) as unknown as z.ZodType<Media>),
  missing: z.array(ref),
});

export const previewAnswer: z.ZodType<PreviewAnswer> = z.union([
  z.object({ entry, version: z.enum(['draft', 'published']), savedAt: z.iso.datetime(), expires: z.number() }),
  z.object({ refused: z.enum(['invalid', 'expired', 'withdrawn', 'gone']) }),
]);
