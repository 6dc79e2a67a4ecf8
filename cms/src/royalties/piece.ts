/** An article that went public in a period, with what a payment for it depends on. */
export interface Piece {
  id: string;
  /** The day in Vietnam on which readers could first see it. */
  day: string;
  title: string;
  /** The public page; absent when it has been taken down since. */
  url?: string;
  genre: string;
  category: string;
  /** Name or pen name, as it stands under the article. */
  author: string;
  /** Who began the entry in the cms. */
  creator: string;
  approver: string;
  words: number;
  pictures: number;
  /** Where it was taken from, and whether it is still public. */
  note: string;
  isReprint: boolean;
}

/** What one author has in a period. */
export interface AuthorTotal {
  author: string;
  pieces: number;
  reprints: number;
  words: number;
  pictures: number;
}

/** Days, both included. */
export interface Period {
  from: string;
  to: string;
}

export interface RoyaltyTable {
  pieces: Piece[];
  totals: AuthorTotal[];
}
