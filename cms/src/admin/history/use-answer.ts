import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

export interface Answer<T> {
  data?: T;
  isFailed: boolean;
  reload: () => void;
}

/** What the server answers to a request; asked again when the path or `version` changes, not at all without a path. */
export function useAnswer<T>(path: string | undefined, version: unknown = undefined): Answer<T> {
  const { get } = useFetchClient();
  const [state, setState] = useState<{ data?: T; isFailed: boolean }>({ isFailed: false });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!path) return;
    let isCurrent = true;
    get<T>(path).then(
      ({ data }) => isCurrent && setState({ data, isFailed: false }),
      () => isCurrent && setState({ isFailed: true }),
    );
    return () => {
      isCurrent = false;
    };
  }, [get, path, version, turn]);
  const reload = useCallback(() => setTurn((last) => last + 1), []);
  return { ...state, reload };
}

/** The sentence of an error that the server answered with. */
export function messageOf(error: unknown, otherwise: string): string {
  const { message, response } = error as { message?: string; response?: { data?: { error?: { message?: string } } } };
  return response?.data?.error?.message ?? message ?? otherwise;
}
