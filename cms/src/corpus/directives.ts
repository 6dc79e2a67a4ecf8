import { documentSlug } from '@ban-tin/shared/document-number';
import { addDays } from '@ban-tin/shared/vietnamese/dates';
import { dayAt, momentAt, schoolYearOf } from './calendar.ts';
import type { Conference } from './conferences.ts';
import { citationsBefore, signersOf, tasksOf } from './directive-parts.ts';
import { directiveForms } from './directive-forms.ts';
import { fieldsOf } from './document.ts';
import type { CorpusDocument, Value } from './document.ts';
import type { Organizations } from './organizations.ts';
import { uncapitalize } from './phrase.ts';
import { documentIdOf, randomOf } from './random.ts';
import type { Random } from './random.ts';
import { tellerOf } from './setting.ts';
import type { Setting } from './setting.ts';
import { freshSlugs } from './slugs.ts';
import type { Subjects } from './subjects.ts';

/** A directive with what articles and later directives say of it. */
export interface Directive extends CorpusDocument {
  title: string;
  slug: string;
  group: string;
  day: string;
}

/** What a corpus' directives refer to. */
export interface DirectiveContext {
  organizations: Organizations;
  conferences: readonly Conference[];
  subjects: Subjects;
  attachments: readonly number[];
  draw: (random: Random, day: string) => Setting;
}

/** How directives bear on earlier ones. */
const relations = ['basedOn', 'guides', 'corrects', 'replaces', 'amends', 'repeals'] as const;

/** Directives from the first school year to the last, of which each may bear on earlier ones. */
export function makeDirectives(seed: number, count: number, context: DirectiveContext): Directive[] {
  const directives: Directive[] = [];
  const slugOf = freshSlugs('van-ban');
  for (let index = 0; index < count; index += 1) {
    const random = randomOf(seed, 'directive', index);
    const form = directiveForms[index % directiveForms.length]!;
    const drawn = context.draw(random, dayAt(index, count));
    const conference = form.symbol ? undefined : conferenceBefore(context.conferences, drawn.day);
    const setting = conference?.setting ?? drawn;
    const { day, theme } = setting;
    const tell = tellerOf(random, setting);
    const isNorm = form.group === 'quy phạm pháp luật';
    const title = tell(form.title.replace('{conference}', uncapitalize(conference?.title ?? 'cuộc họp về {work}')));
    const number = form.symbol && `${index + 101}/${isNorm ? `${day.slice(0, 4)}/` : ''}${form.symbol}`;
    const slug = number ? documentSlug({ kind: form.kind, number, issuedOn: day }) : slugOf(title);
    const { department, committee } = context.organizations;
    directives.push({
      type: 'directive',
      id: documentIdOf(seed, 'directive', index),
      at: momentAt(day, 16),
      title,
      slug,
      group: form.group,
      day,
      data: fieldsOf({
        title,
        slug,
        group: form.group,
        kind: form.kind,
        number,
        issuer: (isNorm ? committee : number ? department : setting.organization).id,
        issuedOn: day,
        ...(isNorm && validityOf(random, day)),
        field: context.subjects.fieldIds[theme.field],
        signers: number ? signersOf(setting) : [],
        conference: conference?.id,
        body: tell('Để {aim} và {aim}, các đơn vị thực hiện những nội dung dưới đây.'),
        tasks: tasksOf(random, setting, context.organizations),
        attachments: number && context.attachments.length ? random.some(context.attachments, random.integer(1, 2)) : [],
        ...relationsTo(
          random,
          index,
          directives.filter((earlier) => earlier.day <= day),
          form.group,
        ),
        citations: random.some(citationsBefore(day), random.integer(0, 3)),
        topics: [context.subjects.topicIds[theme.key]!],
        terms: [{ kind: 'triển khai nhiệm vụ', schoolYear: schoolYearOf(day) }],
        ...(random.chance(0.02) && {
          withdrawnOn: addDays(day, 20),
          withdrawnReason: 'Ban hành không đúng thẩm quyền.',
        }),
      }),
    });
  }
  return directives;
}

function validityOf(random: Random, day: string) {
  const validity = random.pick(['còn hiệu lực', 'còn hiệu lực', 'hết hiệu lực một phần', 'hết hiệu lực']);
  const expiresOn = validity === 'hết hiệu lực' ? { expiresOn: addDays(day, 700) } : {};
  return { effectiveOn: addDays(day, 10), validity, ...expiresOn };
}

/** The last conference on or before a day. */
function conferenceBefore(conferences: readonly Conference[], day: string): Conference | undefined {
  return conferences.findLast(({ setting }) => setting.day <= day);
}

/** Half of them rest on an earlier one; how else they bear on those before goes round. */
function relationsTo(
  random: Random,
  index: number,
  earlier: readonly Directive[],
  group: string,
): Record<string, Value> {
  if (!earlier.length) return {};
  const ofGroup = earlier.filter((directive) => directive.group === group);
  const near = (ofGroup.length ? ofGroup : earlier).slice(-20);
  const idsOfSome = () => random.some(near, random.integer(1, 2)).map(({ id }) => id);
  return { ...(random.chance(0.5) && { basedOn: idsOfSome() }), [relations[index % relations.length]!]: idsOfSome() };
}
