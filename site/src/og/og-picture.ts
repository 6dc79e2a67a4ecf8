import { hash } from 'node:crypto';
import type { Picture } from '../content/questions/pictures.ts';

/** Raise it with every change of the drawing: the address of a picture stands for its bytes. */
const drawing = 1;

export const ogWidth = 1200;
export const ogHeight = 630;

/** Everything that an Open Graph picture shows, and everything that it depends on. */
export interface OgPicture {
  /** What kind of page it is, above the title: "Tin bài · Tiểu học". */
  kind?: string | undefined;
  title: string;
  /** A day, a time or a position, below the title. */
  note?: string | undefined;
  /** Whose site it is, at the foot. */
  sender: string;
  /** The department's colours as it chose them. */
  primary?: string | undefined;
  accent?: string | undefined;
  logo?: Pick<Picture, 'sha256' | 'width'> | undefined;
  /** Of what day the content is; no part of the picture, but the newest is drawn first. */
  day?: string | undefined;
}

/** What a picture is drawn from, as text, and the hash of that, which is its name. */
export interface NamedOgPicture {
  hash: string;
  /** Holds an {@link OgPicture} and the version of the drawing, as JSON. */
  drawnFrom: string;
  day?: string | undefined;
}

/** The same content has the same name, whichever page shows it. */
export function nameOgPicture({ day, ...picture }: OgPicture): NamedOgPicture {
  const { kind, title, note, sender, primary, accent, logo } = picture;
  const drawnFrom = JSON.stringify({
    drawing,
    ...{ kind, title, note, sender, primary, accent },
    logo: logo && { sha256: logo.sha256, width: logo.width },
  });
  return { hash: hash('sha256', drawnFrom, 'hex').slice(0, 32), drawnFrom, day };
}

/** The reverse of {@link nameOgPicture}. */
export function ogPictureFrom(drawnFrom: string): OgPicture {
  return JSON.parse(drawnFrom) as OgPicture;
}
