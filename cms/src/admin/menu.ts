import type { StrapiApp } from '@strapi/strapi/admin';

/** Takes out of the menu what only developers use, and only while they develop: the builder of content types. */
export function leaveOutDeveloperScreens({ router }: Pick<StrapiApp, 'router'>): void {
  const at = router.menu.findIndex(({ to }) => to.includes('content-type-builder'));
  if (at >= 0) router.menu.splice(at, 1);
}
