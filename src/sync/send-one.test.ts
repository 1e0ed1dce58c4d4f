import { expect, it } from 'vitest';
import { failed } from '#/kit/outcome.ts';
import { newDelivery } from '#/record/readings/delivery.ts';
import { grantWith, noGrant } from '#/record/readings/grant.ts';
import { reading } from '#/record/readings/reading-example.test-setup.ts';
import { sendOne, sendOneGrant, type Destination } from './send-one.ts';

const AT = '2026-03-02T08:00:00.000Z';
const KEY = '0b6f5d0e-6b1b-4c0e-9d3a-5d2f5f3a8d11';

/** An organisation that has a later version already. */
const LATER_THERE: Destination = {
  door: async () => failed({ kind: 'refused', status: 409 }),
  base: 'https://platform.example/FHIR/R4',
  nhsNumber: '9990000018',
};

it('of a reading a later version that is there is as good as this one', async () => {
  const waiting = {
    reading: reading('weight', { weight: 80 }, AT),
    delivery: newDelivery(KEY, 'Y99901'),
    issued: AT,
    place: 0,
  };
  expect((await sendOne(waiting, 'replace', LATER_THERE)).ok).toBe(true);
});

it('of what is allowed it is none: somebody else may have said it, and that is to be heard first', async () => {
  const grant = grantWith(noGrant(KEY, 'Y99901'), ['weight'], AT);
  expect(await sendOneGrant(grant, 'replace', LATER_THERE)).toEqual(failed({ kind: 'overtaken' }));
});
