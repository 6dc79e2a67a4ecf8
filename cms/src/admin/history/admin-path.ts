/** The address in the admin of the page for erasing, or of an entry's form. */
export function adminPath(entry?: { type: string; id: string }): string {
  const [base] = /^.*?\/admin(?=\/|$)/.exec(window.location.pathname) ?? ['/admin'];
  if (!entry) return `${base}/xoa-vinh-vien`;
  const { type, id } = entry;
  const uid = `api::${type}.${type}`;
  return `${base}/content-manager/${type === 'site-setting' ? `single-types/${uid}` : `collection-types/${uid}/${id}`}`;
}
