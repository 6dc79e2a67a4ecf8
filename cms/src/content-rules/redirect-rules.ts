import { isSitePath } from '@ban-tin/shared/urls';
import { errors } from '@strapi/utils';

/** Refuses a redirect that would lead outside the site, or to itself. */
export function checkRedirect({ from, to }: { from?: string; to?: string }): void {
  for (const [name, value] of Object.entries({ from, to })) {
    if (!value || isSitePath(value)) continue;
    throw problem(name, `Địa chỉ “${value}” không hợp lệ: phải bắt đầu bằng dấu “/”, ví dụ /tin-bai/ten-bai/.`);
  }
  if (from && from === to) throw problem('to', 'Địa chỉ mới trùng với địa chỉ cũ.');
}

function problem(path: string, message: string) {
  return new errors.ValidationError(message, { errors: [{ path: [path], message, name: 'ValidationError' }] });
}
