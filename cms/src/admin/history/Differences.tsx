import { Typography, VisuallyHidden } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import type { BlockChange, FieldChange, ItemChange, Part } from '../../history/compare/changes.ts';
import type { Comparison } from '../../history/history-routes.ts';
import { words } from './words.ts';

type Files = Comparison['files'];

/** What differs, field by field. What was added is underlined, what was taken out struck through. */
export function Differences({ fields, files }: { fields: FieldChange[]; files: Files }) {
  return (
    <dl>
      {fields.map((field, at) => (
        <Field key={`${field.label} ${at}`}>
          <dt>
            <Typography variant="sigma" textColor="neutral600">
              {field.label}
            </Typography>
          </dt>
          <dd>
            <FieldDifference field={field} files={files} />
          </dd>
        </Field>
      ))}
    </dl>
  );
}

function FieldDifference({ field, files }: { field: FieldChange; files: Files }) {
  switch (field.kind) {
    case 'value':
      return (
        <Text>
          {field.before && <Words parts={[{ text: field.before, mark: 'removed' }]} />}
          {field.before && field.after && ' → '}
          {field.after && <Words parts={[{ text: field.after, mark: 'added' }]} />}
        </Text>
      );
    case 'text':
      return (
        <Text>
          <Words parts={field.parts} />
        </Text>
      );
    case 'blocks':
      return field.blocks.map((block, at) => <Block key={at} block={block} files={files} />);
    case 'group':
      return <Differences fields={field.fields} files={files} />;
    case 'items':
      return (
        <Items>
          {field.items.map((item, at) => (
            <Item key={at} item={item} files={files} />
          ))}
        </Items>
      );
  }
}

function Words({ parts }: { parts: Part[] }): ReactNode {
  return parts.map(({ text, mark }, at) => {
    if (mark === 'added') {
      return (
        <Added key={at}>
          <VisuallyHidden>[{words.added}: </VisuallyHidden>
          {text}
          <VisuallyHidden>]</VisuallyHidden>
        </Added>
      );
    }
    if (mark === 'removed') {
      return (
        <Removed key={at}>
          <VisuallyHidden>[{words.removed}: </VisuallyHidden>
          {text}
          <VisuallyHidden>]</VisuallyHidden>
        </Removed>
      );
    }
    return <span key={at}>{text}</span>;
  });
}

function Block({ block, files }: { block: BlockChange; files: Files }) {
  if (block.form === 'skipped') return <Skipped>⋯ {words.skipped(block.count)}</Skipped>;
  const { form, parts, isOnlyForm, pictures = [] } = block;
  return (
    <Text $isHeading={form === 'heading'}>
      {pictures.map((address) => files[address]?.thumbnail && <Picture key={address} src={files[address].thumbnail} />)}
      <Words parts={parts} />
      {isOnlyForm && <Note> ({words.onlyForm.toLowerCase()})</Note>}
    </Text>
  );
}

function Item({ item, files }: { item: ItemChange; files: Files }) {
  const { how, title, file, from, to, fields } = item;
  const known = file ? files[file] : undefined;
  const places = from && to ? words.moved(from, to) : '';
  const label =
    how === 'added' ? words.added : how === 'removed' ? words.removed : how === 'changed' ? words.changed : '';
  const name = title || known?.name || words.untitled;
  const Mark = how === 'added' ? Added : how === 'removed' ? Removed : 'span';
  return (
    <li>
      <Head>
        {known?.thumbnail && <Picture src={known.thumbnail} />}
        <span>
          <Note>{[label, places].filter(Boolean).join(', ')}: </Note>
          <Mark>{name}</Mark>
          {file && !known && <Note> ({words.fileGone})</Note>}
        </span>
      </Head>
      {fields.length > 0 && (
        <Inner>
          <Differences fields={fields} files={files} />
        </Inner>
      )}
    </li>
  );
}

function Picture({ src }: { src: string }) {
  return <Thumbnail src={src} alt="" loading="lazy" />;
}

const Field = styled.div`
  padding: 1.2rem 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};

  & > dd {
    margin: 0.6rem 0 0;
  }

  &:last-child {
    border-bottom: 0;
  }
`;

const Text = styled.p<{ $isHeading?: boolean }>`
  margin-bottom: 0.8rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.5rem;
  font-weight: ${({ $isHeading }) => ($isHeading ? 700 : 400)};
  line-height: 1.6;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

const Added = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
  text-decoration: underline;
`;

const Removed = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
  text-decoration: line-through;
`;

const Skipped = styled.p`
  margin-bottom: 0.8rem;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.3rem;
`;

const Note = styled.span`
  color: ${({ theme }) => theme.colors.neutral600};
`;

const Items = styled.ul`
  display: grid;
  gap: 1.2rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.5rem;
  line-height: 1.5;
  overflow-wrap: anywhere;
`;

const Head = styled.div`
  display: flex;
  align-items: center;
  gap: 1.2rem;
`;

const Inner = styled.div`
  margin-top: 0.4rem;
  padding-left: 1.2rem;
  border-left: 2px solid ${({ theme }) => theme.colors.neutral200};
`;

const Thumbnail = styled.img`
  width: 6.4rem;
  height: 4.8rem;
  flex: none;
  border-radius: ${({ theme }) => theme.borderRadius};
  object-fit: cover;
`;
