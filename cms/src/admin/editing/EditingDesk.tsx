import { unstable_useContentManagerContext } from '@strapi/strapi/admin';
import { Button } from '@strapi/design-system';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { KeptCopy, Standing } from '../../editing/desk.ts';
import { AboveFields, Banner } from './Banner.tsx';
import { CopyBanner } from './CopyBanner.tsx';
import { HolderDialog } from './HolderDialog.tsx';
import { labelsOf } from './readable.ts';
import type { Schemas } from './readable.ts';
import { useShownForm } from './shown-form.ts';
import { Status } from './Status.tsx';
import { words } from './words.ts';
import type { OpenForm } from './use-open-form.ts';
import type { Values } from './work.ts';

const ClashDialog = lazy(async () => ({ default: (await import('./VersionDialogs.tsx')).ClashDialog }));
const CompareDialog = lazy(async () => ({ default: (await import('./VersionDialogs.tsx')).CompareDialog }));
const shownCopies = 3;

/** Stands under the buttons of every edit form: says how safe its text is and who else edits, asks when versions clash. */
export function EditingDesk() {
  const form = useShownForm();
  return form && <Desk form={form} />;
}

function Desk({ form }: { form: OpenForm }) {
  const { contentType, components } = unstable_useContentManagerContext();
  const { safety, isUnsaved, copies, question, clashes, saved, values, version, keeper, readsBeside } = form;
  const { holder, taken }: Partial<Standing> = safety.standing ?? {};
  const [compared, setCompared] = useState<{ mine: Values; copy?: KeptCopy }>();

  const wasUnsaved = useRef(false);
  useEffect(() => {
    if (isUnsaved && !holder) keeper?.want(true);
    if (isUnsaved && holder?.isYou) keeper?.want(true, holder.form);
    // What is saved is free for anybody else; who types again takes it up again.
    if (!isUnsaved && wasUnsaved.current) keeper?.want(false);
    wasUnsaved.current = isUnsaved;
  }, [isUnsaved, holder?.form, holder?.isYou, keeper]);

  // Who lost the entry and has nothing unsaved does not get it back by itself when the other one leaves.
  useEffect(() => {
    if (taken && !isUnsaved) keeper?.want(false);
  }, [taken?.at, isUnsaved, keeper]);

  if (!contentType) return null;
  const model = { schema: contentType, components: components as unknown as Schemas };
  const takeOver = () => holder && keeper?.want(true, holder.form);
  const asksAboutHolder = !question && holder && !holder.isYou && (isUnsaved || readsBeside !== holder.form);

  return (
    <div style={{ width: '100%' }}>
      {isUnsaved && <Status safety={safety} onCompare={() => setCompared({ mine: values })} />}
      <AboveFields>
        {holder && (
          <Banner tone="warning" text={words.holder.banner(holder)}>
            <Button size="S" variant="secondary" onClick={takeOver}>
              {words.holder.takeOver}
            </Button>
          </Banner>
        )}
        {clashes.length > 0 && <Banner tone="warning" text={words.copy.merged(labelsOf(contentType, clashes))} />}
        {copies.slice(0, shownCopies).map((copy) => (
          <CopyBanner
            key={copy.form}
            copy={copy}
            version={version}
            onRestore={() => form.restore(copy)}
            onCompare={() => setCompared({ mine: copy.values, copy })}
            onDrop={() => form.drop(copy)}
          />
        ))}
      </AboveFields>
      {asksAboutHolder && !compared && holder && (
        <HolderDialog
          holder={holder}
          taken={taken}
          isUnsaved={isUnsaved}
          onTakeOver={takeOver}
          onRead={() => void form.readBeside(holder.form)}
          onCompare={() => setCompared({ mine: values })}
        />
      )}
      <Suspense>
        {question && <ClashDialog question={question} {...model} />}
        {compared && (
          <CompareDialog
            {...model}
            mine={compared.mine}
            saved={saved}
            onClose={() => setCompared(undefined)}
            onRestore={
              compared.copy &&
              (() => {
                form.restore(compared.copy!);
                setCompared(undefined);
              })
            }
          />
        )}
      </Suspense>
    </div>
  );
}
