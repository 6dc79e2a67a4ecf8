import '../test-dom.ts';
import { describe, expect, test } from 'vitest';
import { cleanPastedHtml } from './clean-pasted-html.ts';
import { textSchema } from '../schema/text-schema.ts';
import { settledPicture } from './pasted-pictures-plugin.ts';
import { PastedPictures } from './pasted-pictures.ts';

describe('whatever is pasted', () => {
  test.each([
    '',
    '<p></p>',
    '<table></table>',
    '<ul><li></li></ul>',
    '<b><p>a</p></b>',
    '<li>a</li>',
    '<td>a</td>',
    'chữ <',
    '<img>',
  ])('never fails: %j', (html) => expect(() => cleanPastedHtml(html)).not.toThrow());
});

test('pictures give way to places that wait for them, each known by its number', () => {
  const pictures = new PastedPictures();
  const html = pictures.hold('<p>a</p><img src="file:///C:/a.png" alt="A"><img src="https://x.vn/b.png" alt="">');
  expect(html).toBe('<p>a</p><div data-picture="1"></div><div data-picture="2"></div>');
  expect(pictures.take('2')).toEqual({ id: '2', source: 'https://x.vn/b.png', alt: '', caption: '', number: 2 });
  expect(pictures.take('2')).toBeUndefined();
});

test('pictures on the writer’s computer are taken from the RTF beside, if it has as many', () => {
  const html = '<img src="https://x.vn/a.png" alt=""><img src="file:///C:/b.png" alt="B">';
  const rtf = '{\\rtf1 {\\pict\\pngblip 89504e470d0a1a0a0000}}';
  const one = new PastedPictures();
  one.hold(html, rtf);
  expect(one.take('1')?.source).toBe('https://x.vn/a.png');
  expect(one.take('2')).toMatchObject({ source: expect.any(File), alt: 'B' });
  const two = new PastedPictures();
  two.hold(html, rtf + rtf);
  expect(two.take('2')?.source).toBe('file:///C:/b.png');
});

test('a picture that cannot be brought leaves its caption', () => {
  const picture = new PastedPictures().add('file:///C:/a.png', { caption: 'Toàn cảnh hội nghị', number: 1 });
  expect(settledPicture(textSchema, picture, undefined)?.textContent).toBe('Toàn cảnh hội nghị');
  expect(settledPicture(textSchema, { ...picture, caption: '' }, undefined)).toBeUndefined();
  const brought = settledPicture(textSchema, picture, { url: '/uploads/a.png', alt: '' });
  expect(brought?.attrs).toMatchObject({ src: '/uploads/a.png', caption: 'Toàn cảnh hội nghị' });
});
