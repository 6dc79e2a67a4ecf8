/** What could be read of a file. Without `problem` it is all there is. */
export interface FileText {
  text: string;
  problem?: FileProblem;
}

/** `archive`: a zip that is no document; `scan`: no words in it; `partly`: an old format or a very long file. */
export type FileProblem = 'archive' | 'locked' | 'partly' | 'scan' | 'too-big' | 'too-slow' | 'unknown';

/** Characters kept of one file: a thousand pages. */
export const longestText = 2_000_000;
