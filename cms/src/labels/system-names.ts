import type { Core, UID } from '@strapi/strapi';

/** The part of the roles' screen that lists content types, as Strapi builds it. */
interface Section {
  subjects: Subject[];
  actions: { label: string }[];
}
interface Subject {
  uid: string;
  label: string;
  properties: Property[];
}
interface Property {
  value: string;
  label: string;
  children?: Property[];
}
interface Attribute {
  component?: string;
  pluginOptions?: { 'ban-tin'?: { label?: string } };
}
interface Sections {
  addHandler(section: string, handler: (context: { section: Section }) => void): Sections;
}

const actions: Record<string, string> = {
  Create: 'Thêm',
  Read: 'Xem',
  Update: 'Sửa',
  Delete: 'Xoá',
  Publish: 'Xuất bản',
};

/** Has the roles' screen name types and fields as all other screens do; Strapi names them by their names in the code. */
export function nameSubjectsOfRoles(strapi: Core.Strapi): void {
  const { sectionsBuilder } = strapi.service('admin::permission') as unknown as { sectionsBuilder: Sections };
  const rename = ({ section }: { section: Section }) => {
    for (const action of section.actions) action.label = actions[action.label] ?? action.label;
    for (const subject of section.subjects) {
      const type = strapi.contentTypes[subject.uid as UID.ContentType];
      if (!type) continue;
      subject.label = type.info.displayName;
      for (const { children } of subject.properties) if (children) nameFields(strapi, children, type.attributes);
    }
  };
  sectionsBuilder.addHandler('collectionTypes', rename).addHandler('singleTypes', rename);
}

function nameFields(strapi: Core.Strapi, fields: Property[], attributes: object): void {
  for (const field of fields) {
    const attribute = (attributes as Record<string, Attribute>)[field.value];
    field.label = attribute?.pluginOptions?.['ban-tin']?.label ?? field.label;
    const component = attribute?.component && strapi.components[attribute.component as UID.Component];
    if (component && field.children) nameFields(strapi, field.children, component.attributes);
  }
}

/** Strapi's name for the one language of an installation, which is never used as such: no type of ours has translations. */
export async function nameLanguage(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query('plugin::i18n.locale').updateMany({
    where: { code: 'en', name: 'English (en)' },
    data: { name: 'Ngôn ngữ chung' },
  });
}
