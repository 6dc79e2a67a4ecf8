import type { Random } from './random.ts';

interface People {
  families: string[];
  men: { middle: string[]; given: string[] };
  women: { middle: string[]; given: string[] };
}

/** Names as they are borne in Điện Biên. With all of these peoples the given name is the last word. */
const peoples: Record<string, People> = {
  kinh: {
    families: ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Dương', 'Đinh'],
    men: {
      middle: ['Văn', 'Đức', 'Quốc', 'Xuân', 'Hữu', 'Minh', 'Mạnh', 'Thanh'],
      given: ['Hùng', 'Tuấn', 'Dũng', 'Hà', 'Hải', 'Sơn', 'Đạt', 'Bình', 'Thắng', 'Ân', 'Ước', 'Quyết', 'Nghĩa'],
    },
    women: {
      middle: ['Thị', 'Thu', 'Ngọc', 'Thanh', 'Thị Hồng', 'Thị Minh', 'Kim'],
      given: ['Hà', 'Hạ', 'Hằng', 'Hoa', 'Hoà', 'Lan', 'Ánh', 'Yến', 'Nga', 'Thuỷ', 'Oanh', 'Ngân', 'Ý'],
    },
  },
  thai: {
    families: ['Lò', 'Lường', 'Quàng', 'Cà', 'Tòng', 'Vì', 'Điêu', 'Cầm', 'Lèo', 'Bạc'],
    men: { middle: ['Văn'], given: ['Ánh', 'Biên', 'Hặc', 'Inh', 'Pâng', 'Pọm', 'Thoại', 'Tướng', 'Ơn', 'Siêng'] },
    women: { middle: ['Thị'], given: ['Âm', 'Bun', 'Hương', 'Inh', 'Ín', 'Lả', 'Nọi', 'Pánh', 'Thương', 'Yêu'] },
  },
  mong: {
    families: ['Giàng', 'Sùng', 'Vừ', 'Thào', 'Mùa', 'Hạng', 'Vàng', 'Ly', 'Lầu', 'Cứ', 'Chá'],
    men: { middle: ['A'], given: ['Chống', 'Chứ', 'Dế', 'Dình', 'Khua', 'Lử', 'Nênh', 'Páo', 'Sình', 'Tủa'] },
    women: { middle: ['Thị'], given: ['Chía', 'Dợ', 'Dúa', 'Mảy', 'Mỷ', 'Pàng', 'Sông', 'Sua', 'Xía'] },
  },
  dao: {
    families: ['Tẩn', 'Phàn', 'Chảo', 'Lý'],
    men: { middle: ['A', 'Láo', 'Sài'], given: ['Chản', 'Lở', 'Phủ', 'Sử', 'Tá', 'U'] },
    women: { middle: ['Mẩy', 'Tả'], given: ['Chẩn', 'Mẩy', 'Nhàn', 'Phin', 'Sính'] },
  },
  haNhi: {
    families: ['Pờ', 'Chang', 'Lỳ', 'Khoàng', 'Vù'],
    men: { middle: ['Dần', 'Váng', 'Xè', 'Hừ'], given: ['Hừ', 'Pư', 'Sinh', 'Xá', 'Chừ'] },
    women: { middle: ['Mỳ', 'Phì', 'Gió'], given: ['Dé', 'Lé', 'Nu', 'Xó', 'Chuy'] },
  },
};

/** About as often as one meets them at the head of an office or a school. */
const shares = ['kinh', 'kinh', 'kinh', 'kinh', 'thai', 'thai', 'thai', 'mong', 'mong', 'dao', 'haNhi'];

/** A person's name and how a newspaper addresses them. */
export function personName(random: Random): { fullName: string; honorific: 'Ông' | 'Bà' } {
  const people = peoples[random.pick(shares)]!;
  const isWoman = random.chance(0.45);
  const { middle, given } = isWoman ? people.women : people.men;
  const fullName = [random.pick(people.families), random.pick(middle), random.pick(given)].join(' ');
  return { fullName, honorific: isWoman ? 'Bà' : 'Ông' };
}
