/** Numbers that look random and are the same for the same seed (mulberry32): a test that fails fails again. */
export function seededRandom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const many = <T>(most: number, make: () => T): T[] => Array.from({ length: 1 + below(most) }, make);
  return { below, pick, many };
}
type Random = ReturnType<typeof seededRandom>;

const words = (
  'Hội nghị sơ kết Điện Biên 2023-2024 *sao* _gạch_ snake_case `mã` [1] (2) 3. 4) - + # > | a|b & &amp; <b> </b> <x ~a~ ~~ ** __ ' +
  '\\ \\* ! ![ ]( :: --- === ``` www.moet.gov.vn https://moet.gov.vn/a_b a@b.vn 5<6 "trích" “ngoặc” ﻿… TM. m²'
).split(' ');

/** A document of the editor as JSON, with everything that it can hold in any combination. */
export function randomDocument(random: Random) {
  return { type: 'doc', content: random.many(6, () => block(random, 2)) };
}

/** A text as no program would write it: fragments of Markdown and HTML, one after the other. */
export function randomMarkdown({ pick, many }: Random): string {
  const glue = ['', ' ', '\n', '\n\n', '\n\n', '\n  ', '\n    '];
  const fragments = [...words, ...oddities];
  return many(25, () => pick(fragments) + pick(glue)).join('');
}

const oddities = [
  ...['# ', '## ', '> ', '- ', '* ', '1. ', '2) ', '- [x] ', '**đậm**', '*nghiêng*', '***cả hai***', '~~bỏ~~', '`a`b`'],
  ...['<u>', '</u>', '<b>b</b>', '<div>', '</div>', '<p>p</p>', '<br>', '<details><summary>x</summary>', '</details>'],
  ...[
    '| a | b |\n| --- | :-: |\n| 1 | 2 |',
    '<table><tr><td colspan="2">a</td></tr><tr><td>b<td>c</table>',
    '---',
    '====',
  ],
  ...[
    '```\nmã **x**\n```',
    '    bốn',
    '![a](/uploads/a.jpg)',
    '![a](/uploads/a.jpg "b")',
    '[x](https://x.vn "t")',
    '[x][y]',
  ],
  ...[
    '[y]: https://y.vn',
    '<!-- ghi chú -->',
    '<iframe src="x"></iframe>',
    '<span style="x">s</span>',
    '&nbsp;',
    '<figure>',
  ],
  ...[
    '<figure><img src="/uploads/a.jpg" alt=""><figcaption>c <em>d</em></figcaption></figure>',
    '</figure>',
    '<li>l',
    '</ul>',
  ],
];

const markNames = 'bold italic strike underline code superscript highlight small link'.split(' ');

function line(random: Random): object[] {
  const { pick, many, below } = random;
  const pieces = many(5, () => {
    if (below(8) === 0) return { type: 'hardBreak' };
    if (below(12) === 0)
      return { type: 'inlinePicture', attrs: { src: '/uploads/a.png', alt: pick(words), title: '' } };
    const marks = below(2) ? [] : [...new Set(many(2, () => pick(markNames)))];
    return {
      type: 'text',
      text: many(4, () => pick(words)).join(pick([' ', ' ', ''])) + pick(['', ' ']),
      marks: marks.map((type) => (type === 'link' ? { type, attrs: { href: pick(addresses) } } : { type })),
    };
  });
  return pieces;
}

const addresses = [
  'https://moet.gov.vn/a_b(c)',
  'ban-tin:article/x1',
  '/uploads/ke hoach.pdf',
  'mailto:a@b.vn',
  '#muc',
];

function block(random: Random, deep: number): object {
  const { pick, many, below } = random;
  const inner = (most: number) => many(most, () => block(random, deep - 1));
  const paragraph = () => ({ type: 'paragraph', content: line(random) });
  const list = (type: string) => ({
    type,
    attrs: { tight: below(2) === 0, ...(type === 'orderedList' && { start: 1 + below(12) }) },
    content: many(3, () => ({ type: 'listItem', content: [paragraph(), ...(below(3) ? [] : inner(2))] })),
  });
  const kinds = [
    paragraph,
    paragraph,
    () => ({ type: 'heading', attrs: { level: 1 + below(6) }, content: line(random) }),
    () => ({ type: 'codeBlock', content: [{ type: 'text', text: many(3, () => pick(words)).join('\n') }] }),
    () => ({ type: 'horizontalRule' }),
    () => ({
      type: 'figure',
      attrs: {
        src: '/uploads/a.jpg',
        alt: pick(words),
        caption: pick(words),
        credit: pick(['', 'Ảnh: A']),
        plain: !below(2),
      },
    }),
  ];
  const nested = [
    () => ({ type: 'blockquote', content: inner(3) }),
    () => list('bulletList'),
    () => list('orderedList'),
    () => table(random, deep),
  ];
  return pick(deep > 0 ? [...kinds, ...nested, ...nested] : kinds)();
}

function table(random: Random, deep: number): object {
  const { below } = random;
  const plain = below(2) === 0;
  const columns = 2 + below(3);
  const row = (type: string) => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, () => ({
      type,
      attrs: { align: plain || below(4) ? null : 'center' },
      content: plain || deep < 1 ? [{ type: 'paragraph', content: line(random) }] : [block(random, 0)],
    })),
  });
  const merged = {
    type: 'tableRow',
    content: [
      { type: 'tableCell', attrs: { colspan: columns }, content: [{ type: 'paragraph', content: line(random) }] },
    ],
  };
  return { type: 'table', content: [row('tableHeader'), row('tableCell'), ...(plain ? [] : [merged])] };
}
