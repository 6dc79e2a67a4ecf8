/** Word on the web puts every item into a list of its own and notes its level; here they become lists in lists again. */
export function joinWordOnlineLists(body: Element): void {
  const open: { level: number; list: Element }[] = [];
  let home: Element | undefined;
  for (const wrapper of body.querySelectorAll('div.ListContainerWrapper')) {
    const follows = home?.nextElementSibling === wrapper;
    if (!follows) {
      open.length = 0;
      home = wrapper;
    }
    for (const list of [...wrapper.querySelectorAll('ul, ol')]) {
      list.remove();
      for (const item of [...list.children]) {
        const level = Number(item.getAttribute('data-aria-level')) || 1;
        while (open.length && open.at(-1)!.level > level) open.pop();
        const isOther = open.at(-1)?.level === level && open.at(-1)!.list.localName !== list.localName;
        if (isOther) open.pop();
        const place = open.at(-1);
        if (place?.level !== level) {
          const started = list.cloneNode(false) as Element;
          (place?.list.lastElementChild ?? home!).append(started);
          open.push({ level, list: started });
        }
        open.at(-1)!.list.append(item);
      }
    }
    if (follows) wrapper.remove();
  }
}
