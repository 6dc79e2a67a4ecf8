import { readSettings } from '@ban-tin/shared/settings';
import { mailTransport } from '../src/mail/transport.ts';

const megabyte = 1024 * 1024;

export default () => ({
  email: { config: { provider: 'nodemailer', providerOptions: mailTransport(readSettings(process.env)) } },
  upload: {
    config: {
      sizeLimit: 100 * megabyte,
      // Pages get their own sizes from the publisher; the admin needs the thumbnail only.
      breakpoints: {},
      security: {
        allowedTypes: [
          'image/jpeg',
          'image/png',
          'image/webp',
          'image/avif',
          'image/gif',
          'application/pdf',
          'application/zip',
          'application/msword',
          'application/vnd.ms-excel',
          'application/vnd.ms-powerpoint',
          'application/vnd.openxmlformats-officedocument.*',
        ],
        deniedTypes: [
          'image/svg+xml',
          'text/html',
          'application/xhtml+xml',
          'application/javascript',
          'text/javascript',
        ],
      },
    },
  },
});
