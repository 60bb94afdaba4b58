/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query RoadmapVersion($eventId: ID!) {\n    roadmap(eventId: $eventId) {\n      version\n    }\n  }\n": typeof types.RoadmapVersionDocument,
    "\n  mutation MoveRoadmap($input: MoveRoadmapInput!) {\n    moveRoadmap(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.MoveRoadmapDocument,
    "\n  query MyActionItems($eventId: ID!) {\n    myActionItems(eventId: $eventId) {\n      edges {\n        node {\n          id\n        }\n      }\n    }\n  }\n": typeof types.MyActionItemsDocument,
    "\n  mutation RemarkOnActionItem($input: RemarkOnActionItemInput!) {\n    remarkOnActionItem(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.RemarkOnActionItemDocument,
    "\n  query SimilarOrganizations($input: SimilarOrganizationsInput!) {\n    similarOrganizations(input: $input) {\n      reasons\n      organization {\n        id\n      }\n    }\n  }\n": typeof types.SimilarOrganizationsDocument,
    "\n  mutation CreateOrganization($input: CreateOrganizationInput!) {\n    createOrganization(input: $input) {\n      __typename\n      ... on CreateOrganizationSuccess {\n        organization {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.CreateOrganizationDocument,
    "\n  mutation CreateEvent($input: CreateEventInput!) {\n    createEvent(input: $input) {\n      __typename\n      ... on CreateEventSuccess {\n        event {\n          id\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.CreateEventDocument,
    "\n  mutation SetEventTracks($input: SetEventTracksInput!) {\n    setEventTracks(input: $input) {\n      __typename\n      ... on SetEventTracksSuccess {\n        event {\n          version\n          tracks {\n            id\n            title\n          }\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.SetEventTracksDocument,
    "\n  mutation CreateTables($input: CreateTablesInput!) {\n    createTables(input: $input) {\n      __typename\n      ... on CreateTablesSuccess {\n        tables {\n          id\n          number\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.CreateTablesDocument,
    "\n  mutation UpdateTable($input: UpdateTableInput!) {\n    updateTable(input: $input) {\n      __typename\n      ... on UpdateTableSuccess {\n        table {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.UpdateTableDocument,
    "\n  mutation CreateRound($input: CreateRoundInput!) {\n    createRound(input: $input) {\n      __typename\n      ... on CreateRoundSuccess {\n        round {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.CreateRoundDocument,
    "\n  mutation CreateAgendaItem($input: CreateAgendaItemInput!) {\n    createAgendaItem(input: $input) {\n      __typename\n      ... on CreateAgendaItemSuccess {\n        agendaItem {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.CreateAgendaItemDocument,
    "\n  mutation CreateRoadmap($input: CreateRoadmapInput!) {\n    createRoadmap(input: $input) {\n      __typename\n      ... on CreateRoadmapSuccess {\n        roadmap {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.CreateRoadmapDocument,
    "\n  mutation DrawActionItems($input: DrawActionItemsInput!) {\n    drawActionItems(input: $input) {\n      __typename\n      ... on DrawActionItemsSuccess {\n        proposals {\n          id\n          version\n          sectionKey\n          text\n          indicator {\n            planned\n          }\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.DrawActionItemsDocument,
    "\n  mutation MoveActionItems($input: MoveActionItemsInput!) {\n    moveActionItems(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.MoveActionItemsDocument,
    "\n  mutation MergeActionItems($input: MergeActionItemsInput!) {\n    mergeActionItems(input: $input) {\n      __typename\n      ... on MergeActionItemsSuccess {\n        actionItem {\n          id\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.MergeActionItemsDocument,
    "\n  mutation AddActionItem($input: AddActionItemInput!) {\n    addActionItem(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.AddActionItemDocument,
    "\n  query Occupations($after: String) {\n    occupations(first: 100, after: $after) {\n      edges {\n        node {\n          id\n          code\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.OccupationsDocument,
    "\n  mutation ImportOccupations($input: ImportOccupationsInput!) {\n    importOccupations(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.ImportOccupationsDocument,
    "\n  mutation ImportStaffingNeeds($input: ImportStaffingNeedsInput!) {\n    importStaffingNeeds(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.ImportStaffingNeedsDocument,
    "\n  mutation ImportTrainingProgrammes($input: ImportTrainingProgrammesInput!) {\n    importTrainingProgrammes(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.ImportTrainingProgrammesDocument,
    "\n  mutation CreateOffer($input: CreateOfferInput!) {\n    createOffer(input: $input) {\n      __typename\n      ... on CreateOfferSuccess {\n        offer {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.CreateOfferDocument,
    "\n  mutation FileMeetingRequest($input: FileMeetingRequestInput!) {\n    fileMeetingRequest(input: $input) {\n      __typename\n      ... on FileMeetingRequestSuccess {\n        meetingRequest {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.FileMeetingRequestDocument,
    "\n  query OpenRequests($delegationId: ID!) {\n    delegation(id: $delegationId) {\n      incomingRequests(first: 100, filter: { statuses: [PENDING] }) {\n        edges {\n          node {\n            id\n            version\n            fromDelegation {\n              id\n            }\n          }\n        }\n      }\n      outgoingRequests(first: 100, filter: { statuses: [PENDING] }) {\n        edges {\n          node {\n            id\n            version\n            toDelegation {\n              id\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.OpenRequestsDocument,
    "\n  mutation AcceptMeetingRequest($input: AcceptMeetingRequestInput!) {\n    acceptMeetingRequest(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.AcceptMeetingRequestDocument,
    "\n  mutation DeclineMeetingRequest($input: DeclineMeetingRequestInput!) {\n    declineMeetingRequest(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.DeclineMeetingRequestDocument,
    "\n  mutation WithdrawMeetingRequest($input: WithdrawMeetingRequestInput!) {\n    withdrawMeetingRequest(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.WithdrawMeetingRequestDocument,
    "\n  mutation CreatePairRule($input: CreatePairRuleInput!) {\n    createPairRule(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.CreatePairRuleDocument,
    "\n  mutation ImportGuestList($input: ImportGuestListInput!) {\n    importGuestList(input: $input) {\n      __typename\n      ... on ImportGuestListSuccess {\n        addedDelegates\n      }\n      ...Failure\n    }\n  }\n": typeof types.ImportGuestListDocument,
    "\n  query DelegationsOfEvent($eventId: ID!, $after: String) {\n    event(id: $eventId) {\n      delegations(first: 100, after: $after) {\n        edges {\n          node {\n            id\n            version\n            organization {\n              id\n              inn\n            }\n            delegates {\n              person {\n                email\n              }\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.DelegationsOfEventDocument,
    "\n  mutation UpdateOwnDelegation($input: UpdateOwnDelegationInput!) {\n    updateOwnDelegation(input: $input) {\n      __typename\n      ... on UpdateOwnDelegationSuccess {\n        delegation {\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.UpdateOwnDelegationDocument,
    "\n  mutation CreateProtocol($input: CreateProtocolInput!) {\n    createProtocol(input: $input) {\n      __typename\n      ... on CreateProtocolSuccess {\n        protocol {\n          id\n          version\n          questions {\n            title\n            agendaItem {\n              id\n            }\n            speakers {\n              name\n              position\n            }\n          }\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.CreateProtocolDocument,
    "\n  mutation UpdateProtocol($input: UpdateProtocolInput!) {\n    updateProtocol(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.UpdateProtocolDocument,
    "\n  mutation PlanSchedule($input: PlanScheduleInput!) {\n    planSchedule(input: $input) {\n      __typename\n      ... on PlanScheduleSuccess {\n        planningRun {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.PlanScheduleDocument,
    "\n  query PlanningProgress($id: ID!) {\n    planningRun(id: $id) {\n      state\n      progress {\n        asked\n        placed\n      }\n      failure {\n        message\n      }\n      clash {\n        text\n      }\n    }\n  }\n": typeof types.PlanningProgressDocument,
    "\n  query PlanInProgress($eventId: ID!) {\n    event(id: $eventId) {\n      planInProgress {\n        id\n        version\n      }\n    }\n  }\n": typeof types.PlanInProgressDocument,
    "\n  mutation ReleasePlan($input: ReleasePlanInput!) {\n    releasePlan(input: $input) {\n      __typename\n      ... on ReleasePlanSuccess {\n        plan {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.ReleasePlanDocument,
    "\n  mutation MoveEvent($input: MoveEventInput!) {\n    moveEvent(input: $input) {\n      __typename\n      ... on MoveEventSuccess {\n        event {\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.MoveEventDocument,
    "\n  mutation OrderDocument($input: OrderDocumentInput!) {\n    orderDocument(input: $input) {\n      __typename\n      ... on OrderDocumentSuccess {\n        documentJob {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.OrderDocumentDocument,
    "\n  query DocumentJob($id: ID!) {\n    documentJob(id: $id) {\n      state\n      failure\n      file {\n        path\n      }\n    }\n  }\n": typeof types.DocumentJobDocument,
    "\n  query OwnAgenda($eventId: ID!) {\n    event(id: $eventId) {\n      title\n      timeZone\n      venue {\n        name\n        address\n      }\n      myDelegation {\n        title\n      }\n    }\n    myAgenda(eventId: $eventId) {\n      planNumber\n      entries {\n        start\n        end\n        mandatory\n        agendaItem {\n          kind\n          title\n          room\n        }\n        meeting {\n          topicsText\n          from {\n            title\n          }\n          to {\n            title\n          }\n          table {\n            number\n            zone\n          }\n          delegates {\n            name\n            delegation {\n              title\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.OwnAgendaDocument,
    "\n  query MailsOfEvent($eventId: ID!, $first: Int!) {\n    event(id: $eventId) {\n      sent: mailLog(first: $first, filter: { kinds: [INVITATION], states: [SENT] }) {\n        edges {\n          node {\n            path\n            subject\n          }\n        }\n      }\n      waiting: mailLog(first: 1, filter: { states: [QUEUED, SENDING] }) {\n        totalCount\n      }\n    }\n  }\n": typeof types.MailsOfEventDocument,
    "\n  query SummaryOfEvent($eventId: ID!, $planId: ID!) {\n    event(id: $eventId) {\n      title\n      city\n      firstDay\n      lastDay\n      delegations(first: 1) {\n        totalCount\n      }\n      requests: meetingRequests(first: 1) {\n        totalCount\n      }\n      accepted: meetingRequests(first: 1, filter: { statuses: [ACCEPTED] }) {\n        totalCount\n      }\n      declined: meetingRequests(first: 1, filter: { statuses: [DECLINED] }) {\n        totalCount\n      }\n      withdrawn: meetingRequests(first: 1, filter: { statuses: [WITHDRAWN] }) {\n        totalCount\n      }\n      pending: meetingRequests(first: 1, filter: { statuses: [PENDING, EXPIRED] }) {\n        totalCount\n      }\n      roadmap {\n        progress {\n          standing\n        }\n      }\n    }\n    plan(id: $planId) {\n      number\n      meetingCount\n      breakCount\n      summary {\n        status\n        asked\n        gap\n      }\n      unplaced(first: 100) {\n        edges {\n          node {\n            reasons {\n              code\n            }\n          }\n        }\n        totalCount\n      }\n    }\n    outcomes(eventId: $eventId, first: 1) {\n      totalCount\n    }\n    outcomeSummary(eventId: $eventId) {\n      recorded\n      differing\n      commitments\n      byResult {\n        result\n        meetings\n      }\n    }\n  }\n": typeof types.SummaryOfEventDocument,
    "\n  query MeetingsOfPlan($planId: ID!, $after: String) {\n    plan(id: $planId) {\n      meetings(first: 100, after: $after) {\n        edges {\n          node {\n            id\n            version\n            from {\n              id\n            }\n            to {\n              id\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.MeetingsOfPlanDocument,
    "\n  mutation ChangeMeetingState($input: ChangeMeetingStateInput!) {\n    changeMeetingState(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.ChangeMeetingStateDocument,
    "\n  mutation RecordOutcome($input: RecordOutcomeInput!) {\n    recordOutcome(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.RecordOutcomeDocument,
    "\n  query EventToRemove($id: ID!) {\n    event(id: $id) {\n      version\n      state\n    }\n  }\n": typeof types.EventToRemoveDocument,
    "\n  mutation StepBack($input: MoveEventInput!) {\n    moveEvent(input: $input) {\n      __typename\n      ... on MoveEventSuccess {\n        event {\n          version\n          state\n        }\n      }\n      ...Failure\n    }\n  }\n": typeof types.StepBackDocument,
    "\n  mutation DeleteEvent($input: DeleteEventInput!) {\n    deleteEvent(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.DeleteEventDocument,
    "\n  query VersionOfOffer($id: ID!) {\n    record: offer(id: $id) {\n      version\n    }\n  }\n": typeof types.VersionOfOfferDocument,
    "\n  mutation DeleteOffer($id: ID!, $version: Int!) {\n    payload: deleteOffer(input: { offerId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.DeleteOfferDocument,
    "\n  query VersionOfStaffingNeed($id: ID!) {\n    record: staffingNeed(id: $id) {\n      version\n    }\n  }\n": typeof types.VersionOfStaffingNeedDocument,
    "\n  mutation DeleteStaffingNeed($id: ID!, $version: Int!) {\n    payload: deleteStaffingNeed(input: { staffingNeedId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.DeleteStaffingNeedDocument,
    "\n  query VersionOfTrainingProgramme($id: ID!) {\n    record: trainingProgramme(id: $id) {\n      version\n    }\n  }\n": typeof types.VersionOfTrainingProgrammeDocument,
    "\n  mutation DeleteTrainingProgramme($id: ID!, $version: Int!) {\n    payload: deleteTrainingProgramme(input: { trainingProgrammeId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.DeleteTrainingProgrammeDocument,
    "\n  query VersionOfPerson($id: ID!) {\n    record: person(id: $id) {\n      id\n      version\n    }\n  }\n": typeof types.VersionOfPersonDocument,
    "\n  mutation DeletePerson($id: ID!, $version: Int!) {\n    payload: deletePerson(input: { personId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.DeletePersonDocument,
    "\n  query VersionOfOrganization($id: ID!) {\n    record: organization(id: $id) {\n      id\n      version\n    }\n  }\n": typeof types.VersionOfOrganizationDocument,
    "\n  mutation DeleteOrganization($id: ID!, $version: Int!) {\n    payload: deleteOrganization(input: { organizationId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.DeleteOrganizationDocument,
    "\n  query VersionOfOccupation($id: ID!) {\n    record: occupation(id: $id) {\n      version\n    }\n  }\n": typeof types.VersionOfOccupationDocument,
    "\n  mutation DeleteOccupation($id: ID!, $version: Int!) {\n    payload: deleteOccupation(input: { occupationId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n": typeof types.DeleteOccupationDocument,
    "\n  fragment Failure on UserError {\n    code\n    message\n    path\n    ... on InvalidInput {\n      issues {\n        code\n        message\n        path\n      }\n    }\n  }\n": typeof types.FailureFragmentDoc,
};
const documents: Documents = {
    "\n  query RoadmapVersion($eventId: ID!) {\n    roadmap(eventId: $eventId) {\n      version\n    }\n  }\n": types.RoadmapVersionDocument,
    "\n  mutation MoveRoadmap($input: MoveRoadmapInput!) {\n    moveRoadmap(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": types.MoveRoadmapDocument,
    "\n  query MyActionItems($eventId: ID!) {\n    myActionItems(eventId: $eventId) {\n      edges {\n        node {\n          id\n        }\n      }\n    }\n  }\n": types.MyActionItemsDocument,
    "\n  mutation RemarkOnActionItem($input: RemarkOnActionItemInput!) {\n    remarkOnActionItem(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": types.RemarkOnActionItemDocument,
    "\n  query SimilarOrganizations($input: SimilarOrganizationsInput!) {\n    similarOrganizations(input: $input) {\n      reasons\n      organization {\n        id\n      }\n    }\n  }\n": types.SimilarOrganizationsDocument,
    "\n  mutation CreateOrganization($input: CreateOrganizationInput!) {\n    createOrganization(input: $input) {\n      __typename\n      ... on CreateOrganizationSuccess {\n        organization {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": types.CreateOrganizationDocument,
    "\n  mutation CreateEvent($input: CreateEventInput!) {\n    createEvent(input: $input) {\n      __typename\n      ... on CreateEventSuccess {\n        event {\n          id\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": types.CreateEventDocument,
    "\n  mutation SetEventTracks($input: SetEventTracksInput!) {\n    setEventTracks(input: $input) {\n      __typename\n      ... on SetEventTracksSuccess {\n        event {\n          version\n          tracks {\n            id\n            title\n          }\n        }\n      }\n      ...Failure\n    }\n  }\n": types.SetEventTracksDocument,
    "\n  mutation CreateTables($input: CreateTablesInput!) {\n    createTables(input: $input) {\n      __typename\n      ... on CreateTablesSuccess {\n        tables {\n          id\n          number\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": types.CreateTablesDocument,
    "\n  mutation UpdateTable($input: UpdateTableInput!) {\n    updateTable(input: $input) {\n      __typename\n      ... on UpdateTableSuccess {\n        table {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": types.UpdateTableDocument,
    "\n  mutation CreateRound($input: CreateRoundInput!) {\n    createRound(input: $input) {\n      __typename\n      ... on CreateRoundSuccess {\n        round {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": types.CreateRoundDocument,
    "\n  mutation CreateAgendaItem($input: CreateAgendaItemInput!) {\n    createAgendaItem(input: $input) {\n      __typename\n      ... on CreateAgendaItemSuccess {\n        agendaItem {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": types.CreateAgendaItemDocument,
    "\n  mutation CreateRoadmap($input: CreateRoadmapInput!) {\n    createRoadmap(input: $input) {\n      __typename\n      ... on CreateRoadmapSuccess {\n        roadmap {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": types.CreateRoadmapDocument,
    "\n  mutation DrawActionItems($input: DrawActionItemsInput!) {\n    drawActionItems(input: $input) {\n      __typename\n      ... on DrawActionItemsSuccess {\n        proposals {\n          id\n          version\n          sectionKey\n          text\n          indicator {\n            planned\n          }\n        }\n      }\n      ...Failure\n    }\n  }\n": types.DrawActionItemsDocument,
    "\n  mutation MoveActionItems($input: MoveActionItemsInput!) {\n    moveActionItems(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": types.MoveActionItemsDocument,
    "\n  mutation MergeActionItems($input: MergeActionItemsInput!) {\n    mergeActionItems(input: $input) {\n      __typename\n      ... on MergeActionItemsSuccess {\n        actionItem {\n          id\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": types.MergeActionItemsDocument,
    "\n  mutation AddActionItem($input: AddActionItemInput!) {\n    addActionItem(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": types.AddActionItemDocument,
    "\n  query Occupations($after: String) {\n    occupations(first: 100, after: $after) {\n      edges {\n        node {\n          id\n          code\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.OccupationsDocument,
    "\n  mutation ImportOccupations($input: ImportOccupationsInput!) {\n    importOccupations(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": types.ImportOccupationsDocument,
    "\n  mutation ImportStaffingNeeds($input: ImportStaffingNeedsInput!) {\n    importStaffingNeeds(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": types.ImportStaffingNeedsDocument,
    "\n  mutation ImportTrainingProgrammes($input: ImportTrainingProgrammesInput!) {\n    importTrainingProgrammes(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": types.ImportTrainingProgrammesDocument,
    "\n  mutation CreateOffer($input: CreateOfferInput!) {\n    createOffer(input: $input) {\n      __typename\n      ... on CreateOfferSuccess {\n        offer {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": types.CreateOfferDocument,
    "\n  mutation FileMeetingRequest($input: FileMeetingRequestInput!) {\n    fileMeetingRequest(input: $input) {\n      __typename\n      ... on FileMeetingRequestSuccess {\n        meetingRequest {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": types.FileMeetingRequestDocument,
    "\n  query OpenRequests($delegationId: ID!) {\n    delegation(id: $delegationId) {\n      incomingRequests(first: 100, filter: { statuses: [PENDING] }) {\n        edges {\n          node {\n            id\n            version\n            fromDelegation {\n              id\n            }\n          }\n        }\n      }\n      outgoingRequests(first: 100, filter: { statuses: [PENDING] }) {\n        edges {\n          node {\n            id\n            version\n            toDelegation {\n              id\n            }\n          }\n        }\n      }\n    }\n  }\n": types.OpenRequestsDocument,
    "\n  mutation AcceptMeetingRequest($input: AcceptMeetingRequestInput!) {\n    acceptMeetingRequest(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": types.AcceptMeetingRequestDocument,
    "\n  mutation DeclineMeetingRequest($input: DeclineMeetingRequestInput!) {\n    declineMeetingRequest(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": types.DeclineMeetingRequestDocument,
    "\n  mutation WithdrawMeetingRequest($input: WithdrawMeetingRequestInput!) {\n    withdrawMeetingRequest(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": types.WithdrawMeetingRequestDocument,
    "\n  mutation CreatePairRule($input: CreatePairRuleInput!) {\n    createPairRule(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": types.CreatePairRuleDocument,
    "\n  mutation ImportGuestList($input: ImportGuestListInput!) {\n    importGuestList(input: $input) {\n      __typename\n      ... on ImportGuestListSuccess {\n        addedDelegates\n      }\n      ...Failure\n    }\n  }\n": types.ImportGuestListDocument,
    "\n  query DelegationsOfEvent($eventId: ID!, $after: String) {\n    event(id: $eventId) {\n      delegations(first: 100, after: $after) {\n        edges {\n          node {\n            id\n            version\n            organization {\n              id\n              inn\n            }\n            delegates {\n              person {\n                email\n              }\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.DelegationsOfEventDocument,
    "\n  mutation UpdateOwnDelegation($input: UpdateOwnDelegationInput!) {\n    updateOwnDelegation(input: $input) {\n      __typename\n      ... on UpdateOwnDelegationSuccess {\n        delegation {\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": types.UpdateOwnDelegationDocument,
    "\n  mutation CreateProtocol($input: CreateProtocolInput!) {\n    createProtocol(input: $input) {\n      __typename\n      ... on CreateProtocolSuccess {\n        protocol {\n          id\n          version\n          questions {\n            title\n            agendaItem {\n              id\n            }\n            speakers {\n              name\n              position\n            }\n          }\n        }\n      }\n      ...Failure\n    }\n  }\n": types.CreateProtocolDocument,
    "\n  mutation UpdateProtocol($input: UpdateProtocolInput!) {\n    updateProtocol(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": types.UpdateProtocolDocument,
    "\n  mutation PlanSchedule($input: PlanScheduleInput!) {\n    planSchedule(input: $input) {\n      __typename\n      ... on PlanScheduleSuccess {\n        planningRun {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": types.PlanScheduleDocument,
    "\n  query PlanningProgress($id: ID!) {\n    planningRun(id: $id) {\n      state\n      progress {\n        asked\n        placed\n      }\n      failure {\n        message\n      }\n      clash {\n        text\n      }\n    }\n  }\n": types.PlanningProgressDocument,
    "\n  query PlanInProgress($eventId: ID!) {\n    event(id: $eventId) {\n      planInProgress {\n        id\n        version\n      }\n    }\n  }\n": types.PlanInProgressDocument,
    "\n  mutation ReleasePlan($input: ReleasePlanInput!) {\n    releasePlan(input: $input) {\n      __typename\n      ... on ReleasePlanSuccess {\n        plan {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": types.ReleasePlanDocument,
    "\n  mutation MoveEvent($input: MoveEventInput!) {\n    moveEvent(input: $input) {\n      __typename\n      ... on MoveEventSuccess {\n        event {\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n": types.MoveEventDocument,
    "\n  mutation OrderDocument($input: OrderDocumentInput!) {\n    orderDocument(input: $input) {\n      __typename\n      ... on OrderDocumentSuccess {\n        documentJob {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n": types.OrderDocumentDocument,
    "\n  query DocumentJob($id: ID!) {\n    documentJob(id: $id) {\n      state\n      failure\n      file {\n        path\n      }\n    }\n  }\n": types.DocumentJobDocument,
    "\n  query OwnAgenda($eventId: ID!) {\n    event(id: $eventId) {\n      title\n      timeZone\n      venue {\n        name\n        address\n      }\n      myDelegation {\n        title\n      }\n    }\n    myAgenda(eventId: $eventId) {\n      planNumber\n      entries {\n        start\n        end\n        mandatory\n        agendaItem {\n          kind\n          title\n          room\n        }\n        meeting {\n          topicsText\n          from {\n            title\n          }\n          to {\n            title\n          }\n          table {\n            number\n            zone\n          }\n          delegates {\n            name\n            delegation {\n              title\n            }\n          }\n        }\n      }\n    }\n  }\n": types.OwnAgendaDocument,
    "\n  query MailsOfEvent($eventId: ID!, $first: Int!) {\n    event(id: $eventId) {\n      sent: mailLog(first: $first, filter: { kinds: [INVITATION], states: [SENT] }) {\n        edges {\n          node {\n            path\n            subject\n          }\n        }\n      }\n      waiting: mailLog(first: 1, filter: { states: [QUEUED, SENDING] }) {\n        totalCount\n      }\n    }\n  }\n": types.MailsOfEventDocument,
    "\n  query SummaryOfEvent($eventId: ID!, $planId: ID!) {\n    event(id: $eventId) {\n      title\n      city\n      firstDay\n      lastDay\n      delegations(first: 1) {\n        totalCount\n      }\n      requests: meetingRequests(first: 1) {\n        totalCount\n      }\n      accepted: meetingRequests(first: 1, filter: { statuses: [ACCEPTED] }) {\n        totalCount\n      }\n      declined: meetingRequests(first: 1, filter: { statuses: [DECLINED] }) {\n        totalCount\n      }\n      withdrawn: meetingRequests(first: 1, filter: { statuses: [WITHDRAWN] }) {\n        totalCount\n      }\n      pending: meetingRequests(first: 1, filter: { statuses: [PENDING, EXPIRED] }) {\n        totalCount\n      }\n      roadmap {\n        progress {\n          standing\n        }\n      }\n    }\n    plan(id: $planId) {\n      number\n      meetingCount\n      breakCount\n      summary {\n        status\n        asked\n        gap\n      }\n      unplaced(first: 100) {\n        edges {\n          node {\n            reasons {\n              code\n            }\n          }\n        }\n        totalCount\n      }\n    }\n    outcomes(eventId: $eventId, first: 1) {\n      totalCount\n    }\n    outcomeSummary(eventId: $eventId) {\n      recorded\n      differing\n      commitments\n      byResult {\n        result\n        meetings\n      }\n    }\n  }\n": types.SummaryOfEventDocument,
    "\n  query MeetingsOfPlan($planId: ID!, $after: String) {\n    plan(id: $planId) {\n      meetings(first: 100, after: $after) {\n        edges {\n          node {\n            id\n            version\n            from {\n              id\n            }\n            to {\n              id\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.MeetingsOfPlanDocument,
    "\n  mutation ChangeMeetingState($input: ChangeMeetingStateInput!) {\n    changeMeetingState(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": types.ChangeMeetingStateDocument,
    "\n  mutation RecordOutcome($input: RecordOutcomeInput!) {\n    recordOutcome(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": types.RecordOutcomeDocument,
    "\n  query EventToRemove($id: ID!) {\n    event(id: $id) {\n      version\n      state\n    }\n  }\n": types.EventToRemoveDocument,
    "\n  mutation StepBack($input: MoveEventInput!) {\n    moveEvent(input: $input) {\n      __typename\n      ... on MoveEventSuccess {\n        event {\n          version\n          state\n        }\n      }\n      ...Failure\n    }\n  }\n": types.StepBackDocument,
    "\n  mutation DeleteEvent($input: DeleteEventInput!) {\n    deleteEvent(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n": types.DeleteEventDocument,
    "\n  query VersionOfOffer($id: ID!) {\n    record: offer(id: $id) {\n      version\n    }\n  }\n": types.VersionOfOfferDocument,
    "\n  mutation DeleteOffer($id: ID!, $version: Int!) {\n    payload: deleteOffer(input: { offerId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n": types.DeleteOfferDocument,
    "\n  query VersionOfStaffingNeed($id: ID!) {\n    record: staffingNeed(id: $id) {\n      version\n    }\n  }\n": types.VersionOfStaffingNeedDocument,
    "\n  mutation DeleteStaffingNeed($id: ID!, $version: Int!) {\n    payload: deleteStaffingNeed(input: { staffingNeedId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n": types.DeleteStaffingNeedDocument,
    "\n  query VersionOfTrainingProgramme($id: ID!) {\n    record: trainingProgramme(id: $id) {\n      version\n    }\n  }\n": types.VersionOfTrainingProgrammeDocument,
    "\n  mutation DeleteTrainingProgramme($id: ID!, $version: Int!) {\n    payload: deleteTrainingProgramme(input: { trainingProgrammeId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n": types.DeleteTrainingProgrammeDocument,
    "\n  query VersionOfPerson($id: ID!) {\n    record: person(id: $id) {\n      id\n      version\n    }\n  }\n": types.VersionOfPersonDocument,
    "\n  mutation DeletePerson($id: ID!, $version: Int!) {\n    payload: deletePerson(input: { personId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n": types.DeletePersonDocument,
    "\n  query VersionOfOrganization($id: ID!) {\n    record: organization(id: $id) {\n      id\n      version\n    }\n  }\n": types.VersionOfOrganizationDocument,
    "\n  mutation DeleteOrganization($id: ID!, $version: Int!) {\n    payload: deleteOrganization(input: { organizationId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n": types.DeleteOrganizationDocument,
    "\n  query VersionOfOccupation($id: ID!) {\n    record: occupation(id: $id) {\n      version\n    }\n  }\n": types.VersionOfOccupationDocument,
    "\n  mutation DeleteOccupation($id: ID!, $version: Int!) {\n    payload: deleteOccupation(input: { occupationId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n": types.DeleteOccupationDocument,
    "\n  fragment Failure on UserError {\n    code\n    message\n    path\n    ... on InvalidInput {\n      issues {\n        code\n        message\n        path\n      }\n    }\n  }\n": types.FailureFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RoadmapVersion($eventId: ID!) {\n    roadmap(eventId: $eventId) {\n      version\n    }\n  }\n"): typeof import('./graphql.js').RoadmapVersionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveRoadmap($input: MoveRoadmapInput!) {\n    moveRoadmap(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').MoveRoadmapDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyActionItems($eventId: ID!) {\n    myActionItems(eventId: $eventId) {\n      edges {\n        node {\n          id\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').MyActionItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemarkOnActionItem($input: RemarkOnActionItemInput!) {\n    remarkOnActionItem(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').RemarkOnActionItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SimilarOrganizations($input: SimilarOrganizationsInput!) {\n    similarOrganizations(input: $input) {\n      reasons\n      organization {\n        id\n      }\n    }\n  }\n"): typeof import('./graphql.js').SimilarOrganizationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateOrganization($input: CreateOrganizationInput!) {\n    createOrganization(input: $input) {\n      __typename\n      ... on CreateOrganizationSuccess {\n        organization {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').CreateOrganizationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateEvent($input: CreateEventInput!) {\n    createEvent(input: $input) {\n      __typename\n      ... on CreateEventSuccess {\n        event {\n          id\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').CreateEventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetEventTracks($input: SetEventTracksInput!) {\n    setEventTracks(input: $input) {\n      __typename\n      ... on SetEventTracksSuccess {\n        event {\n          version\n          tracks {\n            id\n            title\n          }\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').SetEventTracksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateTables($input: CreateTablesInput!) {\n    createTables(input: $input) {\n      __typename\n      ... on CreateTablesSuccess {\n        tables {\n          id\n          number\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').CreateTablesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateTable($input: UpdateTableInput!) {\n    updateTable(input: $input) {\n      __typename\n      ... on UpdateTableSuccess {\n        table {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').UpdateTableDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateRound($input: CreateRoundInput!) {\n    createRound(input: $input) {\n      __typename\n      ... on CreateRoundSuccess {\n        round {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').CreateRoundDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAgendaItem($input: CreateAgendaItemInput!) {\n    createAgendaItem(input: $input) {\n      __typename\n      ... on CreateAgendaItemSuccess {\n        agendaItem {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').CreateAgendaItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateRoadmap($input: CreateRoadmapInput!) {\n    createRoadmap(input: $input) {\n      __typename\n      ... on CreateRoadmapSuccess {\n        roadmap {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').CreateRoadmapDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DrawActionItems($input: DrawActionItemsInput!) {\n    drawActionItems(input: $input) {\n      __typename\n      ... on DrawActionItemsSuccess {\n        proposals {\n          id\n          version\n          sectionKey\n          text\n          indicator {\n            planned\n          }\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').DrawActionItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveActionItems($input: MoveActionItemsInput!) {\n    moveActionItems(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').MoveActionItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MergeActionItems($input: MergeActionItemsInput!) {\n    mergeActionItems(input: $input) {\n      __typename\n      ... on MergeActionItemsSuccess {\n        actionItem {\n          id\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').MergeActionItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddActionItem($input: AddActionItemInput!) {\n    addActionItem(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').AddActionItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Occupations($after: String) {\n    occupations(first: 100, after: $after) {\n      edges {\n        node {\n          id\n          code\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.js').OccupationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportOccupations($input: ImportOccupationsInput!) {\n    importOccupations(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').ImportOccupationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportStaffingNeeds($input: ImportStaffingNeedsInput!) {\n    importStaffingNeeds(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').ImportStaffingNeedsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportTrainingProgrammes($input: ImportTrainingProgrammesInput!) {\n    importTrainingProgrammes(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').ImportTrainingProgrammesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateOffer($input: CreateOfferInput!) {\n    createOffer(input: $input) {\n      __typename\n      ... on CreateOfferSuccess {\n        offer {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').CreateOfferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FileMeetingRequest($input: FileMeetingRequestInput!) {\n    fileMeetingRequest(input: $input) {\n      __typename\n      ... on FileMeetingRequestSuccess {\n        meetingRequest {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').FileMeetingRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenRequests($delegationId: ID!) {\n    delegation(id: $delegationId) {\n      incomingRequests(first: 100, filter: { statuses: [PENDING] }) {\n        edges {\n          node {\n            id\n            version\n            fromDelegation {\n              id\n            }\n          }\n        }\n      }\n      outgoingRequests(first: 100, filter: { statuses: [PENDING] }) {\n        edges {\n          node {\n            id\n            version\n            toDelegation {\n              id\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').OpenRequestsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptMeetingRequest($input: AcceptMeetingRequestInput!) {\n    acceptMeetingRequest(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').AcceptMeetingRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineMeetingRequest($input: DeclineMeetingRequestInput!) {\n    declineMeetingRequest(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').DeclineMeetingRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawMeetingRequest($input: WithdrawMeetingRequestInput!) {\n    withdrawMeetingRequest(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').WithdrawMeetingRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreatePairRule($input: CreatePairRuleInput!) {\n    createPairRule(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').CreatePairRuleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportGuestList($input: ImportGuestListInput!) {\n    importGuestList(input: $input) {\n      __typename\n      ... on ImportGuestListSuccess {\n        addedDelegates\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').ImportGuestListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DelegationsOfEvent($eventId: ID!, $after: String) {\n    event(id: $eventId) {\n      delegations(first: 100, after: $after) {\n        edges {\n          node {\n            id\n            version\n            organization {\n              id\n              inn\n            }\n            delegates {\n              person {\n                email\n              }\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').DelegationsOfEventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateOwnDelegation($input: UpdateOwnDelegationInput!) {\n    updateOwnDelegation(input: $input) {\n      __typename\n      ... on UpdateOwnDelegationSuccess {\n        delegation {\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').UpdateOwnDelegationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateProtocol($input: CreateProtocolInput!) {\n    createProtocol(input: $input) {\n      __typename\n      ... on CreateProtocolSuccess {\n        protocol {\n          id\n          version\n          questions {\n            title\n            agendaItem {\n              id\n            }\n            speakers {\n              name\n              position\n            }\n          }\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').CreateProtocolDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateProtocol($input: UpdateProtocolInput!) {\n    updateProtocol(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').UpdateProtocolDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlanSchedule($input: PlanScheduleInput!) {\n    planSchedule(input: $input) {\n      __typename\n      ... on PlanScheduleSuccess {\n        planningRun {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').PlanScheduleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlanningProgress($id: ID!) {\n    planningRun(id: $id) {\n      state\n      progress {\n        asked\n        placed\n      }\n      failure {\n        message\n      }\n      clash {\n        text\n      }\n    }\n  }\n"): typeof import('./graphql.js').PlanningProgressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PlanInProgress($eventId: ID!) {\n    event(id: $eventId) {\n      planInProgress {\n        id\n        version\n      }\n    }\n  }\n"): typeof import('./graphql.js').PlanInProgressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReleasePlan($input: ReleasePlanInput!) {\n    releasePlan(input: $input) {\n      __typename\n      ... on ReleasePlanSuccess {\n        plan {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').ReleasePlanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveEvent($input: MoveEventInput!) {\n    moveEvent(input: $input) {\n      __typename\n      ... on MoveEventSuccess {\n        event {\n          version\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').MoveEventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OrderDocument($input: OrderDocumentInput!) {\n    orderDocument(input: $input) {\n      __typename\n      ... on OrderDocumentSuccess {\n        documentJob {\n          id\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').OrderDocumentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentJob($id: ID!) {\n    documentJob(id: $id) {\n      state\n      failure\n      file {\n        path\n      }\n    }\n  }\n"): typeof import('./graphql.js').DocumentJobDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnAgenda($eventId: ID!) {\n    event(id: $eventId) {\n      title\n      timeZone\n      venue {\n        name\n        address\n      }\n      myDelegation {\n        title\n      }\n    }\n    myAgenda(eventId: $eventId) {\n      planNumber\n      entries {\n        start\n        end\n        mandatory\n        agendaItem {\n          kind\n          title\n          room\n        }\n        meeting {\n          topicsText\n          from {\n            title\n          }\n          to {\n            title\n          }\n          table {\n            number\n            zone\n          }\n          delegates {\n            name\n            delegation {\n              title\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').OwnAgendaDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MailsOfEvent($eventId: ID!, $first: Int!) {\n    event(id: $eventId) {\n      sent: mailLog(first: $first, filter: { kinds: [INVITATION], states: [SENT] }) {\n        edges {\n          node {\n            path\n            subject\n          }\n        }\n      }\n      waiting: mailLog(first: 1, filter: { states: [QUEUED, SENDING] }) {\n        totalCount\n      }\n    }\n  }\n"): typeof import('./graphql.js').MailsOfEventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SummaryOfEvent($eventId: ID!, $planId: ID!) {\n    event(id: $eventId) {\n      title\n      city\n      firstDay\n      lastDay\n      delegations(first: 1) {\n        totalCount\n      }\n      requests: meetingRequests(first: 1) {\n        totalCount\n      }\n      accepted: meetingRequests(first: 1, filter: { statuses: [ACCEPTED] }) {\n        totalCount\n      }\n      declined: meetingRequests(first: 1, filter: { statuses: [DECLINED] }) {\n        totalCount\n      }\n      withdrawn: meetingRequests(first: 1, filter: { statuses: [WITHDRAWN] }) {\n        totalCount\n      }\n      pending: meetingRequests(first: 1, filter: { statuses: [PENDING, EXPIRED] }) {\n        totalCount\n      }\n      roadmap {\n        progress {\n          standing\n        }\n      }\n    }\n    plan(id: $planId) {\n      number\n      meetingCount\n      breakCount\n      summary {\n        status\n        asked\n        gap\n      }\n      unplaced(first: 100) {\n        edges {\n          node {\n            reasons {\n              code\n            }\n          }\n        }\n        totalCount\n      }\n    }\n    outcomes(eventId: $eventId, first: 1) {\n      totalCount\n    }\n    outcomeSummary(eventId: $eventId) {\n      recorded\n      differing\n      commitments\n      byResult {\n        result\n        meetings\n      }\n    }\n  }\n"): typeof import('./graphql.js').SummaryOfEventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MeetingsOfPlan($planId: ID!, $after: String) {\n    plan(id: $planId) {\n      meetings(first: 100, after: $after) {\n        edges {\n          node {\n            id\n            version\n            from {\n              id\n            }\n            to {\n              id\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').MeetingsOfPlanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeMeetingState($input: ChangeMeetingStateInput!) {\n    changeMeetingState(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').ChangeMeetingStateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordOutcome($input: RecordOutcomeInput!) {\n    recordOutcome(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').RecordOutcomeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EventToRemove($id: ID!) {\n    event(id: $id) {\n      version\n      state\n    }\n  }\n"): typeof import('./graphql.js').EventToRemoveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StepBack($input: MoveEventInput!) {\n    moveEvent(input: $input) {\n      __typename\n      ... on MoveEventSuccess {\n        event {\n          version\n          state\n        }\n      }\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').StepBackDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteEvent($input: DeleteEventInput!) {\n    deleteEvent(input: $input) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').DeleteEventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VersionOfOffer($id: ID!) {\n    record: offer(id: $id) {\n      version\n    }\n  }\n"): typeof import('./graphql.js').VersionOfOfferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteOffer($id: ID!, $version: Int!) {\n    payload: deleteOffer(input: { offerId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').DeleteOfferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VersionOfStaffingNeed($id: ID!) {\n    record: staffingNeed(id: $id) {\n      version\n    }\n  }\n"): typeof import('./graphql.js').VersionOfStaffingNeedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteStaffingNeed($id: ID!, $version: Int!) {\n    payload: deleteStaffingNeed(input: { staffingNeedId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').DeleteStaffingNeedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VersionOfTrainingProgramme($id: ID!) {\n    record: trainingProgramme(id: $id) {\n      version\n    }\n  }\n"): typeof import('./graphql.js').VersionOfTrainingProgrammeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteTrainingProgramme($id: ID!, $version: Int!) {\n    payload: deleteTrainingProgramme(input: { trainingProgrammeId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').DeleteTrainingProgrammeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VersionOfPerson($id: ID!) {\n    record: person(id: $id) {\n      id\n      version\n    }\n  }\n"): typeof import('./graphql.js').VersionOfPersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeletePerson($id: ID!, $version: Int!) {\n    payload: deletePerson(input: { personId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').DeletePersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VersionOfOrganization($id: ID!) {\n    record: organization(id: $id) {\n      id\n      version\n    }\n  }\n"): typeof import('./graphql.js').VersionOfOrganizationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteOrganization($id: ID!, $version: Int!) {\n    payload: deleteOrganization(input: { organizationId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').DeleteOrganizationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VersionOfOccupation($id: ID!) {\n    record: occupation(id: $id) {\n      version\n    }\n  }\n"): typeof import('./graphql.js').VersionOfOccupationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteOccupation($id: ID!, $version: Int!) {\n    payload: deleteOccupation(input: { occupationId: $id, expectedVersion: $version }) {\n      __typename\n      ...Failure\n    }\n  }\n"): typeof import('./graphql.js').DeleteOccupationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Failure on UserError {\n    code\n    message\n    path\n    ... on InvalidInput {\n      issues {\n        code\n        message\n        path\n      }\n    }\n  }\n"): typeof import('./graphql.js').FailureFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
