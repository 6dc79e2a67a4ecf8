import type { Settings } from '@ban-tin/shared/settings';

/** How nodemailer reaches the mail server; without one, mails are written and thrown away. */
export function mailTransport({ smtpUrl }: Settings): object {
  if (!smtpUrl) return { jsonTransport: true };
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  return {
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}

/** The address that mails come from. */
export function senderOf({ smtpFrom, smtpUrl, siteUrl }: Settings): string {
  const user = smtpUrl ? decodeURIComponent(new URL(smtpUrl).username) : '';
  return smtpFrom ?? (user.includes('@') ? user : `khong-tra-loi@${new URL(siteUrl).hostname}`);
}
