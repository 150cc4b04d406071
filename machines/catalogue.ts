import type { Catalogue } from '../src/model/catalogue.js';
import { modelGovernment } from './government/model-government.js';
import { roleLane, roles, type Role } from './government/roles.js';
import { incomingDocument } from './incoming-document/index.js';
import { absenceOf } from './leave/feeds.js';
import { leave } from './leave/index.js';
import { majorDecision } from './major-decision/index.js';
import { meetingLeave } from './meeting-leave/index.js';
import { meetingTopic } from './meeting-topic/index.js';
import { outgoingDocument } from './outgoing-document/index.js';
import { requestDocument } from './request-document/index.js';
import { interpretations } from './work-rules/interpretations.js';
import { register } from './work-rules/register.js';

/** The working rules of 2022 with everything that is modelled of them. */
export const catalogue: Catalogue = {
  register,
  interpretations,
  government: modelGovernment,
  roleTitle: (role) => (Object.hasOwn(roles, role) ? roles[role as Role].title : undefined),
  roleLane: (role) => (Object.hasOwn(roles, role) ? roleLane(role as Role) : undefined),
  feeds: { [leave.id]: absenceOf },
  procedures: [majorDecision, meetingTopic, requestDocument, incomingDocument, outgoingDocument, leave, meetingLeave],
};
