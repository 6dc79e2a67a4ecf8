import { expect, test } from 'vitest';
import { picturesInRtf } from './rtf-pictures.ts';

const png = '89504e470d0a1a0a0000000d4948445200000001';
const jpeg = 'ffd8ffe000104a46494600010100000100010000ffd9';
const rtf = `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}\\pard H\\u7897?i ngh\\u7883?\\par
{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}}\\picscalex100\\picw10\\pich10\\pngblip\\bliptag12{\\*\\blipuid 0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d}${png.slice(0, 20)}
${png.slice(20)}}}{\\nonshppict{\\pict\\picw10\\wmetafile8\\bliptag12 0100090000039e00000000006300}}\\par
{\\pict\\jpegblip\\picw5 ${jpeg}}{\\pict\\emfblip 0100000058000000000000000000}}`;

test('finds the pictures of a Word text with their bytes, each once', async () => {
  const pictures = picturesInRtf(rtf);
  expect(pictures.map((file) => file && [file.name, file.type])).toEqual([
    ['anh-1.png', 'image/png'],
    ['anh-2.jpg', 'image/jpeg'],
    undefined,
  ]);
  const hex = async (file: File | undefined) => Buffer.from(await file!.arrayBuffer()).toString('hex');
  expect(await Promise.all(pictures.slice(0, 2).map(hex))).toEqual([png, jpeg]);
});

test.each(['', 'chữ', '{\\rtf1 {\\pict', '{\\rtf1 {\\pict\\pngblip }}'])('finds nothing to show in %j', (text) => {
  expect(picturesInRtf(text).filter(Boolean)).toEqual([]);
});
