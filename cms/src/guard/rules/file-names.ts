import { removeMarks } from '@ban-tin/shared/vietnamese/folding';
import type { Finding } from '../finding.ts';
import type { Row, Subject } from '../subject.ts';
import { picturesIn } from '../text/markdown.ts';
import { opening } from '../text/mask.ts';
import { photosOf } from './photos-of.ts';

const extension = /\.(?:jpe?g|jfif|png|gif|webp|avif|bmp|heic|heif|tiff?|svg|pdf|docx?|xlsx?|pptx?|zip|rar)$/i;
const camera =
  /^(?:IMG|DSC[NF]?|DJI|PXL|MVI|P\d|FB_IMG|received|screenshot|screen shot|image|photo|picture|untitled|unnamed|scan|whatsapp image|viber image|z\d{6,}|messages?_\d|ảnh chụp màn hình)[\s_.()-]*\d(?:[\s\d_.()-]|at|lúc)*\w*$/iu;
const nothing =
  /^(?:ảnh|hình|hình ảnh|tranh|image|photo|picture|logo|banner|(?:ảnh |hình )?minh (?:hoạ|họa|hoa)|alt|[\s._-]+)$/iu;

/** Names of files and words that say nothing where a description or a title should stand. */
export function findFileNames(subject: Subject): Finding[] {
  const { row, passages } = subject;
  const lines = [
    ...passages
      .filter(({ field }) => /(?:^|\.)(?:title|name|caption|alt)$/.test(field))
      .map(({ field, text, place }) => ({ field, text, place, file: photoAt(row, field) })),
    ...passages
      .filter(({ kind }) => kind === 'markdown')
      .flatMap(({ field, text, place }) =>
        picturesIn(text).flatMap(({ alt }) =>
          alt ? [{ field, text: alt, place: `mô tả ảnh trong ${place}`, file: undefined }] : [],
        ),
      ),
  ];
  return lines.flatMap(({ field, text, place, file }) => {
    const isAlt = /alt$/.test(field) || place.startsWith('mô tả ảnh');
    if (!looksLikeFile(text, file) && !(isAlt && nothing.test(text.trim()))) return [];
    const advice = isAlt ? 'Hãy tả ngắn những gì thấy trong ảnh.' : 'Hãy viết thành lời.';
    const what = looksLikeFile(text, file) ? 'giống tên tệp' : 'chưa nói lên điều gì';
    return {
      severity: 'warning',
      field,
      rule: 'file-name',
      message: `“${opening(text)}” ở ${place} ${what}. ${advice}`,
      evidence: `${place} ${text}`,
    } satisfies Finding;
  });
}

/** "So ket HK.JPG", "IMG_2034", or the file's own name where that is no Vietnamese. */
function looksLikeFile(text: string, fileName: string | undefined): boolean {
  const line = text.trim();
  if (extension.test(line) || camera.test(line)) return true;
  const stem = fileName?.replace(extension, '').trim();
  return stem !== undefined && stem !== '' && line.toLowerCase() === stem.toLowerCase() && removeMarks(line) === line;
}

function photoAt(row: Row, field: string): string | undefined {
  const owner = field.replace(/\.?[^.]*$/, '');
  return photosOf(row).find((photo) => photo.field === owner)?.photo['image']?.name;
}
