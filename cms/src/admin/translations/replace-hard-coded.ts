import { hardCoded } from './hard-coded.ts';

/** What the plugin is to Vite, as far as it is used. */
interface BuildPlugin {
  name: string;
  apply: 'build';
  enforce: 'pre';
  transform(code: string, id: string): { code: string; map: null } | undefined;
  generateBundle: {
    order: 'post';
    handler(options: unknown, bundle: Record<string, { type: string; source?: unknown }>): void;
  };
}

const page: [found: string | RegExp, wanted: string][] = [
  ['<html lang="en">', '<html lang="vi">'],
  ['<title>Strapi Admin</title>', '<title>Trang quản trị</title>'],
  ['JavaScript disabled', 'Trình duyệt đang tắt JavaScript'],
  [
    /Please\s+<a[^>]*>enable JavaScript<\/a>\s+in your browser and reload the page to proceed\./,
    'Vui lòng bật JavaScript trong trình duyệt rồi tải lại trang.',
  ],
];

/** Puts Vietnamese in the place of English that stands in the code of Strapi's packages, while the admin is built. */
export function replaceHardCoded(): BuildPlugin {
  const waiting = new Set(Object.keys(hardCoded));
  return {
    name: 'vietnamese',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const [, file] = /.*\/node_modules\/([^?]+)/.exec(id.replaceAll('\\', '/')) ?? [];
      const replacements = file && hardCoded[file];
      if (!replacements) return undefined;
      waiting.delete(file);
      return {
        code: replacements.reduce((text, [found, wanted]) => replace(text, found, wanted, file), code),
        map: null,
      };
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (waiting.size) throw changed(`${[...waiting].join(', ')} is no longer part of the admin`);
        const index = bundle['index.html'];
        if (!index) throw changed('The build makes no index.html');
        index.source = page.reduce(
          (text, [found, wanted]) => replace(text, found, wanted, 'index.html'),
          String(index.source),
        );
      },
    },
  };
}

function replace(text: string, found: string | RegExp, wanted: string, file: string): string {
  const replaced = typeof found === 'string' ? text.replaceAll(found, () => wanted) : text.replace(found, wanted);
  if (replaced === text) throw changed(`${file} no longer contains ${found}`);
  return replaced;
}

function changed(what: string): Error {
  return new Error(
    `${what}. Strapi changed what cms/src/admin/translations/hard-coded.ts translates: ` +
      'look for the text in the new version, then change or remove its line. See decisions/020-vietnamese-admin.md.',
  );
}
