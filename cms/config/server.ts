import path from 'node:path';
import { readSecrets, readSettings } from '@ban-tin/shared/settings';

export default () => {
  const settings = readSettings(process.env);
  const secrets = readSecrets(process.env, { production: true });
  return {
    host: settings.host,
    port: settings.cmsPort,
    url: settings.cmsUrl,
    proxy: { koa: settings.production },
    app: { keys: secrets.APP_KEYS.split(',') },
    dirs: { public: path.resolve(settings.dataDir, 'cms/public') },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
    transfer: { remote: { enabled: false } },
  };
};
