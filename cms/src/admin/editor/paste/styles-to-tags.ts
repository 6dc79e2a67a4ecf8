import { retag, styleOf, unwrap, wrapContent } from './dom.ts';

const inline = 'span, font, a, b, strong, i, em, u, s, ins, del, small, big, code, label, abbr, acronym, tt';

/** Tags of a line that say nothing here. */
const idleTags =
  'span, font, small, big, label, abbr, acronym, tt, ins, bdi, bdo, cite, data, dfn, nobr, output, rb, rp, rt, ruby, samp, time, ' +
  'var, wbr';

/** Bold, italic and the like that stand in styles become tags; tags that their style takes back go. */
export function turnStylesIntoTags(body: Element): void {
  // Google Docs wraps everything it copies in a <b> that is not bold.
  for (const bold of body.querySelectorAll('b, strong')) if (weightOf(bold) === 'normal') unwrap(bold);
  for (const element of body.querySelectorAll(`${inline}, p, li, td`)) {
    if (!element.hasAttribute('style') || element.closest('pre')) continue;
    for (const tag of tagsOf(element)) if (!element.querySelector('p, div, table, ul, ol')) wrapContent(element, tag);
  }
  for (const [old, tag] of Object.entries({ b: 'strong', i: 'em', strike: 'del' })) {
    for (const element of body.querySelectorAll(old)) retag(element, tag);
  }
  for (const idle of body.querySelectorAll(idleTags)) unwrap(idle);
  // Links are underlined as they are.
  for (const idle of body.querySelectorAll('a u, strong strong, em em, u u')) unwrap(idle);
  for (const underline of body.querySelectorAll('u')) {
    const [only, ...others] = underline.children;
    if (only?.localName === 'a' && !others.length && underline.textContent === only.textContent) unwrap(underline);
  }
}

function weightOf(element: Element): 'bold' | 'normal' | undefined {
  const weight = styleOf(element, 'font-weight');
  if (!weight) return undefined;
  return weight.startsWith('bold') || Number(weight) >= 600 ? 'bold' : 'normal';
}

function tagsOf(element: Element): string[] {
  const decoration = styleOf(element, 'text-decoration') + styleOf(element, 'text-decoration-line');
  const raised = styleOf(element, 'vertical-align');
  return [
    weightOf(element) === 'bold' && !element.matches('b, strong') && 'strong',
    /italic|oblique/.test(styleOf(element, 'font-style')) && !element.matches('i, em') && 'em',
    decoration.includes('underline') && !element.matches('u, a') && 'u',
    decoration.includes('line-through') && !element.matches('s, del') && 'del',
    raised === 'super' && !element.matches('td') && 'sup',
    raised === 'sub' && !element.matches('td') && 'sub',
  ].filter((tag) => tag !== false);
}
