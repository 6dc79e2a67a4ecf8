import { readSettings, readSecrets } from '@ban-tin/shared/settings';
import type { Core } from '@strapi/strapi';
import { createFirstAdministrator } from './access/administrator.ts';
import { closeDeveloperScreens } from './access/developer-screens.ts';
import { keepPublisherToken } from './access/publisher-token.ts';
import { beginLog } from './change-log/log.ts';
import { recordEntryChanges } from './change-log/record-changes.ts';
import { recordMediaChanges } from './change-log/record-media.ts';
import { finishErasures } from './erase/clean.ts';
import { serveErasing } from './erase/erase-routes.ts';
import { loadDemoContent } from './demo/load.ts';
import { audiencesField } from './content-rules/audiences-field.ts';
import { markdownField } from './content-rules/markdown-field.ts';
import { refuseStaleWrites } from './editing/refuse-stale.ts';
import { serveEditing } from './editing/routes.ts';
import { serveChecks } from './guard/check-route.ts';
import { guardPublishing } from './guard/guard-publishing.ts';
import { serveHistory } from './history/history-routes.ts';
import { recordVersions } from './history/record-versions.ts';
import { keepLabels } from './labels/labels.ts';
import { serveLive } from './live/serve-live.ts';
import { servePreviewLinks } from './previews/serve-links.ts';
import { nameLanguage, nameSubjectsOfRoles } from './labels/system-names.ts';
import { announceAdministrator } from './access/announce.ts';
import { publisherWaker } from './publishing/wake.ts';
import { approveWhatWasSeen } from './review/approve-what-was-seen.ts';
import { serveReviews } from './review/review-routes.ts';
import { registerConditions } from './roles/conditions.ts';
import { keepDraftsPrivate } from './roles/draft-privacy.ts';
import { keepRoles, registerQueueAction } from './roles/keep-roles.ts';
import { serveNewsroomSettings } from './roles/newsroom-settings.ts';
import { guardFiles } from './roles/own-files.ts';
import { keepOrganization } from './roles/own-organization.ts';
import { checkUploads } from './uploads/check-uploads.ts';
import { keepUsedFiles } from './uploads/keep-used-files.ts';
import { registerRoyaltyPermission, serveRoyalties } from './royalties/royalty-routes.ts';
import { followEntries } from './schedule/follow-entries.ts';
import { keepSchedules } from './schedule/keep-schedules.ts';
import { serveSchedules } from './schedule/schedule-routes.ts';

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    const settings = readSettings(process.env);
    const secrets = readSecrets(process.env, { production: true });
    const wake = publisherWaker(strapi, { publisherUrl: settings.publisherUrl, secret: secrets.WAKE_SECRET });
    guardFiles(strapi);
    keepOrganization(strapi);
    recordEntryChanges(strapi, wake);
    refuseStaleWrites(strapi);
    recordVersions(strapi);
    approveWhatWasSeen(strapi);
    guardPublishing(strapi);
    followEntries(strapi);
    serveChecks(strapi);
    serveReviews(strapi);
    serveNewsroomSettings(strapi);
    keepDraftsPrivate(strapi);
    serveLive(strapi);
    servePreviewLinks(strapi);
    serveHistory(strapi);
    serveSchedules(strapi);
    serveRoyalties(strapi);
    serveEditing(strapi);
    recordMediaChanges(strapi, wake);
    serveErasing(strapi, wake);
    checkUploads(strapi);
    keepUsedFiles(strapi);
    await registerConditions(strapi);
    await registerQueueAction(strapi);
    await registerRoyaltyPermission(strapi);
    strapi.customFields.register([markdownField, audiencesField]);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const settings = readSettings(process.env);
    const secrets = readSecrets(process.env, { production: true });
    await beginLog(strapi);
    await keepPublisherToken(strapi, secrets.PUBLISHER_TOKEN);
    await keepLabels(strapi);
    await keepRoles(strapi);
    await finishErasures(strapi);
    await closeDeveloperScreens(strapi);
    nameSubjectsOfRoles(strapi);
    await nameLanguage(strapi);
    if (process.env.DEMO_CONTENT === 'yes' && (await loadDemoContent(strapi))) strapi.log.info('demo content loaded');
    announceAdministrator(
      await createFirstAdministrator(strapi, { email: settings.adminEmail, password: settings.adminPassword }),
    );
    keepSchedules(strapi);
  },
};
