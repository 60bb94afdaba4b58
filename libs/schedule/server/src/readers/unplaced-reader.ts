import { Injectable } from '@nestjs/common';
import type { Failure, Id, Result } from '@vstrecha/kernel';
import { MeetingRequestReader } from '@vstrecha/matchmaking-server';
import { type Page, type PageCode, type PageRequest, pageOf } from '@vstrecha/platform';
import { type Plan, type Unplaced, pairKey, unplaced, wantedMeetings } from '@vstrecha/schedule-domain';
import { MeetingRepository } from '../storage/meeting.repository.js';
import { type UnplacedFilter, UnplacedRepository } from '../storage/unplaced.repository.js';

/** What a plan does not hold. Of a plan in progress that includes what was asked for after it was made. */
@Injectable()
export class UnplacedReader {
  constructor(
    private readonly repository: UnplacedRepository,
    private readonly meetings: MeetingRepository,
    private readonly requests: MeetingRequestReader,
  ) {}

  async page(
    plan: Plan,
    filter: UnplacedFilter,
    request: PageRequest,
  ): Promise<Result<Page<Unplaced>, Failure<PageCode>>> {
    if (plan.status === 'released') return this.repository.page(plan.id, filter, request);
    return pageOf(
      (await this.ofPlan(plan)).filter((one) => matches(one, filter)),
      request,
    );
  }

  async ofPlan(plan: Plan): Promise<readonly Unplaced[]> {
    const known = await this.repository.ofPlan(plan.id);
    if (plan.status === 'released') return known;
    const { requests, rules } = await this.requests.planningInput(plan.eventId);
    const settled = new Set([...known.map(({ pair }) => pair), ...(await this.meetings.pairsOf(plan.id))]);
    const late = wantedMeetings(requests, rules).meetings.filter(({ key }) => !settled.has(key));
    // What is no longer wanted is no longer missing.
    const wanted = new Set([
      ...requests.map((request) => pairKey(request.fromDelegationId, request.toDelegationId)),
      ...rules.filter(({ kind }) => kind === 'required').map((rule) => pairKey(...rule.delegationIds)),
    ]);
    return [
      ...known.filter(({ pair }) => wanted.has(pair) || plan.takenOut.includes(pair)),
      ...late.map((one) => unplaced(one, [{ code: 'not-planned-yet' }])),
    ];
  }
}

function matches(one: Unplaced, { delegationIds, reasons, requiredOnly }: UnplacedFilter): boolean {
  const isSide = (id: Id<'Delegation'>) => id === one.fromDelegationId || id === one.toDelegationId;
  return (
    (!delegationIds?.length || delegationIds.some(isSide)) &&
    (!reasons?.length || reasons.includes(one.reasons[0].code)) &&
    (!requiredOnly || one.required)
  );
}
