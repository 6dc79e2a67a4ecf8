/** A piece of a file's source as it stands there, and what shall stand there instead. */
type Replacement = [found: string, wanted: string];

const admin = '@strapi/admin/dist/admin/admin/src/';
const manager = '@strapi/content-manager/dist/admin/';
const upload = '@strapi/upload/dist/admin/';

const serverError = 'Máy chủ gặp lỗi. Vui lòng thử lại sau ít phút.';
const noConnection = 'Không kết nối được với máy chủ. Vui lòng kiểm tra mạng rồi thử lại.';
const entryOrMedia = "{ entry: 'Bài', media: 'Tệp' }";
const categories = `{
  upload: 'Thư viện ảnh và tệp', 'media library': 'thư viện ảnh và tệp', 'content-manager': 'Quản lý nội dung',
  'content-type-builder': 'Cấu trúc nội dung', email: 'gửi thư điện tử', 'content-releases': 'Đợt xuất bản',
  'content releases': 'đợt xuất bản', 'review-workflows': 'Quy trình duyệt', 'review workflows': 'quy trình duyệt',
  'api tokens': 'mã truy cập API', 'admin tokens': 'mã truy cập quản trị', 'transfer tokens': 'mã chuyển dữ liệu',
  'audit logs': 'nhật ký hoạt động', 'plugins and marketplace': 'phần mở rộng', project: 'thiết lập chung',
  'single sign on': 'đăng nhập một lần', 'users and roles': 'người dùng và vai trò', webhooks: 'thông báo tự động',
  Internationalization: 'ngôn ngữ'
}`;
/** As in `labels/labels.ts` of the server. */
const systemFields = `({
  id: 'Mã số', documentId: 'Mã tài liệu', createdAt: 'Ngày tạo', updatedAt: 'Sửa lần cuối', publishedAt: 'Xuất bản lúc'
})`;
/** "07:30 22/11/2026" */
const numericDate: Replacement[] = [
  ["dateStyle: 'full'", "day: '2-digit', month: '2-digit', year: 'numeric'"],
  ["timeStyle: 'short'", "hour: '2-digit', minute: '2-digit'"],
];

/**
 * English that stands in the code of Strapi's packages and of what they stand on, and not among their messages, by file. The build
 * puts the Vietnamese in its place, and fails when a file or a piece is no longer there. See decisions/020.
 */
export const hardCoded: Record<string, Replacement[]> = {
  '@strapi/design-system/dist/index.mjs': [
    ['"aria-roledescription": "carousel"', '"aria-roledescription": "băng ảnh"'],
    ['"aria-roledescription": "slide"', '"aria-roledescription": "ảnh trong băng"'],
    ['"Loading content..."', '"Đang tải…"'],
    ['"No results found"', '"Không tìm thấy"'],
    ['"Select or enter a value"', '"Chọn hoặc nhập"'],
    ['children: "Loading"', 'children: "Đang tải"'],
    ['`Create "${Z}"`', '`Tạo “${Z}”`'],
    [' = "Month"', ' = "Tháng"'],
    [' = "Year"', ' = "Năm"'],
    [' = "Choose date"', ' = "Chọn ngày"'],
    [' = "Choose time"', ' = "Chọn giờ"'],
    ['`${e} date`', '`${e} ngày`'],
    ['`${e} time`', '`${e} giờ`'],
    [' = "clear"', ' = "Xoá"'],
    [' = "Clear"', ' = "Xoá"'],
    ['clearLabel: "Clear"', 'clearLabel: "Xoá"'],
    [' = "Close modal"', ' = "Đóng"'],
    [' = "Pagination"', ' = "Phân trang"'],
    [' = "On"', ' = "Bật"'],
    [' = "Off"', ' = "Tắt"'],
    // The head of a calendar: the first two letters of "Thứ 2" to "Thứ 7" are six times the same.
    ['children: e.slice(0, 2)', 'children: e.replace(/^Th\\S* /, "T")'],
  ],

  [`${admin}components/PageHelpers.mjs`]: [
    ["'Loading content.'", "'Đang tải.'"],
    ['| Strapi`', '| Trang quản trị`'],
  ],
  [`${admin}components/LazyOutlet.mjs`]: [['"Loading content."', '"Đang tải."']],
  [`${admin}components/Table.mjs`]: [["'Loading content'", "'Đang tải'"]],
  [`${admin}components/LeftMenu.mjs`]: [['label: "Menu"', 'label: "Trình đơn"']],
  [`${admin}components/MainNav/MainNavLinks.mjs`]: [['label: "locked"', 'label: "Đã khoá"']],
  [`${admin}components/Filters.mjs`]: numericDate,
  [`${admin}components/FormInputs/Renderer.mjs`]: [
    // Seen only until the input of a custom field has been fetched.
    ['`Unsupported field type: ${type}`', "'Đang tải…'"],
  ],
  // A link beside every heading, to a manual for developers in English.
  [`${admin}components/Layouts/utils/getMatchingDocLink.mjs`]: [['matches?.[0]', 'null']],
  [`${admin}features/Notifications.mjs`]: [
    ['position: "top-center"', 'position: "top-center", containerAriaLabel: "Thông báo"'],
  ],
  [`${admin}hooks/useAPIErrorHandler.mjs`]: [["'Unknown error occurred.'", `'${serverError}'`]],
  [`${admin}utils/getFetchClient.mjs`]: [
    ["'Session expired. Please log in again.'", "'Phiên làm việc đã hết hạn. Vui lòng đăng nhập lại.'"],
    ["'Server Error'", `'${serverError}'`],
    ["'Unknown Server Error'", `'${serverError}'`],
  ],
  // What the browser itself says of a request that did not arrive is English: "Failed to fetch".
  [`${admin}utils/baseQuery.mjs`]: [
    ["new Error('Unknown error')", `new Error('${noConnection}')`],
    ['message: error.message,', `message: error instanceof TypeError ? '${noConnection}' : error.message,`],
  ],
  [`${admin}pages/Auth/components/Login.mjs`]: [["'Something went wrong'", `'${serverError}'`]],
  [`${admin}pages/Settings/components/SettingsNav.mjs`]: [['"Notification"', '"Có thông báo"']],
  [`${admin}pages/Settings/components/Tokens/LifeSpanInput.mjs`]: [['placeholder: "Select"', 'placeholder: "Chọn"']],
  [`${admin}pages/Settings/components/Tokens/TokenTypeSelect.mjs`]: [['placeholder: "Select"', 'placeholder: "Chọn"']],
  [`${admin}pages/Settings/pages/Webhooks/components/HeadersInput.mjs`]: [
    ['`row ${index + 1} key`', '`tên ở dòng ${index + 1}`'],
    ['`row ${index + 1} value`', '`giá trị ở dòng ${index + 1}`'],
  ],
  [`${admin}pages/Settings/pages/Users/ListPage.mjs`]: [
    ["label: 'Firstname'", "label: 'Tên'"],
    ["label: 'Lastname'", "label: 'Họ và tên đệm'"],
    ["label: 'Email'", "label: 'Thư điện tử'"],
    ["label: 'Username'", "label: 'Tên đăng nhập'"],
    ["label: 'Active user'", "label: 'Đang hoạt động'"],
    ["isActive ? 'Active' : 'Inactive'", "isActive ? 'Đang hoạt động' : 'Đã khoá'"],
  ],
  [`${admin}pages/Settings/pages/Webhooks/components/Events.mjs`]: [
    [
      '"aria-label": event,',
      `"aria-label": \`\${${entryOrMedia}[name]}: \${{ create: 'thêm', update: 'sửa', delete: 'xoá', publish: 'xuất bản', unpublish: 'gỡ xuống' }[event.split('.')[1]]}\`,`,
    ],
    ['children: removeHyphensAndTitleCase(name)', `children: ${entryOrMedia}[name] ?? name`],
  ],
  // Names in the code are shown as code.
  [`${admin}pages/Settings/pages/ApiTokens/EditView/components/CollapsableContentType.mjs`]: [
    ['children: capitalize(label)', 'children: jsx("code", { children: label })'],
    ['children: controller?.controller', 'children: jsx("code", { children: controller?.controller })'],
    ['children: action.action', 'children: jsx("code", { children: action.action })'],
  ],
  [`${admin}pages/Settings/pages/ApplicationInfo/ApplicationInfoPage.mjs`]: [
    ['children: window.strapi.projectType', "children: window.strapi.isEE ? 'Có bản quyền' : 'Miễn phí'"],
  ],
  [`${admin}pages/Settings/pages/Roles/CreatePage.mjs`]: [["'PPP'", "'dd/MM/yyyy'"]],
  [`${admin}pages/Settings/pages/Roles/components/ConditionsModal.mjs`]: [
    ['`${values.length} currently selected`', '`Đã chọn ${values.length}`'],
  ],
  [`${admin}pages/Settings/pages/Roles/components/PluginsAndSettings.mjs`]: [
    ["'Media Library'", "'Thư viện ảnh và tệp'"],
    ["capitalise(categoryName.replace(/-/g, ' '))", `${categories}[categoryName] ?? capitalise(categoryName)`],
    ['category: categoryName', `category: ${categories}[categoryName] ?? categoryName`],
    ["${kind === 'plugins' ? 'plugin' : kind}", ''],
  ],
  [`${admin}pages/Settings/pages/TransferTokens/EditView.mjs`]: [
    ["name: 'Transfer Tokens'", "name: 'Mã chuyển dữ liệu'"],
  ],
  [`${admin}pages/Settings/pages/TransferTokens/ListView.mjs`]: [
    ["name: 'Transfer Tokens'", "name: 'Mã chuyển dữ liệu'"],
  ],
  [`${admin}pages/Settings/pages/ApiTokens/ListView.mjs`]: [["name: 'API Tokens'", "name: 'Mã truy cập API'"]],
  [`${admin}pages/Settings/pages/ApiTokens/EditView/EditViewPage.mjs`]: [
    ["name: 'API Tokens'", "name: 'Mã truy cập API'"],
  ],
  [`${admin}pages/Settings/pages/AdminTokens/ListView.mjs`]: [["name: 'Admin Tokens'", "name: 'Mã truy cập quản trị'"]],
  [`${admin}pages/Settings/pages/AdminTokens/EditView/EditViewPage.mjs`]: [
    ["name: 'Admin Tokens'", "name: 'Mã truy cập quản trị'"],
  ],

  [`${manager}utils/relations.mjs`]: [["'Untitled'", "'Chưa có tiêu đề'"]],
  [`${manager}pages/EditView/components/Header.mjs`]: [["'Untitled'", "'Chưa có tiêu đề'"]],
  [`${manager}pages/EditView/components/DocumentStatus.mjs`]: [
    [
      '"aria-label": status,',
      '"aria-label": formatMessage({ id: `content-manager.containers.List.${status}`, defaultMessage: status }),',
    ],
  ],
  [`${manager}pages/ListView/components/ViewSettingsMenu.mjs`]: [
    ['list.metadatas[name]?.label', `${systemFields}[name] ?? list.metadatas[name]?.label`],
  ],
  [`${manager}pages/ListView/components/Filters.mjs`]: [
    ["label: label ?? ''", `label: ${systemFields}[name] ?? label ?? ''`],
  ],
  [`${manager}pages/ListConfiguration/components/SortDisplayedFields.mjs`]: [
    ['label: metadata.label || name', `label: ${systemFields}[name] ?? (metadata.label || name)`],
  ],
  [`${manager}components/ConfigurationForm/Form.mjs`]: [
    ['label: key', `label: ${systemFields}[key] ?? attribute.pluginOptions?.['ban-tin']?.label ?? key`],
  ],
  [`${manager}components/ConfigurationForm/Fields.mjs`]: [
    ['children: field.name', 'children: field.label ?? field.name'],
  ],
  [`${manager}pages/ListConfiguration/components/Settings.mjs`]: [
    ['label: value', "label: value === 'ASC' ? 'Tăng dần' : 'Giảm dần'"],
  ],
  [`${manager}pages/ComponentConfigurationPage.mjs`]: [
    ['`Configure ${editLayout.settings.displayName} Edit View`', '`Bố cục ô nhập: ${editLayout.settings.displayName}`'],
  ],
  [`${manager}pages/EditConfigurationPage.mjs`]: [
    ['`Configure ${edit.settings.displayName} Edit View`', '`Bố cục ô nhập: ${edit.settings.displayName}`'],
  ],
  [`${manager}pages/ListConfiguration/ListConfigurationPage.mjs`]: [
    ['`Configure ${list.settings.displayName} List View`', '`Bố cục danh sách: ${list.settings.displayName}`'],
  ],
  [`${manager}pages/ListView/components/BulkActions/PublishAction.mjs`]: [
    ["label: 'documentId'", "label: 'Mã tài liệu'"],
    ["label: 'name'", "label: 'Tên'"],
    ["label: 'status'", "label: 'Trạng thái'"],
    ["label: 'Publication status'", "label: 'Tình trạng xuất bản'"],
  ],
  [`${manager}pages/ListView/components/TableCells/CellValue.mjs`]: numericDate,

  [`${upload}future/utils/files.mjs`]: [
    ['Please provide at least one URL', 'Vui lòng nhập ít nhất một địa chỉ'],
    ['Maximum ${', 'Số địa chỉ nhiều nhất là ${'],
    [' URLs allowed', ''],
    ['Invalid URL: ', 'Địa chỉ không hợp lệ: '],
    [' invalid URLs found', ' địa chỉ không hợp lệ'],
  ],
  '@strapi/i18n/dist/admin/components/LocaleTable.mjs': [['children: "Actions"', 'children: "Thao tác"']],

  '@dnd-kit/core/dist/core.esm.js': [
    [
      '"\\n    To pick up a draggable item, press the space bar.\\n    While dragging, use the arrow keys to move the item.\\n    Press space again to drop the item in its new position, or press escape to cancel.\\n  "',
      '"Bấm phím cách để nhấc mục lên, dùng phím mũi tên để di chuyển, bấm phím cách lần nữa để đặt xuống, hoặc bấm Esc để huỷ."',
    ],
    ['"Picked up draggable item " + active.id + "."', '"Đã nhấc mục lên."'],
    [
      '"Draggable item " + active.id + " was moved over droppable area " + over.id + "."',
      '"Mục đang ở trên một chỗ đặt được."',
    ],
    ['"Draggable item " + active.id + " is no longer over a droppable area."', '"Mục đã rời chỗ đặt được."'],
    ['"Draggable item " + active.id + " was dropped over droppable area " + over.id', '"Đã đặt mục vào chỗ mới."'],
    ['"Draggable item " + active.id + " was dropped."', '"Đã đặt mục xuống."'],
    ['"Dragging was cancelled. Draggable item " + active.id + " was dropped."', '"Đã huỷ, mục trở về chỗ cũ."'],
    ["roleDescription = 'draggable'", "roleDescription = 'kéo được'"],
  ],
  '@dnd-kit/sortable/dist/sortable.esm.js': [["roleDescription: 'sortable'", "roleDescription: 'sắp xếp được'"]],
};
