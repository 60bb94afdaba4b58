import { type FormOfCooperation, asId } from '@vstrecha/kernel';
import { type PartnerProfile, suggestPartners } from './partner-suggestions.js';

const delegation = (id: string, given: Partial<PartnerProfile> = {}): PartnerProfile => ({
  delegationId: asId(id),
  needs: [],
  programmes: [],
  offers: [],
  audiences: [],
  ...given,
});
const need = (occupation: string, headcount: number, formsOfCooperation: FormOfCooperation[] = []) => ({
  occupationId: asId<'Occupation'>(occupation),
  group: occupation.slice(0, 2),
  headcount,
  formsOfCooperation,
});
const programme = (
  occupation: string,
  graduates: number,
  freePlaces = 0,
  formsOfCooperation: FormOfCooperation[] = [],
) => ({
  occupationId: asId<'Occupation'>(occupation),
  group: occupation.slice(0, 2),
  graduates,
  freePlaces,
  formsOfCooperation,
});

const zavod = delegation('zavod', {
  needs: [need('15.01.32', 20, ['practice', 'targetTraining']), need('22.02.06', 4, ['practice'])],
  audiences: ['enterprises'],
});

describe('suggestPartners', () => {
  it('orders partners by what speaks for them and says what it is', () => {
    const same = delegation('same', {
      programmes: [programme('15.01.32', 8, 2, ['practice']), programme('22.02.05', 9)],
    });
    const group = delegation('group', { programmes: [programme('15.02.16', 50, 0, ['targetTraining'])] });
    const forms = delegation('forms', { programmes: [programme('43.02.17', 50, 0, ['practice', 'excursion'])] });
    const centre = delegation('centre', {
      offers: [{ offerId: asId('subsidy'), audience: ['enterprises', 'mentors'] }],
    });
    const nobody = delegation('nobody', {
      programmes: [programme('43.02.17', 50)],
      offers: [{ offerId: asId('grant'), audience: ['colleges'] }],
    });
    expect(suggestPartners(zavod, [nobody, centre, forms, group, same, zavod])).toEqual([
      {
        delegationId: 'same',
        score: 80 + 15 + 10,
        strength: 'strong',
        reasons: [
          {
            kind: 'sameOccupation',
            occupationId: '15.01.32',
            partner: 'trains',
            headcount: 20,
            graduates: 8,
            freePlaces: 2,
            points: 80,
          },
          { kind: 'sameGroup', group: '22', partner: 'trains', points: 15 },
          { kind: 'commonForms', formsOfCooperation: ['practice'], points: 10 },
        ],
      },
      {
        delegationId: 'group',
        score: 15 + 10,
        strength: 'weak',
        reasons: [
          { kind: 'sameGroup', group: '15', partner: 'trains', points: 15 },
          { kind: 'commonForms', formsOfCooperation: ['targetTraining'], points: 10 },
        ],
      },
      {
        delegationId: 'centre',
        score: 5,
        strength: 'weak',
        reasons: [{ kind: 'offer', offerId: 'subsidy', points: 5 }],
      },
      {
        delegationId: 'forms',
        score: 3,
        strength: 'weak',
        reasons: [{ kind: 'commonForms', formsOfCooperation: ['practice'], points: 3 }],
      },
    ]);
  });

  it('says the same to the other side', () => {
    const college = delegation('college', { programmes: [programme('15.01.32', 30)] });
    expect(suggestPartners(college, [zavod])).toEqual([
      {
        delegationId: 'zavod',
        score: 100,
        strength: 'strong',
        reasons: [
          {
            kind: 'sameOccupation',
            occupationId: '15.01.32',
            partner: 'wants',
            headcount: 20,
            graduates: 30,
            freePlaces: 0,
            points: 100,
          },
        ],
      },
    ]);
  });

  it('adds up several needs and programmes for one occupation', () => {
    const two = delegation('two', { needs: [need('15.01.32', 6), need('15.01.32', 4)] });
    const college = delegation('college', { programmes: [programme('15.01.32', 3), programme('15.01.32', 2)] });
    expect(suggestPartners(two, [college])).toMatchObject([{ score: 80, reasons: [{ headcount: 10, graduates: 5 }] }]);
  });

  it('leaves out those whom the caller excepts', () => {
    const college = delegation('college', { programmes: [programme('15.01.32', 30)] });
    expect(suggestPartners(zavod, [college], new Set([college.delegationId]))).toEqual([]);
  });
});
