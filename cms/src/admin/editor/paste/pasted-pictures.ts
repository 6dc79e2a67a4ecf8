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

  /** Puts a placeholder where each picture stands. */
  hold(html: string): string {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    body.querySelectorAll('img').forEach((image, at) => {
      const { id } = this.add(image.getAttribute('src') ?? '', {
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
