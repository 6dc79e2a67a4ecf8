/**
 * A province in the mountains of the north-west that does not exist. Its places are put together from words that are
 * common there; a likeness to a real one is chance.
 */
export const province = 'Mường Sáng';

export const districts = [
  'Mường Cang',
  'Nà Lụa',
  'Tà Khăm',
  'Huổi Vàng',
  'Phiêng Hạ',
  'Sín Lương',
  'Pú Thín',
  'Nậm Tin',
] as const;

const first = ['Nà', 'Huổi', 'Mường', 'Pa', 'Chiềng', 'Tà', 'Nậm', 'Phiêng', 'Sín', 'Pú'];
const second = ['Lương', 'Hạ', 'Lếch', 'Thín', 'Tin', 'Khăm', 'Vàng', 'Sang', 'Cang', 'Lụa'];

/** The communes; neighbours in the list have little in common. */
export const communes = first.flatMap((_, shift) =>
  second.map((word, index) => `${first[(index + shift) % first.length]} ${word}`),
);
