import type { Core } from '@strapi/strapi';
import { typeOf } from '../change-log/entry-uids.ts';
import { limitsOf } from './limits.ts';
import { belongsTo, organizationFields } from './organization-fields.ts';

/** A query over rows that Strapi puts into its SQL and also matches in memory; true is "always", false "never". */
type Condition = Record<string, unknown> | boolean;

/** An account with the permission that is being judged, as Strapi hands them over. */
interface Asked {
  id: number;
  permission: { subject: string };
}

const isPublished = { publishedAt: { $ne: null } };
const isDraft = { publishedAt: { $eq: null } };
const createdBy = ({ id }: Asked) => ({ 'createdBy.id': id });

/**
 * What the roles' permissions depend on. Conditions judge rows: a draft and its published version are two. Several
 * conditions of one permission mean "one of them", so each permission has one.
 */
export const conditions = {
  reads: 'api::reads-own-and-published',
  ownDraft: 'api::own-draft',
  readsOfOrganization: 'api::reads-of-organization-and-published',
  ofOrganization: 'api::of-organization',
  publishes: 'api::publishes-without-head',
  deletes: 'api::deletes-drafts-or-without-head',
  creates: 'api::creates-for-organization',
  createsPublic: 'api::creates-public-without-head',
  changesFiles: 'api::changes-files-without-head',
  changesFilesAsHead: 'api::changes-files',
} as const;

/** Must run before Strapi tidies its permissions at the start, which drops conditions that it does not know. */
export async function registerConditions(strapi: Core.Strapi): Promise<void> {
  const { conditionProvider } = strapi.service('admin::permission') as unknown as {
    conditionProvider: { registerMany(list: object[]): Promise<unknown> };
  };
  const limits = ({ id }: Asked) => limitsOf(strapi, id);

  /** Entries of the person's organization; everything for those who are not limited to one. */
  const ofOrganization = async (asked: Asked): Promise<Condition> => {
    const { organization } = await limits(asked);
    const type = typeOf(asked.permission.subject);
    return !organization || (type ? belongsTo(type, organization) : false);
  };
  /** Without an entry yet, a condition on its fields would hold for all. */
  const mayCreate = async (asked: Asked): Promise<Condition> => {
    const type = typeOf(asked.permission.subject);
    return !(await limits(asked)).organization || Boolean(type && organizationFields[type]);
  };
  const ofFiles = async (asked: Asked): Promise<Condition> => !(await limits(asked)).organization || createdBy(asked);
  const unlessHeadApproves = async (asked: Asked, otherwise: () => Promise<Condition>): Promise<Condition> =>
    !(await limits(asked)).headApproves && otherwise();

  const handlers: Record<keyof typeof conditions, [string, (asked: Asked) => Promise<Condition> | Condition]> = {
    reads: ['Đã xuất bản, hoặc do mình tạo', (asked) => ({ $or: [createdBy(asked), isPublished] })],
    ownDraft: ['Bản nháp do mình tạo', (asked) => ({ ...createdBy(asked), ...isDraft })],
    readsOfOrganization: [
      'Đã xuất bản, hoặc thuộc đơn vị mình (nếu bị giới hạn)',
      async (asked) => {
        const own = await ofOrganization(asked);
        return own === true || { $or: [...(own ? [own] : []), isPublished] };
      },
    ],
    ofOrganization: ['Thuộc đơn vị mình (nếu bị giới hạn)', ofOrganization],
    publishes: [
      'Không phải chờ Trưởng Ban duyệt; thuộc đơn vị mình (nếu bị giới hạn)',
      (asked) => unlessHeadApproves(asked, () => ofOrganization(asked)),
    ],
    deletes: [
      'Chưa xuất bản, hoặc không phải chờ Trưởng Ban duyệt; thuộc đơn vị mình (nếu bị giới hạn)',
      async (asked) => {
        const own = await ofOrganization(asked);
        if (own === false || !(await limits(asked)).headApproves) return own;
        return { ...(own === true ? {} : own), ...isDraft };
      },
    ],
    creates: ['Không bị giới hạn theo đơn vị, hoặc là loại nội dung có ghi đơn vị', mayCreate],
    createsPublic: [
      'Không phải chờ Trưởng Ban duyệt và không bị giới hạn theo đơn vị',
      (asked) => unlessHeadApproves(asked, () => mayCreate(asked)),
    ],
    changesFiles: [
      'Không phải chờ Trưởng Ban duyệt; do mình tải lên (nếu bị giới hạn theo đơn vị)',
      (asked) => unlessHeadApproves(asked, () => ofFiles(asked)),
    ],
    changesFilesAsHead: ['Do mình tải lên (nếu bị giới hạn theo đơn vị)', ofFiles],
  };
  await conditionProvider.registerMany(
    Object.entries(handlers).map(([key, [displayName, handler]]) => ({
      name: conditions[key as keyof typeof conditions].slice('api::'.length),
      displayName,
      category: 'Toà soạn',
      handler,
    })),
  );
}
