import { Button, Flex, Grid, SingleSelect, SingleSelectOption, Field, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { words as sheet } from '../../royalties/words.ts';
import type { Period } from '../../royalties/piece.ts';
import { VietnamDayPicker } from '../vietnam-time/VietnamDayPicker.tsx';
import { latestMonths } from './months.ts';
import { RoyaltyTables } from './RoyaltyTables.tsx';
import { useGetRoyaltiesQuery } from './royalty-requests.ts';
import { saveFile } from './save-file.ts';
import { words } from './words.ts';

const months = 24;

/** What was published in a period, by whom, for the payment of royalties. */
export default function RoyaltiesPage() {
  const [choices] = useState(() => latestMonths(new Date(), months));
  const [period, setPeriod] = useState<Period>(choices[0]!);
  const { data, error, isFetching } = useGetRoyaltiesQuery(period);
  const [isSaving, setIsSaving] = useState(false);
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();

  const { from, to } = period;
  const month = choices.find((one) => one.from === from && one.to === to);
  const choose = (changed: Partial<Period>) => setPeriod({ from, to, ...changed });
  const download = async () => {
    setIsSaving(true);
    try {
      const address = `/royalties/table.xlsx?from=${from}&to=${to}`;
      saveFile((await get<Blob>(address, { responseType: 'blob' })).data, sheet.file(from, to));
    } catch {
      toggleNotification({ type: 'danger', message: words.failed });
    } finally {
      setIsSaving(false);
    }
  };

  return (
    <Page.Main>
      <Page.Title>{words.title}</Page.Title>
      <Layouts.Header
        title={words.title}
        subtitle={words.subtitle}
        primaryAction={
          <Button
            startIcon={<Download />}
            loading={isSaving}
            disabled={!data?.pieces.length}
            onClick={() => void download()}
          >
            {words.download}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <Grid.Root gap={4}>
            <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
              <Field.Root>
                <Field.Label>{words.month}</Field.Label>
                <SingleSelect
                  value={month?.key ?? ''}
                  placeholder={words.chosenDays}
                  onChange={(key) => choose(choices.find((one) => one.key === String(key)) ?? {})}
                >
                  {choices.map(({ key, label }) => (
                    <SingleSelectOption key={key} value={key}>
                      {label}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
            </Grid.Item>
            <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
              <VietnamDayPicker label={words.from} value={from} onChange={(day) => choose({ from: day })} />
            </Grid.Item>
            <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
              <VietnamDayPicker label={words.to} value={to} onChange={(day) => choose({ to: day })} />
            </Grid.Item>
          </Grid.Root>
          {error ? (
            <Typography textColor="danger600" role="alert">
              {('message' in error && error.message) || words.failed}
            </Typography>
          ) : data && !isFetching ? (
            <RoyaltyTables table={data} />
          ) : (
            <Page.Loading />
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
