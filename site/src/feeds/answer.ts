/** A file of the site that is no page for people. */
export function fileOf(text: string | undefined, type: string): Response {
  if (text === undefined) return new Response(null, { status: 404 });
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
