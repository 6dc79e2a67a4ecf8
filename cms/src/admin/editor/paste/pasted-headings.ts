import { retag, unwrap } from './dom.ts';

const highest = 2;

/** Headings begin below the title of the entry, and leave out no level. */
export function shiftHeadings(body: Element): void {
  const headings = [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = [...new Set(headings.map(({ localName }) => localName))].sort();
  for (const heading of headings) {
    // All of it is bold as it is.
    for (const bold of heading.querySelectorAll('strong')) unwrap(bold);
    const level = Math.min(6, highest + levels.indexOf(heading.localName));
    if (heading.localName !== `h${level}`) retag(heading, `h${level}`);
  }
}
