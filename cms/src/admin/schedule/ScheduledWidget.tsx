import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { formatMoment } from '@ban-tin/shared/vietnamese/dates';
import { Link } from 'react-router-dom';
import type { NamedSchedule } from '../../schedule/answers.ts';
import { useGetSchedulesQuery } from './schedule-requests.ts';
import { Note } from './Note.tsx';
import { words } from './words.ts';

/** On the home screen: what goes public or is taken down next, and what was late or could not be done. */
export function ScheduledWidget() {
  const { data, isLoading, error } = useGetSchedulesQuery(undefined, { refetchOnMountOrArgChange: true });
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const { waiting, past } = data;
  if (!waiting.length && !past.length) return <Widget.NoData>{words.empty}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} maxHeight="36rem" overflow="auto">
      {waiting.length > 0 && <Lines schedules={waiting} />}
      {past.length > 0 && (
        <Box>
          <Typography tag="h3" variant="sigma" textColor="neutral600">
            {words.recent}
          </Typography>
          <Lines schedules={past} />
        </Box>
      )}
    </Flex>
  );
}

function Lines({ schedules }: { schedules: NamedSchedule[] }) {
  return (
    <Box tag="ul">
      {schedules.map(({ id, entry: { type, id: entryId }, action, at, state, title, note }) => (
        <Box
          tag="li"
          key={id}
          paddingTop={2}
          paddingBottom={2}
          borderColor="neutral150"
          borderStyle="solid"
          borderWidth="0 0 1px"
        >
          <Typography tag="p" variant="pi" textColor={state === 'không làm được' ? 'danger600' : 'neutral600'}>
            {words.goesLive[action]} {formatMoment(at)}
            {state !== 'đang chờ' && `: ${words.state[state].toLowerCase()}`}
          </Typography>
          <Typography
            tag={Link}
            to={`/content-manager/collection-types/api::${type}.${type}/${entryId}`}
            fontWeight="semiBold"
            textColor="primary600"
            style={{ textDecoration: 'none' }}
          >
            {title || words.untitled}
          </Typography>
          <Note>{note}</Note>
        </Box>
      ))}
    </Box>
  );
}
