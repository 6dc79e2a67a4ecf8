import { expect, test } from 'vitest';
import { acceptedCodings } from './negotiate.ts';

test.each([
  ['no header', undefined, ['identity']],
  ['an empty header', '', ['identity']],
  ['a browser', 'gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
  ['an old browser', 'gzip, deflate', ['gzip', 'identity']],
  ['capital letters and odd spaces', ' GZIP ;Q=0.8 ,  BR ; q=0.8', ['br', 'gzip', 'identity']],
  ['weights', 'br;q=0.3, gzip;q=0.7', ['gzip', 'br', 'identity']],
  ['a refusal', 'br;q=0, gzip', ['gzip', 'identity']],
  ['a refusal with zeros', 'br;q=0.000, gzip', ['gzip', 'identity']],
  ['anything', '*', ['br', 'gzip', 'identity']],
  ['anything but', '*, br;q=0', ['gzip', 'identity']],
  ['nothing but', 'gzip, *;q=0', ['gzip']],
  ['identity refused', 'gzip, identity;q=0', ['gzip']],
  ['identity preferred', 'identity, br;q=0.5', ['identity', 'br']],
  ['identity alone', 'identity', ['identity']],
  ['everything refused', '*;q=0', ['identity']],
  ['everything refused by name', 'br;q=0, gzip;q=0, identity;q=0', ['identity']],
  ['unknown codings', 'zstd, compress', ['identity']],
  ['other parameters', 'br;level=5;q=0.5, gzip;q=0.6', ['gzip', 'br', 'identity']],
  ['a weight that is none', 'br;q=much, gzip', ['gzip', 'identity']],
  ['a weight above one', 'br;q=7, gzip', ['gzip', 'identity']],
  ['empty members', ',,;q=1,gzip,', ['gzip', 'identity']],
])('%s', (_, header, codings) => {
  expect(acceptedCodings(header)).toEqual(codings);
});
