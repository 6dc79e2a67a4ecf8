import { readSettings, readSecrets } from '@ban-tin/shared/settings';
import type { Core } from '@strapi/strapi';
import { createFirstAdministrator } from './access/administrator.ts';
import { closeDeveloperScreens } from './access/developer-screens.ts';
import { keepPublisherToken } from './access/publisher-token.ts';
import { beginLog } from './change-log/log.ts';
import { recordEntryChanges } from './change-log/record-changes.ts';
import { recordMediaChanges } from './change-log/record-media.ts';
import { loadDemoContent } from './demo/load.ts';
import { markdownField } from './content-rules/markdown-field.ts';
import { serveChecks } from './guard/check-route.ts';
import { guardPublishing } from './guard/guard-publishing.ts';
import { keepLabels } from './labels/labels.ts';
import { nameLanguage, nameSubjectsOfRoles } from './labels/system-names.ts';
import { announceAdministrator } from './access/announce.ts';
import { publisherWaker } from './publishing/wake.ts';
import { cleanUploadedPictures } from './uploads/clean-pictures.ts';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    const settings = readSettings(process.env);
    const secrets = readSecrets(process.env, { production: true });
    const wake = publisherWaker(strapi, { publisherUrl: settings.publisherUrl, secret: secrets.WAKE_SECRET });
    recordEntryChanges(strapi, wake);
    guardPublishing(strapi);
    serveChecks(strapi);
    recordMediaChanges(strapi, wake);
    cleanUploadedPictures(strapi);
    strapi.customFields.register(markdownField);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const settings = readSettings(process.env);
    const secrets = readSecrets(process.env, { production: true });
    await beginLog(strapi);
    await keepPublisherToken(strapi, secrets.PUBLISHER_TOKEN);
    await keepLabels(strapi);
    await closeDeveloperScreens(strapi);
    nameSubjectsOfRoles(strapi);
    await nameLanguage(strapi);
    if (process.env.DEMO_CONTENT === 'yes' && (await loadDemoContent(strapi))) strapi.log.info('demo content loaded');
    announceAdministrator(
      await createFirstAdministrator(strapi, { email: settings.adminEmail, password: settings.adminPassword }),
    );
  },
};
