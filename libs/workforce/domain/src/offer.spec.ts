import { asId, err, ok, unwrap } from '@vstrecha/kernel';
import { createOffer, updateOffer } from './offer.js';

const id = asId<'Offer'>('offer');
const organizationId = asId<'Organization'>('copp');
const now = new Date('2023-08-01T09:00:00Z');
const later = new Date('2023-08-02T09:00:00Z');
const input = {
  organizationId,
  kind: 'supportMeasure',
  title: 'Субсидия на  наставника',
  audience: ['mentors', 'enterprises', 'mentors'],
  link: 'https://trudvsem.ru/меры',
} as const;

it('reads what was typed', () => {
  expect(createOffer(input, id, now)).toEqual(
    ok({
      id,
      version: 1,
      createdAt: now,
      updatedAt: now,
      organizationId,
      kind: 'supportMeasure',
      title: 'Субсидия на наставника',
      description: undefined,
      audience: ['enterprises', 'mentors'],
      formsOfCooperation: [],
      link: 'https://trudvsem.ru/меры',
    }),
  );
});

it('lists every fault at once', () => {
  const wrong = { organizationId, kind: null, title: ' ', audience: [], link: 'javascript:alert(1)' };
  expect(createOffer(wrong, id, now)).toEqual(
    err({
      kind: 'invalid',
      issues: [
        { code: 'offer.kind-unknown', path: ['kind'], params: { kind: '' } },
        { code: 'offer.title-missing', path: ['title'] },
        { code: 'offer.audience-missing', path: ['audience'] },
        { code: 'offer.link-unclear', path: ['link'], params: { link: 'javascript:alert(1)' } },
      ],
    }),
  );
});

it('updates an offer and counts the version', () => {
  const offer = unwrap(createOffer(input, id, now));
  expect(updateOffer(offer, { link: null, audience: ['students'] }, later)).toEqual(
    ok({ ...offer, link: undefined, audience: ['students'], version: 2, updatedAt: later }),
  );
});
