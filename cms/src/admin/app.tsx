import type { StrapiApp } from '@strapi/strapi/admin';
import { markdownField } from './editor/markdown-field.ts';
import { askBeforePublishing } from './guard/guard-requests.ts';
import { answerWith } from './guard/questions.ts';
import { keepVietnamTime } from './time/vietnam-time.ts';
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
    app.customFields.register(markdownField);
  },
  bootstrap(_app: StrapiApp) {
    answerWith(async () => (await import('./guard/mount-dialog.tsx')).mountDialog());
    askBeforePublishing();
  },
};
