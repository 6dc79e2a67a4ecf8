const number = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });
const megabyte = 1024 * 1024;
const inMegabytes = (bytes: number) => `${number.format(Math.max(0.1, bytes / megabyte))} MB`;
const inMillions = (pixels: number) => `${number.format(pixels / 1_000_000)} triệu`;

/** Why a file is not taken, as it goes on after the file's name; each says what can be done. */
export const reasons = {
  empty: 'tệp rỗng, không có nội dung. Hãy kiểm tra lại tệp gốc.',
  unknown:
    'không thuộc loại được nhận. Thư viện nhận ảnh JPEG, PNG, WebP, AVIF, GIF và tệp PDF, Word, Excel, PowerPoint, ZIP.',
  svg: 'là ảnh SVG, loại tệp có thể chứa mã lệnh. Hãy xuất thành PNG rồi tải lại.',
  html: 'là trang web (HTML), có thể chứa mã lệnh. Hãy mở bằng Word hoặc trình duyệt, lưu thành PDF rồi tải lại.',
  heic: 'là ảnh HEIC của iPhone, trình duyệt không hiển thị được. Hãy lưu ảnh thành JPEG rồi tải lại; để iPhone tự chụp JPEG: Cài đặt → Camera → Định dạng → “Tương thích nhất”.',
  otherPicture: 'là loại ảnh mà trang web không hiển thị được. Hãy lưu thành JPEG hoặc PNG rồi tải lại.',
  archive: 'là loại tệp nén không phải ZIP. Hãy nén lại thành ZIP rồi tải lên.',
  rtf: 'là tệp RTF. Hãy mở bằng Word, lưu thành DOCX hoặc PDF rồi tải lại.',
  openDocument: 'là tệp OpenDocument. Hãy lưu thành DOCX, XLSX, PPTX hoặc PDF rồi tải lại.',
  film: 'là video hoặc âm thanh, thư viện không nhận. Hãy đăng lên kênh video của đơn vị rồi dẫn liên kết trong bài.',
  program: 'là chương trình máy tính, không được đăng.',
  macros: 'có macro (mã lệnh tự chạy). Hãy lưu một bản không có macro, dạng DOCX, XLSX hoặc PPTX, rồi tải lại.',
  locked: 'có mật khẩu nên không kiểm tra được và người đọc không mở được. Hãy bỏ mật khẩu rồi tải lại.',
  brokenPicture: 'ảnh bị hỏng hoặc thiếu dữ liệu, không đọc được. Hãy lấy lại ảnh gốc, lưu thành JPEG rồi tải lại.',
  brokenDocument: 'tệp bị hỏng hoặc chưa tải về đủ, không mở được. Hãy mở lại tệp gốc, lưu bản mới rồi tải lại.',
  mixed:
    'là hai tệp ghép làm một, có thể giấu mã lệnh. Hãy mở tệp bằng chương trình thường dùng, lưu bản mới rồi tải lại.',
  bomb: 'tệp nén này giải nén ra quá lớn. Hãy chia nhỏ, mỗi tệp giải nén ra không quá 2 GB.',
  holdsProgram: (name: string) => `trong tệp nén có chương trình “${name}”. Hãy bỏ ra, nén lại rồi tải lên.`,
  tooSlow: 'đọc quá lâu nên phải dừng. Hãy mở tệp, lưu bản mới đơn giản hơn rồi tải lại.',
  pictureTooBig: (bytes: number, most: number) =>
    `ảnh nặng ${inMegabytes(bytes)}, mỗi ảnh không quá ${inMegabytes(most)}. Hãy thu nhỏ ảnh rồi tải lại.`,
  documentTooBig: (bytes: number, most: number) =>
    `tệp nặng ${inMegabytes(bytes)}, mỗi tệp không quá ${inMegabytes(most)}. Hãy giảm dung lượng hoặc chia thành nhiều tệp.`,
  tooManyPixels: (pixels: number, most: number) =>
    `ảnh có ${inMillions(pixels)} điểm ảnh, mỗi ảnh không quá ${inMillions(most)}. Hãy thu nhỏ ảnh rồi tải lại.`,
  otherKind: (was: string, is: string) =>
    `là tệp ${is}, không thay được cho tệp ${was}. Hãy chọn tệp cùng loại, hoặc tải lên thành tệp mới.`,
};

/** One sentence for each file that is not taken. */
export function refusalSentence(files: { name: string; reason: string }[]): string {
  return files.map(({ name, reason }) => `Không nhận tệp “${name}”: ${reason}`).join(' ');
}

/** For a request that is cut off before anybody could look into its files. */
export const requestTooBig = (most: number) =>
  `Không nhận: mỗi lần tải lên không quá ${inMegabytes(most)} (ảnh không quá 25 MB). Hãy giảm dung lượng hoặc chia thành nhiều tệp.`;

/** Why files are not deleted; the entries are listed beside it. */
export function inUseSentence(names: string[], entries: number): string {
  const [first = ''] = names;
  const what = names.length === 1 ? `tệp “${first}”` : `“${first}” và ${names.length - 1} tệp khác`;
  return `Không xoá được: ${what} đang được dùng trong ${entries} mục nội dung.`;
}
