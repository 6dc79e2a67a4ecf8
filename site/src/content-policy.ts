/**
 * What a page may do: show its own files, and run the one script of another host that measures visits, where the department
 * has one ("do-luong.example.vn"). As directives of a Content-Security-Policy.
 */
export function contentPolicy(measurementHost?: string): string[] {
  const own = ["'self'", ...(measurementHost ? [`https://${measurementHost}`] : [])].join(' ');
  return [
    "default-src 'none'",
    `img-src ${own} data:`,
    "style-src 'self'",
    "font-src 'self'",
    `script-src ${own}`,
    `connect-src ${own}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ];
}
