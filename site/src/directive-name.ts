import { formatDay } from '@ban-tin/shared/vietnamese/dates';

interface Named {
  kind?: string | undefined;
  number?: string | undefined;
}

/** What a document is called: "Nghị định số 98/2023/NĐ-CP". Which acts are "(cá biệt)" is for clerks to know. */
export function directiveName({ kind, number }: Named): string {
  const kindAlone = kind?.replace(/ \(cá biệt\)$/, '') ?? 'Văn bản';
  return number ? `${kindAlone} số ${number}` : kindAlone;
}

/** Name and title in one, without saying "Kết luận: Kết luận hội nghị sơ kết". */
export function directiveTitle({ title, ...named }: Named & { title: string }): string {
  const name = directiveName(named);
  return title.toLowerCase().startsWith(name.toLowerCase()) ? title : `${name}: ${title}`;
}

/** "Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ". */
export function citationName({
  issuedOn,
  issuer,
  ...named
}: Named & { issuedOn?: string | undefined; issuer?: string | undefined }): string {
  return [directiveName(named), issuedOn && `ngày ${formatDay(issuedOn)}`, issuer && `của ${issuer}`]
    .filter(Boolean)
    .join(' ');
}

/** How a relation between two documents reads at the one that names it, and at the other. */
export const relationNames = {
  basedOn: { to: 'Căn cứ', from: 'Là căn cứ của' },
  replaces: { to: 'Thay thế', from: 'Được thay thế bởi' },
  amends: { to: 'Sửa đổi, bổ sung', from: 'Được sửa đổi, bổ sung bởi' },
  corrects: { to: 'Đính chính', from: 'Được đính chính bởi' },
  repeals: { to: 'Bãi bỏ', from: 'Bị bãi bỏ bởi' },
  guides: { to: 'Hướng dẫn thi hành', from: 'Được hướng dẫn thi hành bởi' },
};
