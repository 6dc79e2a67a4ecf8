import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { diffWords } from 'diff';
import type { ChangeObject } from 'diff';
import { styled } from 'styled-components';
import type { ReadableField } from './readable.ts';
import { words } from './words.ts';

interface Props {
  fields: ReadableField[];
  mine: string;
  theirs: string;
  /** Says who changed what, where both may have. */
  showsWho?: boolean;
}

/** Two versions side by side (below one another where it is narrow), with what differs marked. */
export function Differences({ fields, mine, theirs, showsWho = false }: Props) {
  if (!fields.length) return <Typography>{words.compare.nothing}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {fields.map((field) => {
        const parts = diffWords(field.theirs, field.mine);
        return (
          <Box key={field.name} tag="section" aria-label={field.label}>
            <Flex gap={2} wrap="wrap" paddingBottom={2}>
              <Typography tag="h3" variant="delta">
                {field.label}
              </Typography>
              {showsWho && (
                <Badge variant={field.changedBy === 'both' ? 'warning' : 'secondary'}>{who[field.changedBy]}</Badge>
              )}
            </Flex>
            <Columns>
              <Side heading={mine} parts={parts.filter(({ removed }) => !removed)} mark={Own} />
              <Side heading={theirs} parts={parts.filter(({ added }) => !added)} mark={Other} />
            </Columns>
          </Box>
        );
      })}
    </Flex>
  );
}

const who = { both: words.clash.both, mine: words.clash.onlyMine, theirs: words.clash.onlyTheirs } as const;

/** One version; what the other one does not have is marked. */
function Side({ heading, parts, mark: Mark }: { heading: string; parts: ChangeObject<string>[]; mark: typeof Own }) {
  return (
    <Box background="neutral100" hasRadius padding={3} minWidth={0}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral700" tag="h4">
        {heading}
      </Typography>
      <Text>
        {parts.map(({ value, added, removed }, at) =>
          added || removed ? <Mark key={at}>{value}</Mark> : shortened(value, at, parts.length),
        )}
        {!parts.length && <i>{words.compare.empty}</i>}
      </Text>
    </Box>
  );
}

const around = 160;

/** Long stretches in which nothing differs are shown by their ends. */
function shortened(text: string, at: number, count: number): string {
  if (text.length <= 2 * around + 80) return text;
  const start = at === 0 ? '' : text.slice(0, around);
  const end = at === count - 1 ? '' : text.slice(-around);
  return `${start} ${words.compare.left} ${end}`;
}

const Columns = styled.div`
  display: grid;
  gap: 0.8rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
`;

const Text = styled.div`
  padding-top: 0.8rem;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};
`;

const Own = styled.ins`
  background: ${({ theme }) => theme.colors.success200};
  color: ${({ theme }) => theme.colors.success700};
  text-decoration-thickness: 1px;
`;

const Other = styled.ins`
  background: ${({ theme }) => theme.colors.warning200};
  color: ${({ theme }) => theme.colors.warning700};
  text-decoration-thickness: 1px;
`;
