import { entryTypes } from '@ban-tin/shared/change';
import type { EntryType } from '@ban-tin/shared/change';
import { useAuth, useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeptCopy } from '../../editing/desk.ts';
import { Keeper } from './keeper.ts';
import type { Safety } from './keeper.ts';
import { showForm } from './open-forms.ts';
import type { Clash, ClashReply } from './open-forms.ts';
import { isSame, mergeWork } from './work.ts';
import type { Values } from './work.ts';

/** What somebody's work rests on: the values that it began with, and the name of that version. */
interface Base {
  initial: Values;
  version?: string | undefined;
}

/** Typed while the first save of a new entry was under way; its own form opens a moment later. */
let carried: { id: string; form: string | undefined; base: Values; values: Values } | undefined;

/** How long a form must stay as it is saved before what had been typed there is given up: its owner may be leaving. */
const givenUpAfter = 2000;

export type Question = Clash & { base: Values; mine: Values; reply: (reply: ClashReply) => void };

/** The entry that a form is for, as Strapi hands it to everything beside the form. */
export interface ShownEntry {
  model: string;
  /** Absent while the entry has never been saved, and for a copy that is being made. */
  document?: { documentId?: string } | undefined;
  meta?: object | undefined;
}

/** The form on the screen, with everything that keeps its text: copies, other people's versions, whoever else edits. */
export function useOpenForm({ model, document, meta }: ShownEntry) {
  const id = document?.documentId;
  const { version } = (meta ?? {}) as { version?: string };
  const { values: formValues, initialValues, setValues, resetForm, disabled } = useForm('editing', (form) => form);
  const values = formValues as Values;
  const type = typeOf(model);
  const editorId = useAuth('editing', ({ user }) => user?.id);
  const token = useRef<string | null>(null);
  token.current = useAuth('editing', (auth) => auth.token);

  const [safety, setSafety] = useState<Safety>({});
  const [copies, setCopies] = useState<KeptCopy[]>([]);
  const [question, setQuestion] = useState<Question>();
  const [clashes, setClashes] = useState<string[]>([]);
  const [readsBeside, setReadsBeside] = useState<string>();
  const keeper = useRef<Keeper | undefined>(undefined);
  const base = useRef<Base>({ initial: initialValues as Values, version });
  const last = useRef<Values>(values);
  const shown = useRef<object>(initialValues);
  const phase = useRef<'typing' | 'sending' | 'saved'>('typing');
  const sent = useRef<Values>(values);
  const pending = useRef<{ reply: ClashReply; version?: string } | undefined>(undefined);
  const isEnded = useRef(false);

  /**
   * Strapi has filled the form anew: with what it hopes to save, with what stood there before when it could not, with what
   * was saved, or with what somebody else has saved meanwhile. What was typed goes on top, always.
   */
  const settle = useCallback(
    (initial: Values) => {
      const mine = last.current;
      const asked = pending.current?.version ?? version;
      if (phase.current === 'typing' && isSame(initial, mine) && version === base.current.version) {
        // A save has failed, and Strapi takes what is in the form for saved all the same.
        if (isSame(mine, base.current.initial)) return;
        resetForm(base.current.initial);
        setValues(mine);
        return;
      }
      if (phase.current === 'saved' && isSame(initial, mine)) {
        // Strapi takes for saved whatever is in the form, also what was typed since the save began.
        if (version !== base.current.version) return;
        base.current = { initial, version };
      } else if (phase.current === 'sending') {
        setValues(mine);
        return;
      } else if (pending.current?.reply === 'theirs' && asked === version) {
        base.current = { initial, version };
        last.current = initial;
        pending.current = undefined;
      } else {
        const merged = mergeWork(base.current.initial, mine, initial);
        // Where both have changed the same, the next save is refused once more: nobody has seen the other's words yet.
        const hasSeen = pending.current?.reply === 'merge' && asked === version;
        if (!merged.clashes.length || hasSeen) base.current = { initial, version };
        if (asked === version) pending.current = undefined;
        setClashes(merged.clashes);
        if (!isSame(merged.values, initial)) setValues(merged.values);
        last.current = merged.values;
      }
      phase.current = 'typing';
    },
    [version, resetForm, setValues],
  );

  // Before anybody can press a button.
  useLayoutEffect(() => {
    if (shown.current !== initialValues) {
      shown.current = initialValues;
      settle(initialValues as Values);
    } else last.current = values;
  }, [initialValues, values, settle]);

  // A new version may fill the form with the same values; Strapi then leaves it as it is.
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (version && version !== base.current.version && isSame(base.current.initial, initialValues)) {
        if (pending.current?.reply === 'theirs') resetForm();
        base.current = { ...base.current, version };
        pending.current = undefined;
      }
    });
    return () => window.clearTimeout(timer);
  }, [version, initialValues, resetForm]);

  const isUnsaved = !disabled && !isSame(values, base.current.initial);
  const title = String(values['title'] ?? values['fullName'] ?? values['name'] ?? values['agencyName'] ?? '');

  useEffect(() => {
    if (!type || !editorId || disabled) return;
    const { pathname: here } = window.location;
    const created = new Keeper({ editorId: Number(editorId), token: () => token.current, type, id }, setSafety);
    keeper.current = created;
    created.start();
    if (carried && carried.id === id) {
      const { form, base: sentValues, values: typed } = carried;
      carried = undefined;
      setValues(mergeWork(sentValues, typed, last.current).values);
      if (form) void created.drop(form);
    }
    void created.otherCopies().then((found) => {
      const saysMore = ({ initial, values: kept }: KeptCopy) =>
        !isSame(mergeWork(initial, kept, last.current).values, last.current);
      setCopies(found.filter(saysMore));
      for (const copy of found) if (!saysMore(copy) && !copy.isOpen) void created.drop(copy.form);
    });
    return () => {
      keeper.current = undefined;
      created.stop();
      if (isEnded.current) returnAfterLogin(here);
    };
  }, [type, id, editorId, disabled, setValues]);

  useEffect(() => {
    if (isUnsaved) {
      const { initial, version: basedOn } = base.current;
      keeper.current?.note({ values, initial, basedOn, title });
      return;
    }
    const timer = window.setTimeout(() => keeper.current?.note(null), givenUpAfter);
    return () => window.clearTimeout(timer);
  }, [values, isUnsaved, title]);

  useEffect(() => {
    isEnded.current = safety.problem === 'session';
  }, [safety.problem]);

  useEffect(() => {
    return showForm(model, id, {
      version: () => base.current.version,
      sending() {
        sent.current = last.current;
        phase.current = 'sending';
      },
      saved(action, entry) {
        if (action === 'discard') {
          void keeper.current?.setAside();
          pending.current = { reply: 'theirs' };
          phase.current = 'typing';
          return;
        }
        phase.current = 'saved';
        base.current = { initial: sent.current, version: entry.version ?? base.current.version };
        setClashes([]);
        if (!isSame(last.current, sent.current)) {
          const form = keeper.current?.form;
          if (!id && entry.id) carried = { id: entry.id, form, base: sent.current, values: last.current };
          return;
        }
        keeper.current?.note(null);
        void keeper.current?.flush();
      },
      failed(status) {
        phase.current = 'typing';
        if (status !== 401) return;
        isEnded.current = true;
        void keeper.current?.flush();
      },
      async ask(clash) {
        const mine = last.current;
        if (isSame(mine, base.current.initial)) {
          pending.current = { reply: 'theirs', version: clash.version };
          return 'latest';
        }
        await keeper.current?.flush();
        const reply = await new Promise<ClashReply>((resolve) =>
          setQuestion({ ...clash, base: base.current.initial, mine, reply: resolve }),
        );
        setQuestion(undefined);
        if (reply === 'theirs') await keeper.current?.setAside();
        if (reply !== 'mine') pending.current = { reply, version: clash.version };
        if (reply === 'theirs') setCopies((await keeper.current?.otherCopies()) ?? []);
        return reply;
      },
    });
  }, [model, id]);

  return {
    safety,
    isUnsaved,
    copies,
    question,
    clashes,
    saved: initialValues as Values,
    values,
    version,
    keeper: keeper.current,
    /** The form of somebody else beside which this person only reads. */
    readsBeside,
    /** Brings a copy back into the form, over what has been saved since. */
    restore(copy: KeptCopy) {
      const { values: restored } = mergeWork(copy.initial, copy.values, values);
      const { clashes: found } = mergeWork(copy.initial, copy.values, initialValues as Values);
      base.current = found.length
        ? { initial: copy.initial, version: copy.basedOn }
        : { initial: initialValues as Values, version };
      setClashes(found);
      setCopies((all) => all.filter(({ form }) => form !== copy.form));
      setValues(restored);
      const { initial, version: basedOn } = base.current;
      keeper.current?.note({ values: restored, initial, basedOn, title: copy.title });
      void keeper.current?.flush().then(() => keeper.current?.drop(copy.form));
    },
    drop(copy: KeptCopy) {
      setCopies((all) => all.filter(({ form }) => form !== copy.form));
      void keeper.current?.drop(copy.form);
    },
    /** Leaves the entry to somebody else: shows what is saved, and puts aside what was typed. */
    async readBeside(holder: string) {
      setReadsBeside(holder);
      keeper.current?.want(false);
      if (!isUnsaved) return;
      await keeper.current?.setAside();
      pending.current = undefined;
      base.current = { initial: initialValues as Values, version };
      last.current = initialValues as Values;
      resetForm();
      setCopies((await keeper.current?.otherCopies()) ?? []);
    },
  };
}

export type OpenForm = ReturnType<typeof useOpenForm>;

function typeOf(model: string): EntryType | undefined {
  return entryTypes.find((type) => model === `api::${type}.${type}`);
}

/** The session is over and the login page is coming up: it shall lead back to where the text is kept. */
function returnAfterLogin(here: string, patience = 100): void {
  window.setTimeout(() => {
    const [, root] = /^(.*)\/auth\/login\/?$/.exec(window.location.pathname) ?? [];
    // The page is fetched first.
    if (root === undefined && patience > 0) return returnAfterLogin(here, patience - 1);
    if (root === undefined || window.location.search || !here.startsWith(root)) return;
    window.location.replace(`${root}/auth/login?redirectTo=${encodeURIComponent(here.slice(root.length))}`);
  }, 50);
}
