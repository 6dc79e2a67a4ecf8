import { expect, test, vi } from 'vitest';
import { readPicture } from './read-picture.ts';

const read = (source: string, alt = '') => readPicture({ id: '1', source, alt, caption: '', number: 1 });
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('a picture that is written out in the paste is a file, without being fetched', async () => {
  const fetch = vi.spyOn(globalThis, 'fetch');
  const answer = await read(`data:image/png;base64,${dot}`, 'Sơ đồ');
  expect('file' in answer && [answer.file.name, answer.file.type, answer.file.size]).toEqual([
    'Sơ đồ.png',
    'image/png',
    70,
  ]);
  expect(fetch).not.toHaveBeenCalled();
});

test.each(['file:///C:/Users/GV/clip_image001.png', 'data:image/png;base64,%%%', 'data:text/html,x', 'images/a.jpg'])(
  'a picture on somebody’s computer has to be dragged here: %s',
  async (source) => expect(await read(source)).toEqual({ missing: 'local' }),
);

test.each([
  ['its owner forbids it', () => Promise.reject(new TypeError('CORS'))],
  ['it is gone', () => Promise.resolve(new Response('', { status: 404 }))],
  ['it is a page', () => Promise.resolve(new Response('x', { headers: { 'content-type': 'text/html' } }))],
])('a picture from elsewhere is left out when %s', async (_, answer) => {
  vi.spyOn(globalThis, 'fetch').mockImplementationOnce(answer);
  expect(await read('https://x.vn/a.jpg')).toEqual({ missing: 'remote' });
});

test('a picture from elsewhere comes along under its own name, without anybody’s cookies', async () => {
  const fetch = vi.spyOn(globalThis, 'fetch');
  fetch.mockResolvedValueOnce(new Response('x', { headers: { 'content-type': 'image/jpeg' } }));
  const answer = await read('https://x.vn/tin/h%E1%BB%99i%20ngh%E1%BB%8B.jpg?w=1');
  expect('file' in answer && answer.file.name).toBe('hội nghị.jpg');
  expect(fetch.mock.calls.at(-1)?.[1]).toMatchObject({ credentials: 'omit' });
});
