import { readEntryLink } from '@ban-tin/shared/entry-link';
import { Link as TipTapLink } from '@tiptap/extension-link';

/** What a link leads to, for its look and its description. */
export type LinkKind = 'entry' | 'file' | 'web';

/** What the address of a link leads to. */
export function kindOfLink(href: string): LinkKind {
  if (readEntryLink(href)) return 'entry';
  return href.includes('/uploads/') ? 'file' : 'web';
}

/**
 * Links with any address that stands in the text: whether readers may follow it is the site's decision. In the editor
 * only harmless ones can be followed.
 */
export const Link = TipTapLink.extend({
  addAttributes() {
    return {
      href: {
        default: '',
        parseHTML: (element: HTMLElement) => element.getAttribute('data-href') ?? element.getAttribute('href'),
      },
    };
  },

  parseHTML() {
    return [{ tag: 'a[href]' }];
  },

  renderHTML({ HTMLAttributes }) {
    const href = String(HTMLAttributes['href'] ?? '');
    const harmless = /^(?:https?:|mailto:|tel:|\/|#)/i.test(href) && !href.startsWith('//');
    return ['a', { 'data-kind': kindOfLink(href), href: harmless ? href : '#', 'data-href': href }, 0];
  },
}).configure({ openOnClick: false, isAllowedUri: () => true, defaultProtocol: 'https' });
