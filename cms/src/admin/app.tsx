import type { StrapiApp } from '@strapi/strapi/admin';
import vi from './translations/vi.json';

const languageKey = 'strapi-admin-language';

// The login page is drawn before anybody's preferred language is known; without this it starts in English.
if (typeof window !== 'undefined' && !window.localStorage.getItem(languageKey)) {
  window.localStorage.setItem(languageKey, 'vi');
}

export default {
  config: {
    locales: ['vi'],
    translations: { vi },
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(_app: StrapiApp) {},
};
