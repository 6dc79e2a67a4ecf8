import { expect, test } from 'vitest';
import { facebookShareUrl, zaloShareUrl } from './share-links.ts';

test.each(['https://so.example.vn/tin-bai/so-ket/', 'https://sở.example.vn/tin-bai/x/?a=1&b=2'])(
  'passes %s on whole',
  (address) => {
    const shared = new URL(zaloShareUrl(address)).searchParams.get('d')!;
    expect(JSON.parse(atob(shared))).toEqual({ url: new URL(address).href });
    expect(new URL(facebookShareUrl(address)).searchParams.get('u')).toBe(address);
  },
);
