import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** What our schemas say of an attribute or type under `pluginOptions["ban-tin"]`. */
interface Label {
  label?: string;
  description?: string;
  hidden?: boolean;
  size?: number;
}
interface TypeOptions {
  mainField?: string;
  list?: string[];
  defaultSort?: string;
  defaultSortOrder?: 'ASC' | 'DESC';
}
type Model = { uid: string; attributes: Record<string, any>; pluginOptions?: any; modelType: string };

const wideTypes = ['richtext', 'component', 'json', 'dynamiczone', 'text', 'media'];
const rowWidth = 12;

/**
 * Writes the Vietnamese labels, descriptions and layouts of the schemas into the content manager's configuration, which
 * Strapi keeps in the database. Done again only when the schemas changed, so that an administrator's own view settings
 * last until the next version.
 */
export async function keepLabels(strapi: Core.Strapi): Promise<void> {
  const models = [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)] as unknown as Model[];
  const ours = models.filter(({ uid, modelType }) => modelType === 'component' || uid.startsWith('api::'));
  const store = strapi.store({ type: 'core', name: 'labels' });
  const digest = createHash('sha256')
    .update(JSON.stringify(ours.map(labelsOf)))
    .digest('hex');
  if ((await store.get({ key: 'digest' })) === digest) return;

  for (const model of ours) {
    const service = strapi
      .plugin('content-manager')
      .service(model.modelType === 'component' ? 'components' : 'content-types');
    const found =
      model.modelType === 'component' ? service.findComponent(model.uid) : service.findContentType(model.uid);
    if (found)
      await service.updateConfiguration(found, configured(strapi, model, await service.findConfiguration(found)));
  }
  await store.set({ key: 'digest', value: digest });
}

function configured(strapi: Core.Strapi, model: Model, current: any) {
  const type = optionsOf<TypeOptions>(model);
  const metadatas = { ...current.metadatas };
  for (const [name, attribute] of Object.entries(model.attributes)) {
    const { label, description } = optionsOf<Label>(attribute);
    if (!label || !metadatas[name]) continue;
    const target = attribute.type === 'relation' && (strapi.contentTypes as any)[attribute.target];
    const mainField = target ? optionsOf<TypeOptions>(target).mainField : undefined;
    metadatas[name] = {
      edit: { ...metadatas[name].edit, label, description: description ?? '', ...(mainField && { mainField }) },
      list: { ...metadatas[name].list, label },
    };
  }
  for (const [name, label] of Object.entries(systemLabels)) {
    if (metadatas[name]) metadatas[name] = { ...metadatas[name], list: { ...metadatas[name].list, label } };
  }
  return {
    ...current,
    settings: {
      ...current.settings,
      pageSize: 50,
      ...(type.mainField && { mainField: type.mainField }),
      ...(type.defaultSort && { defaultSortBy: type.defaultSort, defaultSortOrder: type.defaultSortOrder ?? 'ASC' }),
    },
    metadatas,
    layouts: { ...current.layouts, edit: editRows(model), ...(type.list && { list: type.list }) },
  };
}

const systemLabels = {
  id: 'Mã số',
  documentId: 'Mã tài liệu',
  createdAt: 'Ngày tạo',
  updatedAt: 'Sửa lần cuối',
  publishedAt: 'Xuất bản lúc',
  createdBy: 'Người tạo',
  updatedBy: 'Người sửa',
};

/** Fields in the schema's order, packed into rows of twelve columns; hidden ones left out. */
function editRows(model: Model): { name: string; size: number }[][] {
  const rows: { name: string; size: number }[][] = [];
  let free = 0;
  for (const [name, attribute] of Object.entries(model.attributes)) {
    const { label, hidden, size } = optionsOf<Label>(attribute);
    if (!label || hidden) continue;
    const width = size ?? (wideTypes.includes(attribute.type) ? rowWidth : rowWidth / 2);
    if (width > free) {
      rows.push([]);
      free = rowWidth;
    }
    rows.at(-1)!.push({ name, size: width });
    free -= width;
  }
  return rows;
}

function labelsOf(model: Model) {
  return [model.uid, model.pluginOptions, Object.entries(model.attributes).map(([name, a]) => [name, a.pluginOptions])];
}

function optionsOf<T>(holder: { pluginOptions?: any }): T {
  return holder.pluginOptions?.['ban-tin'] ?? {};
}
