import { adminApi } from '@strapi/strapi/admin';
import type { ReviewAnswer } from '../../review/review-routes.ts';
import type { ListedEntry } from '../../review/home.ts';

interface Entry {
  /** `api::article.article` */
  uid: string;
  id: string;
}
type Step = { step: 'send' | 'withdraw' | 'return'; note?: string } & Entry;

const typeOf = (uid: string) => uid.split('.').at(-1)!;
const tagOf = ({ uid, id }: Entry) => ({ type: 'Document' as const, id: `${uid}_${id}` });

/** The server's routes about reviews. A review is asked for again whenever its entry has changed. */
const reviewApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Review'] }).injectEndpoints({
  endpoints: (builder) => ({
    getReview: builder.query<ReviewAnswer, Entry>({
      query: ({ uid, id }) => ({ url: `/reviews/${typeOf(uid)}/${id}`, method: 'GET' }),
      providesTags: (_result, _error, entry) => [tagOf(entry), 'Review'],
    }),
    decideReview: builder.mutation<ReviewAnswer, Step>({
      query: ({ uid, id, step, note }) => ({
        url: `/reviews/${typeOf(uid)}/${id}/${step}`,
        method: 'POST',
        data: { ...(note !== undefined && { note }) },
      }),
      invalidatesTags: ['Review'],
    }),
    getQueue: builder.query<{ entries: ListedEntry[] }, void>({
      query: () => ({ url: '/reviews/queue', method: 'GET' }),
      providesTags: ['Review'],
    }),
    getOwn: builder.query<{ entries: ListedEntry[] }, void>({
      query: () => ({ url: '/reviews/own', method: 'GET' }),
      providesTags: ['Review'],
    }),
  }),
  overrideExisting: false,
});

export const { useGetReviewQuery, useDecideReviewMutation, useGetQueueQuery, useGetOwnQuery } = reviewApi;
