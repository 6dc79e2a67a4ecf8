import type { EntryType } from '@ban-tin/shared/change';

export type Mark = 'added' | 'removed';

/** A stretch of words, and whether it was added or taken out. */
export interface Part {
  text: string;
  mark?: Mark;
}

/** A paragraph, heading or list of a long text; `skipped` stands for so many that are the same. */
export type BlockChange =
  | { form: 'heading' | 'text'; parts: Part[]; mark?: Mark; isOnlyForm?: boolean; pictures?: string[] }
  | { form: 'skipped'; count: number };

/** One item of a list: a photo, a participant, an entry that is linked. */
export interface ItemChange {
  how: Mark | 'moved' | 'changed';
  title: string;
  file?: string;
  entry?: { type: EntryType; id: string };
  /** Counted from 1, before and after. */
  from?: number;
  to?: number;
  fields: FieldChange[];
}

/** How one field differs between two states of an entry, as editors read it. */
export type FieldChange = { label: string } & (
  | { kind: 'value'; before?: string; after?: string }
  | { kind: 'text'; parts: Part[] }
  | { kind: 'blocks'; blocks: BlockChange[] }
  | { kind: 'items'; items: ItemChange[] }
  | { kind: 'group'; fields: FieldChange[] }
);
