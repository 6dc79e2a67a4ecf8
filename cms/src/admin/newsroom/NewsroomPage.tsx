import { Box, Field, Flex, SingleSelect, SingleSelectOption, Toggle, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { NewsroomSettings } from '../../roles/newsroom-settings.ts';
import { words } from './words.ts';

const path = '/newsroom-settings';
const none = 'none';

/** How the newsroom works: whether the head approves, and who is limited to an organization. Saved as it is changed. */
export default function NewsroomPage() {
  const { get, put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [settings, setSettings] = useState<NewsroomSettings | 'failed'>();
  useEffect(() => {
    get<NewsroomSettings>(path).then(
      ({ data }) => setSettings(data),
      () => setSettings('failed'),
    );
  }, [get]);
  const save = async (address: string, body: object) => {
    try {
      setSettings((await put<NewsroomSettings>(address, body)).data);
      toggleNotification({ type: 'success', message: words.saved });
    } catch {
      toggleNotification({ type: 'danger', message: words.failed });
    }
  };
  if (settings === 'failed') return <Page.Error />;
  if (!settings) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{words.title}</Page.Title>
      <Layouts.Header title={words.title} subtitle={words.subtitle} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Section title={words.approval}>
            <Field.Root hint={words.headApprovesHint}>
              <Field.Label>{words.headApproves}</Field.Label>
              <Box style={{ maxWidth: '32rem' }}>
                <Toggle
                  onLabel={words.on}
                  offLabel={words.off}
                  checked={settings.headApproves}
                  onChange={(event) => void save(path, { headApproves: event.target.checked })}
                />
              </Box>
              <Field.Hint />
            </Field.Root>
          </Section>
          <Section title={words.limits}>
            <Typography tag="p" textColor="neutral600">
              {settings.organizations.length ? words.limitsHint : words.noOrganizations}
            </Typography>
            {settings.people.map((person) => (
              <PersonLimit
                key={person.id}
                person={person}
                organizations={settings.organizations}
                onChange={(organization) => void save(`${path}/people/${person.id}`, { organization })}
              />
            ))}
          </Section>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box tag="section" padding={6} background="neutral0" hasRadius shadow="tableShadow">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta">
          {title}
        </Typography>
        {children}
      </Flex>
    </Box>
  );
}

interface PersonProps {
  person: NewsroomSettings['people'][number];
  organizations: NewsroomSettings['organizations'];
  onChange: (organization: string | null) => void;
}

function PersonLimit({
  person: { name, email, roles, mayBeLimited, organization },
  organizations,
  onChange,
}: PersonProps) {
  return (
    <Flex gap={4} wrap="wrap" justifyContent="space-between" alignItems="center">
      <Box style={{ flex: '1 1 22rem', overflowWrap: 'anywhere' }}>
        <Typography tag="p" fontWeight="bold">
          {name}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {[...roles, email].join(' · ')}
        </Typography>
      </Box>
      <Box style={{ flex: '1 1 26rem', maxWidth: '40rem' }}>
        {mayBeLimited ? (
          <Field.Root>
            <SingleSelect
              aria-label={words.organizationOf(name)}
              value={organization ?? none}
              disabled={!organizations.length}
              onChange={(value) => onChange(value === none ? null : String(value))}
            >
              <SingleSelectOption value={none}>{words.unlimited}</SingleSelectOption>
              {organizations.map(({ id, name: label }) => (
                <SingleSelectOption key={id} value={id}>
                  {label}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        ) : (
          <Typography textColor="neutral600">{words.administrator}</Typography>
        )}
      </Box>
    </Flex>
  );
}
