import type { Finding } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { picturesIn } from '../text/markdown.ts';
import { opening } from '../text/mask.ts';
import { photosOf } from './photos-of.ts';

/** Portraits of officials and banners show no children of schools. */
const asksForConsent = /^(?:cover|gallery\.\d+|photos\.\d+)$/;

/** Pictures must be described, and the question about children in them answered. */
export function checkPictures({ row, passages }: Subject): Finding[] {
  return [
    ...photosOf(row).flatMap(({ field, photo }): Finding[] => {
      const name = photo['image']?.name ? ` “${opening(photo['image'].name, 40)}”` : '';
      return [
        ...(String(photo['alt'] ?? '').trim()
          ? []
          : [
              block(
                `${field}.alt`,
                'no-alt',
                `Ảnh${name} chưa có mô tả. Hãy tả ngắn những gì thấy trong ảnh, cho người khiếm thị.`,
              ),
            ]),
        ...(asksForConsent.test(field) ? consent(field, photo, name) : []),
      ];
    }),
    ...passages
      .filter(({ kind }) => kind === 'markdown')
      .flatMap(({ field, place, text }) => {
        const bare = picturesIn(text).filter(({ alt }) => alt === undefined);
        if (!bare.length) return [];
        const which = bare.length === 1 ? 'một ảnh' : `${bare.length} ảnh`;
        return block(
          field,
          'no-alt',
          `Ô ${place} có ${which} chưa có mô tả. Hãy bấm vào ảnh và tả ngắn những gì thấy trong đó.`,
        );
      }),
  ];
}

function consent(field: string, photo: Record<string, unknown>, name: string): Finding[] {
  if (!photo['consent']) {
    const question = 'Hãy chọn ở ô “Đồng ý đăng ảnh trẻ em”: không có trẻ em, có phiếu đồng ý, hoặc không cần.';
    return [block(`${field}.consent`, 'no-consent', `Ảnh${name} chưa trả lời câu hỏi về trẻ em. ${question}`)];
  }
  if (photo['consent'] !== 'có phiếu đồng ý' || String(photo['consentNumber'] ?? '').trim()) return [];
  return [
    {
      severity: 'warning',
      field: `${field}.consentNumber`,
      rule: 'no-consent-number',
      message: `Ảnh${name} có phiếu đồng ý nhưng chưa ghi số phiếu. Hãy ghi số để sau này tìm lại được.`,
    },
  ];
}

function block(field: string, rule: string, message: string): Finding {
  return { severity: 'block', field, rule, message };
}
