/** A kind of directive: how it is numbered and what it is called. */
export interface DirectiveForm {
  group: string;
  kind: string;
  /** The part of the number behind the slash; norms have the year before it. Absent where directives are spoken. */
  symbol?: string;
  title: string;
}

/** What a department writes, and what is said at conferences. */
export const directiveForms: DirectiveForm[] = [
  { group: 'chỉ đạo điều hành', kind: 'Công văn', symbol: 'SGDĐT-VP', title: 'V/v tăng cường {work}' },
  {
    group: 'chỉ đạo điều hành',
    kind: 'Công văn',
    symbol: 'SGDĐT-GDTrH',
    title: 'V/v hướng dẫn {work} năm học {schoolYear}',
  },
  { group: 'chỉ đạo điều hành', kind: 'Kế hoạch', symbol: 'KH-SGDĐT', title: 'Kế hoạch {work} năm học {schoolYear}' },
  {
    group: 'chỉ đạo điều hành',
    kind: 'Hướng dẫn',
    symbol: 'HD-SGDĐT',
    title: 'Hướng dẫn công tác {work} năm học {schoolYear}',
  },
  {
    group: 'chỉ đạo điều hành',
    kind: 'Quyết định (cá biệt)',
    symbol: 'QĐ-SGDĐT',
    title: 'Về việc thành lập tổ công tác về {work}',
  },
  {
    group: 'quy phạm pháp luật',
    kind: 'Quyết định',
    symbol: 'QĐ-UBND',
    title: 'Ban hành quy định về {work} trên địa bàn tỉnh',
  },
  { group: 'Đảng và đoàn thể', kind: 'Chương trình', symbol: 'CTr-CĐN', title: 'Chương trình phối hợp về {work}' },
  { group: 'ý kiến chỉ đạo', kind: 'Kết luận', title: 'Kết luận tại {conference}' },
];
