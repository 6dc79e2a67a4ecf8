/** LibreOffice sets the number of a note apart by its style alone. */
export function separateNotes(body: Element): void {
  for (const number of body.querySelectorAll('.sdfootnotesym, .sdendnotesym')) {
    if (!/^\s/.test(number.nextSibling?.textContent ?? ' ')) number.after(' ');
  }
}
