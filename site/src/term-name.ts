/** "Sơ kết học kỳ I, năm học 2022-2023". */
export function termName({
  kind,
  semester,
  schoolYear,
}: {
  kind?: string | undefined;
  semester?: string | undefined;
  schoolYear?: string | undefined;
}): string {
  const what = [kind === 'khác' ? undefined : kind, semester].filter(Boolean).join(' ');
  const name = [what, schoolYear && `năm học ${schoolYear}`].filter(Boolean).join(', ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
