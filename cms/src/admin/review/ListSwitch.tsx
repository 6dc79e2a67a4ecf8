import { Button, Flex } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { words } from './words.ts';

const readAction = 'plugin::content-manager.explorer.read';
const ownAndPublished = 'api::reads-own-and-published';

/** Who sees drafts of their own only has two lists of a type: these, and what is published. */
export function ListSwitch() {
  const { slug } = useParams();
  const [search, setSearch] = useSearchParams();
  const permissions = useAuth('ListSwitch', (state) => state.permissions);
  const reads = permissions.filter(({ action, subject }) => action === readAction && subject === slug);
  if (!reads.length || !reads.every(({ conditions }) => conditions?.includes(ownAndPublished))) return null;

  const isPublished = search.get('status') === 'published';
  const show = (status: 'draft' | 'published') => {
    const next = new URLSearchParams(search);
    next.set('page', '1');
    if (status === 'published') next.set('status', 'published');
    else next.delete('status');
    setSearch(next);
  };
  return (
    <Flex gap={1} role="group" aria-label={words.whichList} wrap="wrap">
      <Button
        variant={isPublished ? 'tertiary' : 'secondary'}
        aria-pressed={!isPublished}
        onClick={() => show('draft')}
      >
        {words.ownDrafts}
      </Button>
      <Button
        variant={isPublished ? 'secondary' : 'tertiary'}
        aria-pressed={isPublished}
        onClick={() => show('published')}
      >
        {words.published}
      </Button>
    </Flex>
  );
}
