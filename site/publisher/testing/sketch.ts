import type { DrawOgPicture } from '../og-artist.ts';

/** Stands in for the drawing of Open Graph pictures, where hundreds are made and nobody looks: what it is drawn from, as text. */
export const sketch: DrawOgPicture = (picture) => Promise.resolve(Buffer.from(`sketch ${JSON.stringify(picture)}`));
