/** What readers see when there is no page of the site to show. The site's own 404.html and 410.html come first. */
export const messages = {
  badRequest: 'Địa chỉ không hợp lệ.\n',
  notFound: 'Không tìm thấy trang này.\n',
  gone: 'Trang này đã được gỡ bỏ.\n',
  notAllowed: 'Máy chủ này chỉ nhận yêu cầu xem trang (GET, HEAD).\n',
  preconditionFailed: 'Tệp đã thay đổi so với bản bạn đang có.\n',
  rangeNotSatisfiable: 'Tệp không có phần dữ liệu được yêu cầu.\n',
  busy: 'Máy chủ đang bận, xin thử lại sau giây lát.\n',
  moved: (to: string) => `Trang đã chuyển đến ${to}\n`,
};

/** Shown until the first release is there; asks again by itself, without a script. */
export const firstBuildPage = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="2">
<title>Trang đang được dựng lần đầu</title>
</head>
<body>
<h1>Trang đang được dựng lần đầu</h1>
<p>Trang sẽ tự tải lại sau giây lát.</p>
</body>
</html>
`;
