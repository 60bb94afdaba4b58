import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Allow, payloadOf } from '@vstrecha/platform';
import { MeetingRequestObject } from './meeting-request.object.js';
import { MatchmakingSettingsObject, PairRuleObject } from './pair-rule.object.js';

@ObjectType()
@Allow('everyone')
export class FileMeetingRequestSuccess {
  @Field(() => MeetingRequestObject)
  meetingRequest!: MeetingRequestObject;
}
export const FileMeetingRequestPayload = payloadOf(FileMeetingRequestSuccess);

@ObjectType()
@Allow('everyone')
export class UpdateMeetingRequestSuccess {
  @Field(() => MeetingRequestObject)
  meetingRequest!: MeetingRequestObject;
}
export const UpdateMeetingRequestPayload = payloadOf(UpdateMeetingRequestSuccess);

@ObjectType()
@Allow('everyone')
export class AcceptMeetingRequestSuccess {
  @Field(() => MeetingRequestObject)
  meetingRequest!: MeetingRequestObject;
}
export const AcceptMeetingRequestPayload = payloadOf(AcceptMeetingRequestSuccess);

@ObjectType()
@Allow('everyone')
export class DeclineMeetingRequestSuccess {
  @Field(() => MeetingRequestObject)
  meetingRequest!: MeetingRequestObject;
}
export const DeclineMeetingRequestPayload = payloadOf(DeclineMeetingRequestSuccess);

@ObjectType()
@Allow('everyone')
export class WithdrawMeetingRequestSuccess {
  @Field(() => MeetingRequestObject)
  meetingRequest!: MeetingRequestObject;
}
export const WithdrawMeetingRequestPayload = payloadOf(WithdrawMeetingRequestSuccess);

@ObjectType()
@Allow('everyone')
export class CreatePairRuleSuccess {
  @Field(() => PairRuleObject)
  pairRule!: PairRuleObject;
}
export const CreatePairRulePayload = payloadOf(CreatePairRuleSuccess);

@ObjectType()
@Allow('everyone')
export class UpdatePairRuleSuccess {
  @Field(() => PairRuleObject)
  pairRule!: PairRuleObject;
}
export const UpdatePairRulePayload = payloadOf(UpdatePairRuleSuccess);

@ObjectType()
@Allow('everyone')
export class DeletePairRuleSuccess {
  @Field(() => ID)
  deletedPairRuleId!: string;
}
export const DeletePairRulePayload = payloadOf(DeletePairRuleSuccess);

@ObjectType()
@Allow('everyone')
export class SetRequestDeadlineSuccess {
  @Field(() => MatchmakingSettingsObject)
  matchmakingSettings!: MatchmakingSettingsObject;
}
export const SetRequestDeadlinePayload = payloadOf(SetRequestDeadlineSuccess);
