import { describe, expect, test } from 'vitest';
import type { InlineFile } from './content/questions/pictures.ts';
import { renderMarkdown } from './markdown.ts';

const hall = 'a'.repeat(64);
const plan = 'b'.repeat(64);
const files: InlineFile[] = [
  {
    url: '/uploads/hoi_truong_1a2b.jpg',
    sha256: hall,
    name: 'hoi truong.jpg',
    mime: 'image/jpeg',
    size: 1000,
    picture: { sha256: hall, width: 800, height: 600, alt: 'Hội trường' },
  },
  { url: '/uploads/ke_hoach_3c4d.pdf', sha256: plan, name: 'Kế hoạch số 12.pdf', mime: 'application/pdf', size: 1000 },
  {
    url: 'https://kho.example.vn/anh.jpg',
    sha256: plan,
    name: 'anh.jpg',
    mime: 'image/jpeg',
    size: 1000,
    picture: { sha256: plan, width: 100, height: 50, alt: '', caption: 'Chú thích của tệp' },
  },
];

function render(text: string, options: Partial<Parameters<typeof renderMarkdown>[1]> = {}): string {
  return renderMarkdown(text, { files, headingBase: 2, ...options }).trim();
}

describe('text', () => {
  test.each([
    ['bold and italic', '**đậm** và *nghiêng*', '<p><strong>đậm</strong> và <em>nghiêng</em></p>'],
    ['the editor’s underline', '<u>gạch chân</u>', '<p><u>gạch chân</u></p>'],
    ['b and i as what they mean', '<b>a</b> <i>b</i>', '<p><strong>a</strong> <em>b</em></p>'],
    ['sup and sub', 'm<sup>2</sup> H<sub>2</sub>O', '<p>m<sup>2</sup> H<sub>2</sub>O</p>'],
    ['a single line break, as the editor’s preview shows it', 'một\nhai', '<p>một<br />hai</p>'],
    ['lists that start later', '3. ba\n4. bốn', '<ol start="3">\n<li>ba</li>\n<li>bốn</li>\n</ol>'],
    ['task lists without form fields', '- [x] xong\n- [ ] chưa', '<ul>\n<li>☑ xong</li>\n<li>☐ chưa</li>\n</ul>'],
    ['special characters', 'A & B < C "d"', '<p>A &amp; B &lt; C "d"</p>'],
    ['text in NFD as NFC', 'Hội nghị'.normalize('NFD'), '<p>Hội nghị</p>'],
    ['nothing for empty paragraphs', '<p>&nbsp;</p>\n\n<p><br></p>\n\na', '<p>a</p>'],
    ['nothing for no text', '', ''],
  ])('shows %s', (_, text, html) => expect(render(text)).toBe(html));
});

describe('headings', () => {
  test.each([
    [2, '# Một\n## Hai', '<h2 id="mot">Một</h2>\n<h3 id="hai">Hai</h3>'],
    [2, '### Một\n#### Hai', '<h2 id="mot">Một</h2>\n<h3 id="hai">Hai</h3>'],
    [4, '## Một\n### Hai', '<h4 id="mot">Một</h4>\n<h5 id="hai">Hai</h5>'],
    [5, '# Một\n### Ba', '<h5 id="mot">Một</h5>\n<h6 id="ba">Ba</h6>'],
    [2, '<h1>Một</h1>', '<h2 id="mot">Một</h2>'],
  ])('stand below the page’s own (%i): %j', (headingBase, text, html) => {
    expect(render(text, { headingBase })).toBe(html);
  });

  test('have ids that differ, on the whole page', () => {
    const html = render('# Kết quả\n# **Kết** quả\n# Kết quả 2\n# Nhiệm vụ 1\n# 2023\n# !', {
      takenIds: ['nhiem-vu-1'],
    });
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['ket-qua', 'ket-qua-2', 'ket-qua-2-2', 'nhiem-vu-1-2', 'muc-2023', 'muc']);
    expect(render('# Kết quả', { idPrefix: 'nhiem-vu-1-' })).toContain('id="nhiem-vu-1-ket-qua"');
  });
});

describe('links', () => {
  test.each([
    ['https://moet.gov.vn/a?b=1&c=2', 'href="https://moet.gov.vn/a?b=1&amp;c=2" rel="noopener"'],
    ['HTTP://moet.gov.vn', 'href="http://moet.gov.vn/" rel="noopener"'],
    ['//moet.gov.vn/a', 'href="https://moet.gov.vn/a" rel="noopener"'],
    ['www.moet.gov.vn', 'href="https://www.moet.gov.vn/" rel="noopener"'],
    ['mailto:a@b.vn', 'href="mailto:a@b.vn"'],
    ['tel:+842203852123', 'href="tel:+842203852123"'],
    ['/van-ban/x/?a#nhiem-vu-1', 'href="/van-ban/x/?a#nhiem-vu-1"'],
    ['#ket-qua', 'href="#ket-qua"'],
    ['/uploads/ke_hoach_3c4d.pdf', `href="/media/${plan}/Ke-hoach-so-12.pdf"`],
    ['https://cms.example.vn/uploads/ke_hoach_3c4d.pdf', `href="/media/${plan}/Ke-hoach-so-12.pdf"`],
    ['/uploads/hoi_truong_1a2b.jpg', `href="/media/${hall}-800.jpg"`],
  ])('lead to %s', (address, attributes) => expect(render(`[x](${address})`)).toBe(`<p><a ${attributes}>x</a></p>`));

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java&#10;script:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.vn/x',
    'bai-viet.html',
    '/uploads/khong_con.pdf',
    'https://cms.example.vn/uploads/khong_con.pdf',
    'http://',
  ])('vanish and leave their text: %s', (address) => {
    expect(render(`<a href="${address}">x</a>`)).toBe('<p>x</p>');
    expect(render(`[x](<${address}>)`)).not.toContain('href');
  });

  test('do not escape to another host with a backslash', () => {
    expect(render('<a href="/\\evil.example">x</a>')).toContain('href="https://evil.example/" rel="noopener"');
  });

  test('keep their closing tags when one among them vanishes', () => {
    const html = render('[a](javascript:x) [b](https://b.vn) *[c](data:x)* [d](/d/)');
    expect(html).toBe('<p>a <a href="https://b.vn/" rel="noopener">b</a> <em>c</em> <a href="/d/">d</a></p>');
  });
});

describe('links to entries', () => {
  const entryPath = (type: string, id: string) => (id === 'x1' ? `/tin-bai/${type}-moi/` : undefined);

  test('lead to where the entry stands now', () => {
    const html = '<p><a href="/tin-bai/article-moi/">bài</a></p>';
    expect(render('[bài](ban-tin:article/x1)', { entryPath })).toBe(html);
    expect(render('<p><a href="ban-tin:article/x1">bài</a></p>', { entryPath })).toBe(html);
    const inFeed = render('[bài](ban-tin:article/x1)', { entryPath, origin: 'https://sogddt.example.vn' });
    expect(inFeed).toContain('href="https://sogddt.example.vn/tin-bai/article-moi/"');
  });

  test.each(['ban-tin:article/khong-con', 'ban-tin:redirect/x1', 'ban-tin:article/x1/..', 'ban-tin:'])(
    'are plain text when readers cannot see the entry: %s',
    (address) => {
      expect(render(`[bài](${address})`, { entryPath })).toBe('<p>bài</p>');
      expect(render(`[bài](${address})`)).toBe('<p>bài</p>');
    },
  );
});

describe('images', () => {
  test('of ours are pictures in derived sizes, alone in a paragraph with a caption', () => {
    const html = render('![Toàn cảnh](/uploads/hoi_truong_1a2b.jpg "Hội nghị & sơ kết")');
    expect(html).toBe(
      [
        '<figure><picture>',
        ...['avif', 'webp'].map(
          (format) =>
            `<source type="image/${format}" srcset="/media/${hall}-320.${format} 320w, /media/${hall}-640.${format} 640w, ` +
            `/media/${hall}-800.${format} 800w" sizes="(min-width: 48rem) 42rem, 100vw">`,
        ),
        `<img src="/media/${hall}-800.jpg" srcset="/media/${hall}-320.jpg 320w, /media/${hall}-640.jpg 640w, `,
        `/media/${hall}-800.jpg 800w" sizes="(min-width: 48rem) 42rem, 100vw" width="800" height="600" `,
        'alt="Toàn cảnh" loading="lazy" decoding="async"></picture>',
        '<figcaption>Hội nghị &amp; sơ kết</figcaption></figure>',
      ].join(''),
    );
  });

  test.each([
    ['the address begins with that of the cms', '![x](https://cms.example.vn/uploads/hoi_truong_1a2b.jpg)', 'alt="x"'],
    ['the address has a query', '![x](/uploads/hoi_truong_1a2b.jpg?w=100)', 'alt="x"'],
    ['it stands elsewhere', '![x](https://kho.example.vn/anh.jpg)', '<figcaption>Chú thích của tệp</figcaption>'],
    ['it is HTML', '<img src="/uploads/hoi_truong_1a2b.jpg" alt="x" onerror="y">', 'alt="x" loading'],
    [
      'the file’s name stands for its description',
      '![hoi truong.jpg](/uploads/hoi_truong_1a2b.jpg)',
      'alt="Hội trường"',
    ],
    ['it has no description', '![](/uploads/hoi_truong_1a2b.jpg)', 'alt="Hội trường"'],
    ['its description would break out', '![" onload="x](/uploads/hoi_truong_1a2b.jpg)', 'alt="&quot; onload=&quot;x"'],
  ])('of ours are found when %s', (_, text, html) => {
    expect(render(text)).toContain(html);
    expect(render(text)).toContain('<picture>');
  });

  test('stay in the line that they stand in, and in their link', () => {
    expect(render('a ![x](/uploads/hoi_truong_1a2b.jpg) b')).toMatch(/^<p>a <picture>.*<\/picture> b<\/p>$/);
    expect(render('[![x](/uploads/hoi_truong_1a2b.jpg)](/tin-bai/)')).toMatch(/^<p><a href="\/tin-bai\/"><picture>/);
  });

  test.each([
    [
      'from elsewhere are links',
      '![Ảnh](https://x.vn/a.png)',
      '<p><a href="https://x.vn/a.png" rel="noopener">Ảnh</a></p>',
    ],
    [
      'from elsewhere without words too',
      '![](https://x.vn/a.png)',
      '<p><a href="https://x.vn/a.png" rel="noopener">Xem ảnh</a></p>',
    ],
    ['from elsewhere inside a link are its text', '[![Ảnh](https://x.vn/a.png)](/b/)', '<p><a href="/b/">Ảnh</a></p>'],
    ['that are gone are their text', 'a ![Ảnh](/uploads/mat.png) b', '<p>a Ảnh b</p>'],
    ['that are gone and have no words are nothing', '![](/uploads/mat.png)', ''],
    ['made of data are nothing', '<img src="data:image/png;base64,AAAA">', ''],
    [
      'that are no pictures are links',
      '![Tệp](/uploads/ke_hoach_3c4d.pdf)',
      `<p><a href="/media/${plan}/Ke-hoach-so-12.pdf" rel="noopener">Tệp</a></p>`,
    ],
  ])('%s', (_, text, html) => expect(render(text)).toBe(html));
});

describe('figures', () => {
  const figure = (caption: string) =>
    `<figure><img src="/uploads/hoi_truong_1a2b.jpg" alt="Toàn cảnh">${caption}</figure>`;

  test('keep their caption and who took the picture', () => {
    const html = render(figure('<figcaption>Hội nghị <small class="credit">Ảnh: Ngọc Tú</small></figcaption>'));
    expect(html).toMatch(/^<figure><picture>.* alt="Toàn cảnh" .*<\/picture><figcaption>/);
    expect(html).toContain('<figcaption>Hội nghị <small class="credit">Ảnh: Ngọc Tú</small></figcaption></figure>');
    expect(render(figure(''))).toMatch(/^<figure><picture>.*<\/picture><\/figure>$/);
  });

  test('stand between paragraphs and in the cells of a table', () => {
    const html = render(`Trước\n\n${figure('')}\n\nSau\n\n<table><tr><td colspan="2">${figure('')}</td></tr></table>`);
    expect(html).toMatch(/<p>Trước<\/p>\n<figure>.*<\/figure>\s*<p>Sau<\/p>\n<div.*<td colspan="2"><figure>/s);
  });
});

describe('tables', () => {
  test('scroll, keep alignment and spans, and lose everything else', () => {
    expect(render('| a |\n|:-:|\n| 1 |')).toBe(
      '<div class="scroll" role="group" aria-label="Bảng" tabindex="0"><table>\n<thead>\n<tr>\n' +
        '<th class="align-center">a</th>\n</tr>\n</thead>\n<tbody><tr>\n<td class="align-center">1</td>\n</tr>\n</tbody></table></div>',
    );
    const html = render(
      '<table width="9"><tr><td colspan="2" rowspan="99999" class="x" style="y" scope="row">a</td></tr></table>',
    );
    expect(html).toContain('<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>');
  });
});

describe('hostile HTML', () => {
  test.each([
    [
      'a table that holds more than its rows',
      '<table><p>a</p><tr><td>b</table>',
      /^<p>a<\/p><div.*><table><tbody><tr><td>b<\/td><\/tr><\/tbody><\/table><\/div>$/,
    ],
    [
      'what unfolds without a line to press',
      '<details>a</details>',
      /^<details><summary>Xem thêm<\/summary>a<\/details>$/,
    ],
    ['a character by its number', 'a&#1;b&#xFFFE;c', /^<p>abc<\/p>$/],
  ])('is mended: %s', (_, text, html) => {
    expect(render(text).trim()).toMatch(html);
  });

  const vectors = [
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//x.vn/a.js></SCRIPT>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<img src=x onerror=alert(1)>',
    '<img/src="x"/onerror=alert(1)>',
    '<svg onload=alert(1)><animate attributeName=href values=javascript:alert(1)></svg>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=alert(1)>">',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="javascript:alert(1)"></object><embed src="x">',
    '<p style="background:url(javascript:alert(1))" onclick="alert(1)">x</p>',
    '<a href="javascript:alert(1)" onmouseover=alert(1)>x</a>',
    '<a href="https://a.vn" target="_blank" ping="https://x.vn">x</a>',
    '<form action="https://x.vn"><input name=a><button formaction="javascript:alert(1)">x</button></form>',
    '<base href="https://x.vn/"><meta http-equiv="refresh" content="0;url=https://x.vn"><link rel=stylesheet href=x>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<textarea></textarea/><img src=x onerror=alert(1)>',
    '<xmp><img src=x onerror=alert(1)></xmp>',
    '<template><img src=x onerror=alert(1)></template>',
    '<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>',
    '<details open ontoggle=alert(1)><summary>x</summary></details>',
    '<h2 id="_noi-dung" onclick="x">a</h2>',
    '<img data-file="0" src="x"><img data-file="99999" alt="x"><img data-link="javascript:alert(1)" alt="x">',
    '[x](javascript:alert(1) "<script>alert(1)</script>")',
    '![x](/uploads/hoi_truong_1a2b.jpg "<img src=x onerror=alert(1)>")',
    '`<script>alert(1)</script>`',
    '<!--<img src="--><img src=x onerror=alert(1)//">',
    '<![CDATA[<img src=x onerror=alert(1)>]]>',
    '<?xml version="1.0"?><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
  ];
  const allowed = new Set(
    (
      'p h2 h3 h4 h5 h6 div blockquote pre hr br figure figcaption ul ol li dl dt dd details summary table caption thead ' +
      'tbody tfoot tr th td a strong em u s del ins mark small sup sub code kbd q cite picture source img'
    ).split(' '),
  );

  test.each(vectors)('is harmless: %s', (vector) => {
    for (const text of [vector, `đầu ${vector} cuối`, `> ${vector}`, `| ${vector} |\n|---|\n`, vector.repeat(3)]) {
      for (const [, tag = '', attributes = ''] of render(text).matchAll(/<([^\s>]+)((?:"[^"]*"|[^">])*)>/g)) {
        expect(allowed).toContain(tag.replace('/', ''));
        const withoutValues = attributes.replace(/"[^"]*"/g, '');
        expect(withoutValues).not.toMatch(/\bon|style|target|ping|srcdoc|action/i);
        expect(attributes).not.toMatch(/(?:href|src)="(?!https:\/\/|\/|#|mailto:|tel:)/);
      }
    }
  });
});

describe('with an origin, for feeds', () => {
  const inFeed = (text: string) => render(text, { origin: 'https://sogddt.example.vn' });

  test.each([
    ['[x](/van-ban/x/)', 'href="https://sogddt.example.vn/van-ban/x/"'],
    ['[x](/uploads/ke_hoach_3c4d.pdf)', `href="https://sogddt.example.vn/media/${plan}/Ke-hoach-so-12.pdf"`],
    ['[x](https://moet.gov.vn)', 'href="https://moet.gov.vn/"'],
    ['[x](mailto:a@b.vn)', 'href="mailto:a@b.vn"'],
    ['![x](/uploads/hoi_truong_1a2b.jpg)', `src="https://sogddt.example.vn/media/${hall}-800.jpg"`],
    ['![x](/uploads/hoi_truong_1a2b.jpg)', `srcset="https://sogddt.example.vn/media/${hall}-320.avif 320w, https:`],
  ])('%s is absolute', (text, html) => expect(inFeed(text)).toContain(html));

  test('there are no anchors, for they would lead nowhere', () => {
    expect(inFeed('# Một\n\n[x](#mot)')).toBe('<h2>Một</h2>\n<p>x</p>');
  });
});

describe('a text of a megabyte', () => {
  const megabyte = (part: string) => part.repeat(Math.ceil(1_000_000 / part.length));

  test('keeps its emphasis to the end', () => {
    const html = render(megabyte(`${'Sở **giáo dục** và *đào tạo*, __đậm__. '.repeat(20)}\n\n`));
    expect(html.split('<strong>').length).toBeGreaterThan(50_000);
    expect(html).not.toMatch(/[*_]/);
  });

  test.each([
    ['paragraphs', megabyte('Hội nghị **sơ kết** học kỳ I, [xem](https://a.vn/x).\n\n## Kết quả\n\n')],
    ['one paragraph', megabyte('Hội nghị **sơ kết** học kỳ I. ')],
    ['one word', megabyte('a')],
    ['lists', megabyte('- một **hai** ba bốn năm sáu bảy tám\n')],
    ['quotes in quotes', megabyte('>')],
    ['lists in lists', megabyte('- ')],
    ['tags in tags', megabyte('<div>')],
    ['open tags', megabyte('<b>x')],
    ['emphasis that never ends', megabyte('*_a')],
    ['open brackets', megabyte('[')],
    ['what might be an address', `${megabyte('a')}@`],
    ['underscores in a word', megabyte('_a')],
    ['headings that are all the same', megabyte('# Kết quả đạt được\n\n')],
    ['a picture of data', `![x](data:image/png;base64,${megabyte('iVBORw0KGgo')})`],
  ])('takes a moment, not minutes: %s', (_, text) => {
    const start = performance.now();
    render(text);
    // Two seconds at most on a machine that has nothing else to do.
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
