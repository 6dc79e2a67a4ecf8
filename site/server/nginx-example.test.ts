import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fileHeaders, mustRevalidate, securityHeaders } from './headers.ts';

const example = readFileSync(new URL('../../deploy/nginx.conf', import.meta.url), 'utf8');

it('the example for nginx sends the same headers as the built-in server', () => {
  for (const path of ['/', '/media/a/b.svg']) {
    for (const [name, value] of Object.entries(securityHeaders({ siteUrl: 'https://sogddt.example.vn' }, path))) {
      expect(example).toContain(name);
      expect(example).toContain(value);
    }
  }
  expect(example).toContain(mustRevalidate);
  expect(example).toContain(fileHeaders('/_astro/a.css')['Cache-Control']);
});
