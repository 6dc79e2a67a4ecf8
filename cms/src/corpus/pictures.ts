/** A drawing that the corpus shows; drawn for this project: no real place, no real person. */
export interface Drawing {
  /** Its file's name without the ending. */
  key: string;
  svg: string;
  alt: string;
  caption: string;
}

interface Mood {
  key: string;
  when: string;
  sky: string;
  far: string;
  near: string;
  accent: string;
}

export const width = 960;
export const height = 540;

const moods: Mood[] = [
  { key: 'som', when: 'vào sáng sớm', sky: '#fde6c8', far: '#9fb8c8', near: '#6f8f5a', accent: '#c0492f' },
  { key: 'trua', when: 'giữa trưa nắng', sky: '#bfe3f7', far: '#7fa6b8', near: '#5f9a4c', accent: '#b23a2a' },
  { key: 'chieu', when: 'lúc chiều muộn', sky: '#f6b98a', far: '#a3738a', near: '#5d6b4a', accent: '#7d2f3a' },
  { key: 'mua', when: 'trong ngày mưa', sky: '#b8c4cc', far: '#7d8f99', near: '#4f6b5a', accent: '#8a3d33' },
  { key: 'lua-chin', when: 'mùa lúa chín', sky: '#d6ecf5', far: '#8fae8f', near: '#d9b545', accent: '#a8452c' },
  { key: 'hoa-ban', when: 'mùa hoa ban', sky: '#e8eef8', far: '#a9b6c9', near: '#86a878', accent: '#c76a98' },
  { key: 'suong', when: 'trong sương mù', sky: '#eceff0', far: '#cdd5d8', near: '#a3b5a6', accent: '#b0705f' },
  { key: 'trang', when: 'đêm trăng', sky: '#27345a', far: '#1f2a48', near: '#2f4a3c', accent: '#d8a24a' },
];

interface Scene {
  key: string;
  what: string;
  draw: (mood: Mood) => string;
}

const portrait: Scene = {
  key: 'chan-dung',
  what: 'chân dung một người trước núi',
  draw: ({ near, accent }) =>
    `<path d="M300 540 C300 400 660 400 660 540 Z" fill="${accent}"/><circle cx="480" cy="300" r="105" fill="${near}"/>`,
};

const scenes: Scene[] = [
  {
    key: 'diem-truong',
    what: 'một điểm trường mái đỏ dưới chân núi',
    draw: ({ near, accent }) =>
      `<rect y="400" width="960" height="140" fill="${near}"/><rect x="300" y="300" width="360" height="130" fill="#f4ead6"/>` +
      `<polygon points="270,300 480,220 690,300" fill="${accent}"/>` +
      [330, 420, 570].map((x) => `<rect x="${x}" y="330" width="50" height="50" fill="#7a9bb5"/>`).join(''),
  },
  {
    key: 'ruong-bac-thang',
    what: 'ruộng bậc thang và con đường đến trường',
    draw: ({ near, accent }) =>
      [0, 1, 2, 3, 4, 5]
        .map(
          (n) =>
            `<ellipse cx="${420 + n * 25}" cy="${560 + n * 6}" rx="${760 - n * 100}" ry="${220 - n * 32}" fill="${near}" stroke="#ffffff" stroke-opacity="0.5" stroke-width="4"/>`,
        )
        .join('') + `<path d="M900 540 C760 460 640 470 560 380" fill="none" stroke="${accent}" stroke-width="14"/>`,
  },
  {
    key: 'lop-hoc',
    what: 'một lớp học với bảng và những dãy bàn',
    draw: ({ near, accent }) =>
      `<rect y="60" width="960" height="480" fill="#efe6d2"/><rect x="220" y="110" width="520" height="190" fill="#2f5d4a"/>` +
      [150, 390, 630]
        .map(
          (x) =>
            `<rect x="${x}" y="380" width="180" height="26" fill="${accent}"/><rect x="${x + 20}" y="406" width="140" height="70" fill="${near}"/>`,
        )
        .join(''),
  },
  {
    key: 'san-truong',
    what: 'sân trường có cột cờ và hàng cây',
    draw: ({ near, accent }) =>
      `<rect y="420" width="960" height="120" fill="#d8c7a4"/><rect x="476" y="120" width="8" height="310" fill="#777777"/>` +
      `<rect x="484" y="130" width="110" height="70" fill="${accent}"/>` +
      [120, 260, 700, 840]
        .map(
          (x) =>
            `<rect x="${x - 8}" y="330" width="16" height="100" fill="#6b4f3a"/><circle cx="${x}" cy="300" r="62" fill="${near}"/>`,
        )
        .join(''),
  },
  {
    key: 'hoi-truong',
    what: 'hội trường với bục nói và hàng ghế',
    draw: ({ near, accent }) =>
      `<rect y="40" width="960" height="500" fill="#e9e2da"/><rect x="140" y="90" width="680" height="200" fill="${accent}"/>` +
      `<rect x="430" y="230" width="100" height="90" fill="#8a6a45"/>` +
      [0, 1, 2]
        .flatMap((row) =>
          [0, 1, 2, 3, 4, 5].map((n) => `<circle cx="${130 + n * 140}" cy="${380 + row * 60}" r="26" fill="${near}"/>`),
        )
        .join(''),
  },
];

/** Forty drawings: five scenes at eight times of the day and the year. */
export function drawPictures(): Drawing[] {
  return scenes.flatMap(drawMoods);
}

/** Eight drawings of nobody. */
export function drawPortraits(): Drawing[] {
  return drawMoods(portrait);
}

function drawMoods({ key, what, draw }: Scene): Drawing[] {
  return moods.map((mood) => ({
    key: `tranh-${key}-${mood.key}`,
    svg: frame(mood, draw(mood)),
    alt: `Tranh minh hoạ: ${what} ${mood.when}.`,
    caption: `Tranh minh hoạ ${what} ${mood.when}.`,
  }));
}

function frame({ sky, far }: Mood, scene: string): string {
  const hills = 'M0 400 L150 210 L300 360 L470 170 L640 350 L800 220 L960 380 V540 H0 Z';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 960 540">` +
    `<rect width="960" height="540" fill="${sky}"/><path d="${hills}" fill="${far}"/>${scene}</svg>`
  );
}
