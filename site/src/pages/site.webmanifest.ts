import { homePath, iconPath, iconSizes } from '@ban-tin/shared/urls';
import type { APIRoute } from 'astro';
import { siteColors, siteFrame } from '../content/questions/site.ts';
import { fileOf } from '../feeds/answer.ts';
import { themeColor } from '../styles/department-colors.ts';

export const GET: APIRoute = () => {
  const { agencyName, tagline } = siteFrame();
  const manifest = {
    name: agencyName,
    ...(tagline && { description: tagline }),
    lang: 'vi',
    start_url: homePath(),
    display: 'browser',
    theme_color: themeColor(siteColors()),
    background_color: '#fbfaf6',
    icons: iconSizes.map((size) => ({ src: iconPath(size), sizes: `${size}x${size}`, type: 'image/png' })),
  };
  return fileOf(`${JSON.stringify(manifest)}\n`, 'application/manifest+json');
};
