import { replaceHardCoded } from './translations/replace-hard-coded.ts';

/** Strapi's build of the admin, with one step more. */
export default <Config extends { plugins?: unknown[] }>(config: Config): Config => ({
  ...config,
  plugins: [...(config.plugins ?? []), replaceHardCoded()],
});
