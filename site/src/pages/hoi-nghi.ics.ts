import type { APIRoute } from 'astro';
import { conferenceEvents } from '../content/questions/conferences.ts';
import { siteFrame } from '../content/questions/site.ts';
import { fileOf } from '../feeds/answer.ts';
import { calendar } from '../feeds/calendar.ts';

export const GET: APIRoute = () =>
  fileOf(calendar(`Hội nghị – ${siteFrame().agencyName}`, conferenceEvents()), 'text/calendar');
