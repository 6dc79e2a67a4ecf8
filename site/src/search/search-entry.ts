/**
 * An entry as the search index holds it, on its way to the reader's browser. What it does not have is left out; its type
 * is told by the section of the site that its path begins with.
 */
export interface SearchEntry {
  title: string;
  path: string;
  /** The day that its list goes by, as `YYYY-MM-DD`. */
  day?: string;
  /** A directive's kind, as readers know it: "Quyết định". */
  kind?: string;
  /** A directive's number. */
  number?: string;
  /** Summary, or what else says in a few sentences what it is about. */
  text?: string;
  /** People, organizations and places. */
  names?: string[];
  schoolYears?: string[];
}
