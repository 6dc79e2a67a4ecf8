import { drawOgPicture } from '../src/og/draw.ts';
import type { OgPicture } from '../src/og/og-picture.ts';

/** What this process is asked: one picture at a time. */
export interface OgOrder {
  picture: OgPicture;
  logo?: Buffer | undefined;
}

/** What it answers. */
export type OgAnswer = { png: Buffer } | { error: string };

/** Draws Open Graph pictures until nobody wants any more. */
// A signal for all processes is the publisher's to answer; it lets go of this one.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
process.on('message', ({ picture, logo }: OgOrder) => {
  void drawOgPicture(picture, logo).then(
    (png) => process.send!({ png } satisfies OgAnswer),
    (error: Error) => process.send!({ error: error.message } satisfies OgAnswer),
  );
});
