import { expect, it } from 'vitest';
import { failed, ok } from '#/kit/outcome.ts';
import type { Door } from '../fhir/door.ts';
import { askForAsked } from './asked.ts';

const BASE = 'https://a.example/FHIR';
const request = {
  resourceType: 'CommunicationRequest',
  id: 'r1',
  status: 'active',
  authoredOn: '2026-03-02T10:00:00Z',
  payload: [{ contentString: 'Please weigh again' }],
  reasonCode: [{ coding: [{ system: 'http://loinc.org', code: '29463-7' }] }],
  requester: { display: 'Nurse Ines Robinson' },
  sender: { display: 'Riverside Surgery' },
};
const plan = {
  resourceType: 'CarePlan',
  id: 'p1',
  status: 'active',
  created: '2026-03-02T10:00:00Z',
  title: 'Seven days',
  period: { start: '2026-03-02', end: '2026-03-08T12:00:00Z' },
  activity: [
    { detail: { code: { coding: [{ system: 'http://loinc.org', code: '85354-9' }] } } },
    { detail: { code: { coding: [{ system: 'http://loinc.org', code: 'unknown' }] } } },
    { reference: { reference: 'Task/1' } },
  ],
  author: { display: 'Nurse Ines Robinson' },
};

/** A service that has these lists, in pages. */
function serviceWith(pages: Readonly<Record<string, readonly (readonly unknown[])[]>>): Door {
  return async (url) => {
    const { pathname, searchParams } = new URL(url);
    const page = Number(searchParams.get('page') ?? 0);
    const type = pathname.slice(pathname.lastIndexOf('/') + 1);
    const all = pages[type];
    if (all === undefined) return failed({ kind: 'unreachable' });
    const bundle = {
      resourceType: 'Bundle',
      type: 'searchset',
      link: page + 1 < all.length ? [{ relation: 'next', url: `${BASE}/${type}?page=${page + 1}` }] : [],
      entry: (all[page] ?? []).map((resource) => ({ resource })),
    };
    return ok({
      status: 200,
      headers: new Headers(),
      body: new TextEncoder().encode(JSON.stringify(bundle)).buffer,
    });
  };
}

it('reads who asks for what in their own words, from every page', async () => {
  const door = serviceWith({
    CommunicationRequest: [[request], [{ ...request, id: 'r2', reasonCode: [] }]],
    CarePlan: [[plan]],
  });
  expect(await askForAsked(door, BASE)).toEqual(
    ok({
      readings: [
        {
          id: 'r1',
          kind: 'weight',
          words: 'Please weigh again',
          by: 'Nurse Ines Robinson',
          at: '2026-03-02T10:00:00Z',
        },
        { id: 'r2', words: 'Please weigh again', by: 'Nurse Ines Robinson', at: '2026-03-02T10:00:00Z' },
      ],
      questions: [],
      plans: [
        {
          id: 'p1',
          title: 'Seven days',
          firstDay: '2026-03-02',
          lastDay: '2026-03-08',
          kinds: ['blood-pressure'],
          by: 'Nurse Ines Robinson',
          at: '2026-03-02T10:00:00Z',
        },
      ],
      unreadable: 0,
    }),
  );
});

const questions = {
  ...request,
  id: 'q1',
  reasonCode: [],
  contained: [
    {
      resourceType: 'Questionnaire',
      id: 'questions',
      title: 'Your asthma',
      item: [{ linkId: '1', type: 'boolean', text: 'Do you cough?' }],
    },
  ],
  payload: [{ contentString: 'Before your review' }, { contentReference: { reference: '#questions' } }],
};

it('reads questions with who asks them, and counts those that cannot be asked', async () => {
  const [form] = questions.contained;
  const picture = { ...questions, contained: [{ ...form, item: [{ linkId: '1', type: 'attachment' }] }] };
  const elsewhere = { ...questions, payload: [{ contentReference: { reference: 'Questionnaire/1' } }] };
  const door = serviceWith({ CommunicationRequest: [[questions, picture, elsewhere]], CarePlan: [[]] });
  const answer = await askForAsked(door, BASE);
  expect(answer.ok && answer.value).toMatchObject({
    readings: [],
    questions: [
      {
        id: 'q1',
        by: 'Nurse Ines Robinson',
        words: 'Before your review',
        questionnaire: { title: 'Your asthma', items: [{ linkId: '1', is: 'question' }] },
      },
    ],
    unreadable: 2,
  });
});

it('takes no request for answers in general for one of a reading', async () => {
  const answers = { coding: [{ system: 'http://loinc.org', code: '74465-6' }] };
  const door = serviceWith({
    CommunicationRequest: [[{ ...request, reasonCode: [answers] }]],
    CarePlan: [[]],
  });
  const answer = await askForAsked(door, BASE);
  expect(answer.ok && answer.value.readings[0]).not.toHaveProperty('kind');
});

it('counts what cannot be read, and leaves out what is over', async () => {
  const door = serviceWith({
    CommunicationRequest: [
      [{ ...request, payload: [] }, { ...request, status: 'completed' }, 'nonsense', request],
    ],
    CarePlan: [
      [
        { ...plan, period: { start: '2026' } },
        { ...plan, status: 'revoked' },
      ],
    ],
  });
  const answer = await askForAsked(door, BASE);
  expect(
    answer.ok && [answer.value.readings.length, answer.value.plans.length, answer.value.unreadable],
  ).toEqual([1, 0, 3]);
});

it('is not known when one of the lists does not come', async () => {
  expect(await askForAsked(serviceWith({ CommunicationRequest: [[]] }), BASE)).toEqual(
    failed({ kind: 'unreachable' }),
  );
});
