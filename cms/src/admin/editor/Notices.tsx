import { Alert, Box } from '@strapi/design-system';
import { words } from './words.ts';

/** Something that a paste could not bring along, and what it was. */
export interface Notice {
  sentence: string;
  items: string[];
}

/** What was left out of a paste, until somebody has read it. */
export function Notices({ notices, onClose }: { notices: Notice[]; onClose: () => void }) {
  if (!notices.length) return null;
  return (
    <Box padding={3} style={{ flex: 'none', maxHeight: '40%', overflow: 'auto' }}>
      <Alert variant="warning" closeLabel={words.buttons.close} onClose={onClose} title="">
        {notices.map(({ sentence, items }) => (
          <div key={sentence}>
            <p>{sentence}</p>
            <ul>
              {items.map((item) => (
                <li key={item} style={{ overflowWrap: 'anywhere' }}>
                  {item}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Alert>
    </Box>
  );
}
