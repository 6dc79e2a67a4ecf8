import { getSchema } from '@tiptap/core';
import { textExtensions } from './extensions.ts';

/** The schema of texts for work without an editor. */
export const textSchema = getSchema(textExtensions);
