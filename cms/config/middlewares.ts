const megabyte = 1024 * 1024;

export default () => [
  'global::request-log',
  'global::vietnamese-answers',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          // Editors paste pictures from elsewhere; the browser fetches those whose owners allow it.
          'connect-src': ["'self'", 'https:'],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          'frame-ancestors': ["'self'"],
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  { name: 'strapi::cors', config: { origin: [] } },
  { name: 'strapi::poweredBy', config: { poweredBy: 'CMS' } },
  'global::login-limit',
  'global::password-mail',
  'strapi::query',
  'global::no-drafts',
  'global::upload-requests',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '8mb',
      textLimit: '8mb',
      formLimit: '1mb',
      // The form around a file takes some room as well.
      formidable: { maxFileSize: 101 * megabyte },
    },
  },
  'global::read-attachments',
  'global::entry-version',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
