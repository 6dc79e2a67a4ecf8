/** What Strapi's server says in so many words, and how editors read it. */
const sentences: Record<string, string> = {
  'A folder with this name already exists': 'Ở đây đã có thư mục mang tên này.',
  'A forbidden action was performed': 'Bạn không có quyền làm việc này.',
  'A user with this email address already exists': 'Đã có người dùng với địa chỉ thư điện tử này.',
  'An application error occurred': 'Đã có lỗi.',
  'API Token not found': 'Không tìm thấy mã truy cập API.',
  'apiToken.notFound': 'Không tìm thấy mã truy cập API.',
  'Authentication required': 'Bạn cần đăng nhập.',
  'Bad Request': 'Yêu cầu không hợp lệ.',
  'Cannot delete a draft document': 'Không xoá được bản nháp này.',
  'Cannot delete the default locale': 'Không thể xoá ngôn ngữ mặc định.',
  'Cannot replace a file with multiple ones': 'Chỉ có thể thay một tệp bằng đúng một tệp khác.',
  'Cannot verify file type for security reasons': 'Không xác định được loại tệp nên không thể tải lên.',
  'Connection verification failed': 'Không kết nối được với máy chủ thư.',
  'contentType.notFound': 'Không tìm thấy loại nội dung này.',
  'Document not found': 'Không tìm thấy bài này. Có thể bài đã bị xoá.',
  'Document not found or already published.': 'Không tìm thấy bài này hoặc bài đã được xuất bản.',
  'Email already taken': 'Địa chỉ thư điện tử này đã có người dùng.',
  'Entity not found': 'Không tìm thấy nội dung này.',
  'Entity too large': 'Dữ liệu gửi lên quá lớn.',
  'Failed to get preview URL': 'Không mở được bản xem trước.',
  'Failed to restore version': 'Không khôi phục được phiên bản này.',
  'File id is required': 'Chưa chọn tệp nào.',
  'File is not a valid image': 'Tệp này không phải là ảnh hợp lệ.',
  'File name contains invalid characters': 'Tên tệp có ký tự không được phép.',
  'file.notFound': 'Không tìm thấy tệp này.',
  'Files are empty': 'Chưa chọn tệp nào.',
  'folder cannot be moved inside itself': 'Không thể chuyển thư mục vào chính nó.',
  'folder not found': 'Không tìm thấy thư mục này.',
  Forbidden: 'Bạn không có quyền làm việc này.',
  'Forbidden access': 'Bạn không có quyền làm việc này.',
  'ids must be an array of id': 'Chưa chọn mục nào.',
  'Internal Server Error': 'Máy chủ gặp lỗi. Vui lòng thử lại hoặc báo cho bộ phận kỹ thuật.',
  'Invalid credentials': 'Địa chỉ thư điện tử hoặc mật khẩu không đúng.',
  'Invalid file': 'Tệp không hợp lệ.',
  'Invalid password. Expected a minimum of 8 characters with at least one number and one uppercase letter':
    'Mật khẩu phải có ít nhất 8 ký tự, trong đó có chữ số và chữ hoa.',
  'Invalid refresh token': 'Phiên đăng nhập không còn hợp lệ. Vui lòng đăng nhập lại.',
  'Invalid registration info': 'Thông tin đăng ký không hợp lệ.',
  'Invalid registrationToken': 'Đường liên kết mời không hợp lệ hoặc đã được dùng.',
  'Invalid relations': 'Có mục liên kết không còn nữa. Vui lòng tải lại trang.',
  'Invalid sort query': 'Cách sắp xếp này không dùng được.',
  'Invalid status': 'Trạng thái không hợp lệ.',
  'Locale not found': 'Không tìm thấy ngôn ngữ này.',
  'locale.notFound': 'Không tìm thấy ngôn ngữ này.',
  'Login not allowed, please contact your administrator':
    'Tài khoản này không được đăng nhập. Vui lòng liên hệ Quản trị.',
  'Maximum 20 URLs allowed per request': 'Mỗi lần chỉ được tải từ tối đa 20 địa chỉ URL.',
  'Method Not Allowed': 'Không thực hiện được thao tác này.',
  'MIME type is not allowed': 'Không được tải lên loại tệp này.',
  'Missing or invalid credentials': 'Bạn chưa đăng nhập hoặc phiên đăng nhập đã hết.',
  'Missing permissions attribute for custom token': 'Chưa chọn quyền cho mã truy cập này.',
  'Missing refresh token': 'Phiên đăng nhập đã hết. Vui lòng đăng nhập lại.',
  'Name already taken': 'Tên này đã được dùng.',
  'name cannot contain slashes': 'Tên không được có dấu gạch chéo.',
  'name cannot start or end with a whitespace': 'Tên không được có dấu cách ở đầu hoặc cuối.',
  'No recipient(s) are given': 'Chưa có người nhận.',
  'Not Found': 'Không tìm thấy.',
  'Not Implemented': 'Chưa có tính năng này.',
  'parent folder does not exist': 'Thư mục chứa không còn nữa.',
  'Payload Too Large': 'Dữ liệu gửi lên quá lớn.',
  'Policy Failed': 'Bạn không có quyền làm việc này.',
  'Preview config not found': 'Chưa thiết lập bản xem trước cho loại nội dung này.',
  'Role deletion checks have failed': 'Không xoá được vai trò này.',
  'role.notFound': 'Không tìm thấy vai trò này.',
  'Roles deletion checks have failed': 'Không xoá được các vai trò này.',
  'Service Unavailable': 'Máy chủ đang bận. Vui lòng thử lại sau ít phút.',
  'Session not found': 'Không tìm thấy phiên đăng nhập này.',
  'Some permissions are duplicated (same action and subject)': 'Có quyền bị lặp lại.',
  'Some roles are still assigned to some users': 'Một số vai trò vẫn đang có người dùng giữ.',
  "Super admin can't be edited.": 'Không thể sửa vai trò quản trị viên cấp cao.',
  "Super admin permissions can't be edited.": 'Không thể sửa quyền của quản trị viên cấp cao.',
  'The provided token id does not exist': 'Không tìm thấy mã truy cập này.',
  'This attribute must be unique': 'Giá trị này đã được dùng.',
  'This email provider does not support connection verification': 'Không kiểm tra được kết nối với máy chủ thư.',
  'This feature is not implemented yet': 'Chưa có tính năng này.',
  'This locale already exists': 'Ngôn ngữ này đã có.',
  "This locale doesn't exist": 'Không có ngôn ngữ này.',
  'This reset password token has expired': 'Đường liên kết đặt lại mật khẩu đã hết hạn.',
  'This role is used as the default SSO role. Make sure to change this configuration before deleting the role':
    'Vai trò này đang được dùng khi đăng nhập một lần, nên không xoá được.',
  'Token expired': 'Mã truy cập đã hết hạn.',
  'Token not found': 'Không tìm thấy mã truy cập.',
  'Too Many Requests': 'Bạn đã thử quá nhiều lần. Vui lòng thử lại sau ít phút.',
  'Too many requests, please try again later.': 'Bạn đã thử quá nhiều lần. Vui lòng thử lại sau ít phút.',
  'Transfer token not found': 'Không tìm thấy mã chuyển dữ liệu.',
  Unauthorized: 'Bạn chưa đăng nhập hoặc phiên đăng nhập đã hết.',
  'Unknown locale supplied': 'Ngôn ngữ không hợp lệ.',
  'URLs are required': 'Vui lòng nhập ít nhất một địa chỉ URL.',
  'User does not exist': 'Không có người dùng này.',
  'User not found': 'Không tìm thấy người dùng này.',
  'Validation failed': 'Thông tin chưa hợp lệ.',
  'webhook.notFound': 'Không tìm thấy thông báo tự động này.',
  'You cannot delete the super admin role': 'Không thể xoá vai trò quản trị viên cấp cao.',
  'You cannot delete your own user': 'Bạn không thể xoá tài khoản của chính mình.',
  'You must have at least one user with super admin role.':
    'Phải có ít nhất một người giữ vai trò quản trị viên cấp cao.',
};

/** What the server says with a field's name, numbers or a file's name in it. The field is said by whoever shows it. */
const patterns: [RegExp, (...parts: string[]) => string][] = [
  [
    / (?:must be (?:an? )?defined|is a required field|cannot be (?:null|empty)|is required)\.?$/,
    () => 'Không được để trống ô này.',
  ],
  [/must be a `[^`]*` type, but the final value was: `(?:null|undefined|"")`/, () => 'Không được để trống ô này.'],
  [/must be unique\.?$/, () => 'Giá trị này đã được dùng.'],
  [/must be exactly (\d+) characters$/, (count) => `Phải có đúng ${count} ký tự.`],
  [/must be at least (\d+) characters$/, (count) => `Phải có ít nhất ${count} ký tự.`],
  [/must be at most (\d+) characters$/, (count) => `Chỉ được có nhiều nhất ${count} ký tự.`],
  [/must be less than 73 bytes$/, () => 'Quá dài: mật khẩu chỉ được có nhiều nhất 72 ký tự không dấu.'],
  [/must contain at least one lowercase character$/, () => 'Phải có ít nhất một chữ thường.'],
  [/must contain at least one uppercase character$/, () => 'Phải có ít nhất một chữ hoa.'],
  [/must contain at least one number$/, () => 'Phải có ít nhất một chữ số.'],
  [/must be a valid email$/, () => 'Địa chỉ thư điện tử không hợp lệ.'],
  [/must be a valid URL$/i, () => 'Địa chỉ trang web không hợp lệ.'],
  [/must be a lowercase string$/, () => 'Phải viết bằng chữ thường.'],
  [/must be a trimmed string$/, () => 'Không được có dấu cách ở đầu hoặc cuối.'],
  [/must match the (?:following|custom regex)/i, () => 'Giá trị không đúng dạng.'],
  [/must not be one of the following values: /, () => 'Giá trị này không được chọn.'],
  [/must be one of the following values: /, () => 'Phải chọn một giá trị trong danh sách.'],
  [/must be greater than or equal to (-?[\d.]+)$/, (least) => `Phải từ ${least} trở lên.`],
  [/must be less than or equal to (-?[\d.]+)$/, (most) => `Chỉ được đến ${most}.`],
  [/must be less than (-?[\d.]+)$/, (most) => `Phải nhỏ hơn ${most}.`],
  [/must be greater than (-?[\d.]+)$/, (least) => `Phải lớn hơn ${least}.`],
  [/must be a(?:n| valid) integer$/, () => 'Phải là số nguyên.'],
  [/must be a (?:positive|finite) number$/, () => 'Số không hợp lệ.'],
  [/field must have at least (\d+) items$/, (count) => `Phải có ít nhất ${count} mục.`],
  [/field must have less than or equal to (\d+) items$/, (count) => `Chỉ được có nhiều nhất ${count} mục.`],
  [/must be a `date` type|Invalid (?:date|time) format|ISO compatible date|ISO date$/, () => 'Ngày giờ không hợp lệ.'],
  [/must be a `[^`]*` type/, () => 'Giá trị không đúng dạng.'],
  [
    /^(\d+) relation\(s\) of type \S+ associated with this entity do not exist$/,
    (count) => `Có ${count} mục liên kết không còn nữa. Vui lòng bỏ ra rồi chọn lại.`,
  ],
  [/^Document with id .+ not found$/, () => 'Có mục liên kết không còn nữa. Vui lòng bỏ ra rồi chọn lại.'],
  [
    /^The name must be unique and a role with name `(.+)` already exists\.?$/,
    (name) => `Đã có vai trò mang tên “${name}”.`,
  ],
  [/^(.+) exceeds size limit of (.+?)\.?$/, (file, limit) => `Tệp “${file}” lớn quá mức cho phép (${limit}).`],
  [/^File too large: maximum allowed size is (.+)$/, (limit) => `Tệp lớn quá mức cho phép (${limit}).`],
  [/^File type '(.+)' is not allowed$/, (type) => `Không được tải lên loại tệp này (${type}).`],
  [/^Failed to fetch URL: (\S+)/, (url) => `Không tải được tệp từ ${url}.`],
  [
    /^(?:Invalid URL(?: protocol.*)?|URL resolves to a blocked address|Could not resolve hostname): (\S+)$/,
    (url) => `Không dùng được địa chỉ ${url}.`,
  ],
  [/^Request timed out while fetching URL: (\S+)$/, (url) => `Địa chỉ ${url} không trả lời.`],
  [/^Maximum (\d+) URLs allowed/, (count) => `Mỗi lần chỉ được tải từ tối đa ${count} địa chỉ.`],
  [/^Couldn't send (?:test )?email/, () => 'Không gửi được thư. Vui lòng xem lại thiết lập máy chủ thư.'],
  [/^Cannot assign admin permissions that exceed your own/, () => 'Không thể cấp quyền mà chính bạn không có.'],
  [/^[a-zA-Z-]+\.notFound$|[nN]ot found\.?$|does not exist\.?$|doesn't exist\.?$/, () => 'Không tìm thấy.'],
  [
    /^Invalid (?:parameter|params|key|filters|sort|pagination)|^Expected a|^Unknown permissions/,
    () => 'Yêu cầu không hợp lệ. Vui lòng tải lại trang.',
  ],
  [/is invalid$/, () => 'Giá trị không hợp lệ.'],
];

/** The Vietnamese for a message of Strapi's server; undefined for one that nobody has met yet. */
export function vietnameseFor(message: string): string | undefined {
  const sentence = Object.hasOwn(sentences, message) ? sentences[message] : undefined;
  if (sentence) return sentence;
  for (const [pattern, say] of patterns) {
    const match = pattern.exec(message);
    if (match) return say(...match.slice(1));
  }
  return undefined;
}

/** What is said where only the status is understood. */
export function vietnameseForStatus(status: number): string {
  if (status === 401) return sentences['Unauthorized']!;
  if (status === 403) return sentences['Forbidden']!;
  if (status === 404) return sentences['Not Found']!;
  if (status === 413) return sentences['Payload Too Large']!;
  if (status === 429) return sentences['Too Many Requests']!;
  if (status >= 500) return sentences['Internal Server Error']!;
  return 'Không thực hiện được. Vui lòng tải lại trang rồi thử lại, hoặc báo cho Quản trị.';
}
