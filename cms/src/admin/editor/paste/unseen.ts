import { styleOf, unwrap } from './dom.ts';

const never =
  'script, style, meta, link, title, base, noscript, template, iframe, object, embed, applet, svg, canvas, video, audio, ' +
  'input, select, textarea, button, datalist, dialog, map, xml, math, [hidden], ' +
  // What people remarked on a text in Word, and Wikipedia's links beside headings.
  '.MsoCommentReference, .msocomanchor, .msocomtxt, .mw-editsection';

/** Takes out what readers of the original do not see, and what a text cannot hold. */
export function removeUnseen(body: Element): void {
  // Headings that open what stands below them.
  for (const heading of body.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) button')) unwrap(heading);
  for (const element of body.querySelectorAll(never)) element.remove();
  for (const element of body.querySelectorAll('[style]')) {
    const isHidden = styleOf(element, 'display') === 'none' || styleOf(element, 'visibility') === 'hidden';
    const isNothing = /^0(?:[a-z%]+)?$/.test(styleOf(element, 'font-size')) && !element.querySelector('[style]');
    const isRemark = styleOf(element, 'mso-element') === 'comment-list';
    if (isHidden || isNothing || isRemark || styleOf(element, 'mso-hide') === 'all') element.remove();
  }
  const walker = body.ownerDocument.createTreeWalker(body, 128);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  // Office's own tags (<o:p>, <st1:place>, <v:shape>) hold ordinary text, if anything.
  for (const element of body.querySelectorAll('*')) if (element.localName.includes(':')) unwrap(element);
}
