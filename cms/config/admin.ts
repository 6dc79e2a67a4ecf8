import { readSecrets, readSettings } from '@ban-tin/shared/settings';
import { frameAddress } from '../src/previews/frame-address.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

export default () => {
  const secrets = readSecrets(process.env, { production: true });
  return {
    auth: {
      secret: secrets.ADMIN_JWT_SECRET,
      sessions: {
        accessTokenLifespan: 15 * minute,
        idleSessionLifespan: 2 * hour,
        maxSessionLifespan: 10 * hour,
        idleRefreshTokenLifespan: 2 * day,
        maxRefreshTokenLifespan: 7 * day,
      },
      cookie: { sameSite: 'strict' },
    },
    apiToken: { salt: secrets.API_TOKEN_SALT },
    transfer: { token: { salt: secrets.TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: secrets.ENCRYPTION_KEY },
    rateLimit: { interval: { min: 15 }, max: 10 },
    flags: { nps: false, promoteEE: false },
    autoOpen: false,
    preview: {
      enabled: true,
      config: { allowedOrigins: [readSettings(process.env).previewUrl], handler: frameAddress },
    },
  };
};
