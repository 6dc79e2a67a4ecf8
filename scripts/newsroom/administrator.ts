/** The first administrator, as the cms tells of it on its very first start. */
export interface Administrator {
  email: string;
  password: string;
  generated: boolean;
}

/** How to log in, for the terminal. */
export function describeAdministrator({ email, password, generated }: Administrator): string {
  const hint = generated ? `\n  Mật khẩu: ${password}   (chỉ hiện một lần này, hãy ghi lại)` : '';
  return `  Tài khoản quản trị: ${email}${hint}`;
}
