import type { EntryType } from '@ban-tin/shared/change';
import { royaltyAction } from '../royalties/royalty-routes.ts';
import { conditions } from './conditions.ts';

/** A permission as Strapi keeps it, before its fields are filled in. */
export interface Permission {
  action: string;
  subject?: string;
  conditions?: string[];
}

export interface Role {
  code: string;
  /** The role that Strapi makes for an empty database and that this one takes the place of, with its people. */
  insteadOf: string;
  name: string;
  description: string;
  permissions: Permission[];
}

/** Who may see what waits for approval. */
export const queueAction = 'api::review.queue';

export const superAdmin = {
  code: 'strapi-super-admin',
  name: 'Quản trị',
  description: 'Toàn quyền: nội dung, cài đặt, tài khoản, vai trò và quy trình duyệt.',
};

const withDrafts: EntryType[] = ['article', 'conference', 'directive', 'page'];
const reference: EntryType[] = ['official', 'organization', 'category', 'topic', 'field'];
const managed = 'Hệ thống đặt lại quyền của vai trò này mỗi lần khởi động; cần quyền khác thì tạo vai trò mới.';
const ownFiles = 'admin::is-creator';

type Explored = 'read' | 'create' | 'update' | 'delete' | 'publish';

/** The roles of a newsroom, as code has them. What is absent is forbidden. */
export const roles: Role[] = [
  {
    code: 'author',
    insteadOf: 'strapi-author',
    name: 'Tác giả',
    description: `Viết và sửa bản nháp của mình, gửi duyệt; xem nội dung đã xuất bản. ${managed}`,
    permissions: [
      ...on(withDrafts, {
        read: conditions.reads,
        create: true,
        update: conditions.ownDraft,
        delete: conditions.ownDraft,
      }),
      ...on(reference, { read: true }),
      // No changing of files: a picture that was published would change for readers at once.
      ...files({ read: ownFiles, 'assets.create': true, 'assets.download': true, 'assets.copy-link': true }),
    ],
  },
  {
    code: 'editor',
    insteadOf: 'strapi-editor',
    name: 'Biên tập viên',
    description: `Biên tập mọi nội dung và xuất bản; chỉ chuẩn bị khi Trưởng Ban duyệt trước khi đăng. ${managed}`,
    permissions: [
      ...on(withDrafts, {
        read: conditions.readsOfOrganization,
        create: conditions.creates,
        update: conditions.ofOrganization,
        delete: conditions.deletes,
        publish: conditions.publishes,
      }),
      ...on([...reference, 'redirect'], {
        read: true,
        create: conditions.createsPublic,
        update: conditions.publishes,
        delete: conditions.publishes,
      }),
      ...on(['site-setting'], { read: true }),
      ...files({
        read: true,
        'assets.create': true,
        'assets.update': conditions.changesFiles,
        'assets.download': true,
        'assets.copy-link': true,
      }),
      { action: queueAction },
    ],
  },
  {
    code: 'head',
    insteadOf: '',
    name: 'Trưởng Ban Biên tập',
    description: `Duyệt và xuất bản, trả lại kèm góp ý; biên tập mọi nội dung và thông tin trang web. ${managed}`,
    permissions: [
      ...on(withDrafts, {
        read: conditions.readsOfOrganization,
        create: conditions.creates,
        update: conditions.ofOrganization,
        delete: conditions.ofOrganization,
        publish: conditions.ofOrganization,
      }),
      ...on([...reference, 'redirect'], {
        read: true,
        create: conditions.creates,
        update: conditions.ofOrganization,
        delete: conditions.ofOrganization,
      }),
      ...on(['site-setting'], { read: true, create: conditions.creates, update: conditions.ofOrganization }),
      ...files({
        read: true,
        'assets.create': true,
        'assets.update': conditions.changesFilesAsHead,
        'assets.download': true,
        'assets.copy-link': true,
      }),
      { action: queueAction },
      { action: royaltyAction },
    ],
  },
];

/** Permissions on entries of these types; a condition stands in the place of `true`. */
function on(types: EntryType[], actions: Partial<Record<Explored, string | true>>): Permission[] {
  return types.flatMap((type) =>
    Object.entries(actions).map(([action, condition]) =>
      permission(`plugin::content-manager.explorer.${action}`, condition, `api::${type}.${type}`),
    ),
  );
}

/** Permissions on the media library. */
function files(actions: Record<string, string | true>): Permission[] {
  return Object.entries(actions).map(([action, condition]) => permission(`plugin::upload.${action}`, condition));
}

function permission(action: string, condition: string | true, subject?: string): Permission {
  return { action, ...(subject && { subject }), ...(condition !== true && { conditions: [condition] }) };
}
