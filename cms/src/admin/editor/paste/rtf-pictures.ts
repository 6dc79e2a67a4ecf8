/**
 * The pictures of a text in RTF, in their order. Word's HTML only names files on the writer's computer; the RTF that it
 * puts on the clipboard beside it has their bytes, as PNG or JPEG. (Drawings come as metafiles, which browsers cannot show.)
 */
export function picturesInRtf(rtf: string): (File | undefined)[] {
  return pictureGroups(rtf).map((group, at) => {
    const type = group.includes('\\pngblip') ? 'png' : group.includes('\\jpegblip') ? 'jpeg' : undefined;
    const hex = withoutInnerGroups(group).replace(/\\[a-z]+-?\d* ?|\s/gi, '');
    if (!type || !/^(?:[0-9a-f]{2}){8,}$/i.test(hex)) return undefined;
    const bytes = Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16));
    return new File([bytes], `anh-${at + 1}.${type === 'png' ? 'png' : 'jpg'}`, { type: `image/${type}` });
  });
}

/** Whole `{\pict …}` groups, but for the copies that are meant for programs of the last century. */
function pictureGroups(rtf: string): string[] {
  const groups: string[] = [];
  for (const { index } of rtf.matchAll(/\{\\pict(?![a-z])/g)) {
    if (/\{\\nonshppict\s*$/.test(rtf.slice(Math.max(0, index - 20), index))) continue;
    let depth = 0;
    for (const { 0: sign, index: at } of rtf.slice(index).matchAll(/[{}]/g)) {
      depth += sign === '{' ? 1 : -1;
      if (depth > 0) continue;
      groups.push(rtf.slice(index, index + at + 1));
      break;
    }
  }
  return groups;
}

function withoutInnerGroups(group: string): string {
  let text = group.slice(1, -1);
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/\{[^{}]*\}/g, ' ');
  }
  return text;
}
