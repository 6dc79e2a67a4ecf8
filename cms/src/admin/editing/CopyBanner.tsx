import { Button } from '@strapi/design-system';
import { useState } from 'react';
import type { KeptCopy } from '../../editing/desk.ts';
import { Banner } from './Banner.tsx';
import { words } from './words.ts';

interface Props {
  copy: KeptCopy;
  /** The version that the form shows. */
  version: string | undefined;
  onRestore: () => void;
  onCompare: () => void;
  onDrop: () => void;
}

/** Offers text that was not saved. */
export function CopyBanner({ copy, version, onRestore, onCompare, onDrop }: Props) {
  const [isSure, setIsSure] = useState(false);
  const text = [
    words.copy.found(copy.keptAt),
    copy.isOpen && words.copy.isOpen,
    copy.basedOn !== version && copy.basedOn && words.copy.changedSince,
  ];
  return (
    <Banner tone="primary" text={text.filter(Boolean).join(' ')}>
      <Button size="S" onClick={onRestore}>
        {words.copy.restore}
      </Button>
      <Button size="S" variant="secondary" onClick={onCompare}>
        {words.copy.compare}
      </Button>
      <Button size="S" variant={isSure ? 'danger' : 'tertiary'} onClick={() => (isSure ? onDrop() : setIsSure(true))}>
        {isSure ? words.copy.reallyDrop : words.copy.drop}
      </Button>
    </Banner>
  );
}
