/** Whom an announcement is for, in the order in which they are offered and shown. */
export const audiences = [
  ...['toàn ngành', 'cán bộ quản lý', 'giáo viên', 'nhân viên'],
  ...['học sinh', 'phụ huynh', 'thí sinh'],
];

/** The field of an announcement's audiences, `global::audiences` in the schemas: a list of some of these words. */
export const audiencesField = { name: 'audiences', type: 'json' } as const;
