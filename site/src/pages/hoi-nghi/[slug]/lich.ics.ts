import type { APIRoute } from 'astro';
import { conferenceEvent } from '../../../content/questions/conferences.ts';
import { staticPathsFor } from '../../../content/static-paths.ts';
import { fileOf } from '../../../feeds/answer.ts';
import { calendar } from '../../../feeds/calendar.ts';

export const getStaticPaths = () => staticPathsFor('hoi-nghi/[slug]/lich.ics.ts');

export const GET: APIRoute = ({ params }) => {
  const event = conferenceEvent(params['slug']!);
  return fileOf(event && calendar(event.title, [event]), 'text/calendar');
};
