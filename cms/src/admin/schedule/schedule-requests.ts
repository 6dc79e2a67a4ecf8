import { adminApi } from '@strapi/strapi/admin';
import type { AllSchedules, EntrySchedules } from '../../schedule/answers.ts';
import type { ScheduledAction } from '../../schedule/schedules.ts';
import type { Result, Send } from '../content-requests.ts';
import { sendAndAsk } from '../guard/guard-requests.ts';

/** The draft of an entry in the content manager. */
export interface EditedEntry {
  type: string;
  id: string;
}

interface Wanted extends EditedEntry {
  action: ScheduledAction;
  at: string;
}

const tag = 'Schedules';

/** The tag that the content manager itself puts on an entry: what it saves or publishes is asked for again here. */
const documentTag = ({ type, id }: EditedEntry) => ({ type: 'Document' as const, id: `api::${type}.${type}_${id}` });

const api = adminApi.enhanceEndpoints({ addTagTypes: [tag, 'Document'] }).injectEndpoints({
  endpoints: (build) => ({
    getSchedules: build.query<AllSchedules, void>({
      query: () => ({ url: '/schedules', method: 'GET' }),
      providesTags: [tag],
    }),
    getEntrySchedules: build.query<EntrySchedules, EditedEntry>({
      query: ({ type, id }) => ({ url: `/schedules/${type}/${id}`, method: 'GET' }),
      providesTags: (_result, _error, entry) => [tag, documentTag(entry)],
    }),
    setSchedule: build.mutation<null, Wanted>({
      async queryFn({ type, id, ...data }, _api, _options, send) {
        const request = { url: `/schedules/${type}/${id}`, method: 'POST', data };
        return answered(await sendAndAsk(request, send as Send, 'schedule'));
      },
      invalidatesTags: [tag],
    }),
    cancelSchedule: build.mutation<null, number>({
      async queryFn(number, _api, _options, send) {
        return answered(await (send as Send)({ url: `/schedules/${number}`, method: 'DELETE' }));
      },
      invalidatesTags: [tag],
    }),
  }),
});

/** These requests answer nothing, which must not be undefined. */
function answered({ error }: Result): { data: null } | { error: { name: string; message: string } } {
  return error ? { error: { name: error.name ?? 'Error', message: error.message ?? '' } } : { data: null };
}

export const { useGetSchedulesQuery, useGetEntrySchedulesQuery, useSetScheduleMutation, useCancelScheduleMutation } =
  api;
