import { adminApi } from '@strapi/strapi/admin';
import type { Period, RoyaltyTable } from '../../royalties/piece.ts';

export const { useGetRoyaltiesQuery } = adminApi.injectEndpoints({
  endpoints: (build) => ({
    getRoyalties: build.query<RoyaltyTable, Period>({
      query: ({ from, to }) => ({ url: `/royalties?from=${from}&to=${to}`, method: 'GET' }),
      keepUnusedDataFor: 0,
    }),
  }),
});
