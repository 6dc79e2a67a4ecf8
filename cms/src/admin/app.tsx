import type { StrapiApp } from '@strapi/strapi/admin';
import { audiencesField } from './audience/audiences-field.ts';
import { saveWithCare } from './editing/editing-requests.ts';
import { keepTexts } from './editing/keep-texts.ts';
import { markdownField } from './editor/markdown-field.ts';
import { showAttachmentFacts } from './files/attachments-panel.tsx';
import { listUsesWhenRefused } from './files/list-uses.tsx';
import { askBeforePublishing } from './guard/guard-requests.ts';
import { answerWith } from './guard/questions.ts';
import { addNewsroomPage } from './newsroom/newsroom-page.ts';
import { putReviewsIntoEntries, putReviewsOnHome } from './review/review-screens.ts';
import { showEntryPanels, showSiteWidget } from './live/show-live.tsx';
import { registerErasing, registerHistory } from './history/register-history.ts';
import { keepVietnamTime } from './time/vietnam-time.ts';
import { registerRoyalties } from './royalties/register-royalties.tsx';
import { addSchedulePanel, registerScheduleWidget } from './schedule/register-schedules.tsx';
import vi from './translations/vi.json';

/** What the admin remembers in the browser, and what it is to find there at the first visit. */
const firstVisit = {
  // The login page is drawn before anybody's preferred language is known; without this it starts in English.
  'strapi-admin-language': 'vi',
  // An announcement for developers, linked to a blog in English.
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:undefined': 'true',
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': 'true',
};

if (typeof window !== 'undefined') {
  keepVietnamTime(window);
  for (const [key, value] of Object.entries(firstVisit)) {
    if (!window.localStorage.getItem(key)) window.localStorage.setItem(key, value);
  }
}

export default {
  config: {
    locales: ['vi'],
    translations: { vi },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    app.customFields.register([markdownField, audiencesField]);
    addNewsroomPage(app);
    putReviewsOnHome(app);
    showSiteWidget(app);
    registerScheduleWidget(app);
    registerRoyalties(app);
    registerErasing(app);
  },
  bootstrap(app: StrapiApp) {
    putReviewsIntoEntries(app);
    showEntryPanels(app);
    addSchedulePanel(app);
    registerHistory(app);
    answerWith(async () => (await import('./guard/mount-dialog.tsx')).mountDialog());
    askBeforePublishing();
    saveWithCare();
    keepTexts(app);
    listUsesWhenRefused();
    showAttachmentFacts(app);
  },
};
