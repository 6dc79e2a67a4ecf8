import { picturesInRtf } from './rtf-pictures.ts';

/** A picture of a paste on its way into the text. */
export interface PastedPicture {
  id: string;
  /** An address, or the file itself. */
  source: string | File;
  alt: string;
  caption: string;
  /** Which one it is among the pictures of its paste, from 1. */
  number: number;
}

/** The pictures that have been pasted and wait for their place in the media library. */
export class PastedPictures {
  readonly #waiting = new Map<string, PastedPicture>();
  #count = 0;

  /** Puts a placeholder where each picture stands. Those on the writer's computer are taken from the RTF of the paste. */
  hold(html: string, rtf = ''): string {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const images = [...body.querySelectorAll('img')];
    const local = images.filter((image) => /^file:/i.test(image.getAttribute('src') ?? ''));
    const files = local.length ? picturesInRtf(rtf) : [];
    images.forEach((image, at) => {
      const file = files.length === local.length ? files[local.indexOf(image)] : undefined;
      const { id } = this.add(file ?? image.getAttribute('src') ?? '', {
        alt: image.getAttribute('alt') ?? '',
        caption: image.getAttribute('title') ?? '',
        number: at + 1,
      });
      const place = body.ownerDocument.createElement('div');
      place.setAttribute('data-picture', id);
      image.replaceWith(place);
    });
    return body.innerHTML;
  }

  add(
    source: string | File,
    { alt = '', caption = '', number }: Partial<PastedPicture> & { number: number },
  ): PastedPicture {
    this.#count += 1;
    const picture = { id: String(this.#count), source, alt, caption, number };
    this.#waiting.set(picture.id, picture);
    return picture;
  }

  /** Hands a picture over, once. */
  take(id: string): PastedPicture | undefined {
    const picture = this.#waiting.get(id);
    this.#waiting.delete(id);
    return picture;
  }
}
