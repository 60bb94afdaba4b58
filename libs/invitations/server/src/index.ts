export { InvitationsModule } from './invitations.module.js';
export { DelegateAgenda } from './delegate-agenda.js';
