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
      // What may come in is decided by src/uploads, which looks closer and says why; Strapi drops files without a word.
      security: { allowedTypes: ['*'] },
    },
  },
});
