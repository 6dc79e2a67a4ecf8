import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const slugs = z.array(z.string()).default([]);

/** Articles, conferences and directives; the first part of an id is the section. */
const entries = defineCollection({
  loader: glob({ base: './content', pattern: '**/*.md' }),
  schema: z.object({
    title: z.string(),
    date: z.coerce.date(),
    summary: z.string().optional(),
    byline: z.string().optional(),
    category: slugs,
    topic: slugs,
    official: slugs,
    organization: slugs,
    month: slugs,
    links: z.array(z.object({ title: z.string(), path: z.string() })).default([]),
    cover: z
      .object({
        sources: z.array(z.object({ type: z.string(), srcset: z.string() })),
        src: z.string(),
        srcset: z.string(),
        width: z.number(),
        height: z.number(),
        alt: z.string(),
      })
      .optional(),
  }),
});

export const collections = { entries };
