import { errors } from '@strapi/utils';
import { refusalSentence } from './words.ts';

/** What is said of a request whose files, or some of them, are not taken; none of them is stored. */
export function refusalOf(files: { name: string; reason: string }[]): Error {
  return new errors.ValidationError(refusalSentence(files), { files });
}
