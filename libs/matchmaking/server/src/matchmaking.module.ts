import { Module, type OnModuleInit } from '@nestjs/common';
import { EventsModule } from '@vstrecha/events-server';
import { asId } from '@vstrecha/kernel';
import { matchmakingMessages } from '@vstrecha/matchmaking-domain';
import { MessageCatalogue, NodeRegistry } from '@vstrecha/platform';
import { WorkforceModule } from '@vstrecha/workforce-server';
import {
  DelegationMatchmakingResolver,
  EventMatchmakingResolver,
  PartnerSuggestionResolver,
  SuggestionReasonResolver,
} from './graphql/event-matchmaking.resolver.js';
import { INVOLVED, MeetingRequestObject } from './graphql/meeting-request.object.js';
import { MeetingRequestResolver, RequestTopicsResolver } from './graphql/meeting-request.resolver.js';
import { PairRuleObject, RUNNERS } from './graphql/pair-rule.object.js';
import { PairRuleResolver } from './graphql/pair-rule.resolver.js';
import { MeetingRequestReader } from './readers/meeting-request-reader.js';
import { PartnerSuggester } from './readers/partner-suggester.js';
import { MatchmakingSettingsRepository } from './storage/matchmaking-settings.repository.js';
import { MeetingRequestRepository } from './storage/meeting-request.repository.js';
import { PairLock } from './storage/pair-lock.js';
import { PairRuleRepository } from './storage/pair-rule.repository.js';
import { ActingReader } from './use-cases/acting.js';
import { MeetingRequests } from './use-cases/meeting-requests.js';
import { PairRules } from './use-cases/pair-rules.js';
import { RequestDeadlines } from './use-cases/request-deadlines.js';

@Module({
  imports: [EventsModule, WorkforceModule],
  providers: [
    ...[MeetingRequestRepository, PairRuleRepository, MatchmakingSettingsRepository, PairLock],
    ...[MeetingRequestReader, PartnerSuggester],
    ...[ActingReader, MeetingRequests, PairRules, RequestDeadlines],
    ...[MeetingRequestResolver, RequestTopicsResolver, PairRuleResolver, EventMatchmakingResolver],
    ...[DelegationMatchmakingResolver, PartnerSuggestionResolver, SuggestionReasonResolver],
  ],
  exports: [MeetingRequestReader],
})
export class MatchmakingModule implements OnModuleInit {
  constructor(
    private readonly nodes: NodeRegistry,
    private readonly messages: MessageCatalogue,
    private readonly requests: MeetingRequestReader,
    private readonly rules: PairRuleRepository,
  ) {}

  onModuleInit(): void {
    this.messages.register(matchmakingMessages);
    const findRequest = (id: string) => this.requests.find(asId<'MeetingRequest'>(id));
    this.nodes.register({
      type: 'MeetingRequest',
      audiences: INVOLVED,
      scopeOf: async (id) => {
        const request = await findRequest(id);
        return request && MeetingRequestObject.of(request).scope;
      },
      load: async (id) => {
        const request = await findRequest(id);
        return request && MeetingRequestObject.of(request);
      },
    });
    this.nodes.register({
      type: 'PairRule',
      audiences: RUNNERS,
      scopeOf: async (id) => {
        const rule = await this.rules.find(id);
        return rule && { eventId: rule.eventId };
      },
      load: async (id) => {
        const rule = await this.rules.find(id);
        return rule && PairRuleObject.of(rule);
      },
    });
  }
}
