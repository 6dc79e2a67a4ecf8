/** A mail as Strapi fills it in: `<%= url %>` becomes the link. */
export interface MailTemplate {
  subject: string;
  text: string;
  html: string;
}

/** The mail to somebody who forgot a password, from the agency whose site it is. */
export function resetPasswordMail(agencyName: string): MailTemplate {
  const agency = withoutTemplate(agencyName);
  const paragraphs = [
    'Kính gửi ông/bà,',
    `${agency} vừa nhận được yêu cầu đặt lại mật khẩu trang quản trị cho địa chỉ thư điện tử này.`,
    'Để đặt mật khẩu mới, mời ông/bà mở đường liên kết dưới đây. Đường liên kết có hiệu lực trong một giờ và chỉ dùng được một lần.',
    '<%= url %>',
    'Nếu ông/bà không gửi yêu cầu này, xin bỏ qua thư. Mật khẩu hiện tại vẫn được giữ nguyên.',
    'Thư này được gửi tự động, xin không trả lời.',
    agency,
  ];
  const html = paragraphs.map((text) =>
    text === '<%= url %>' ? '<p><a href="<%= url %>"><%= url %></a></p>' : `<p>${escapeHtml(text)}</p>`,
  );
  return {
    subject: `Đặt lại mật khẩu trang quản trị – ${agency}`,
    text: paragraphs.join('\n\n'),
    html: `<!doctype html><html lang="vi"><body>${html.join('\n')}</body></html>`,
  };
}

/** Strapi runs what stands between `<%` and `%>` as code; in a sender's name, `<` begins the address. */
export function withoutTemplate(text: string): string {
  return text.replace(/[<>]/g, '').trim();
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
