type Attributes = Record<string, { type?: string; component?: string; components?: string[]; pluginOptions?: unknown }>;
export interface Model {
  attributes: object;
}

/** Fields of accounts, roles, folders and other things that have no schema of ours. */
const usual: Record<string, string> = {
  email: 'Thư điện tử',
  firstname: 'Tên',
  lastname: 'Họ và tên đệm',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  currentPassword: 'Mật khẩu hiện tại',
  confirmPassword: 'Nhập lại mật khẩu',
  roles: 'Vai trò',
  name: 'Tên',
  description: 'Mô tả',
  url: 'Địa chỉ',
  lifespan: 'Thời hạn',
  permissions: 'Quyền',
  parent: 'Thư mục chứa',
};

/** The label of a field by its path, through components and lists ("gallery", 2, "alt": "Mô tả ảnh"). */
export function labelAt(
  path: (string | number)[],
  model: Model | undefined,
  componentOf: (uid: string) => Model | undefined,
): string | undefined {
  let attributes = model?.attributes as Attributes | undefined;
  let label: string | undefined;
  for (const part of path) {
    if (/^\d+$/.test(String(part))) continue;
    const attribute = attributes?.[part];
    label = ours(attribute?.pluginOptions) ?? usual[part] ?? label;
    attributes = attribute?.component ? (componentOf(attribute.component)?.attributes as Attributes) : undefined;
  }
  return label;
}

function ours(options: unknown): string | undefined {
  return (options as { 'ban-tin'?: { label?: string } } | undefined)?.['ban-tin']?.label;
}
