import type { ProcedureCase } from '../../../src/model/case.js';
import { coordination } from './coordination.js';
import { majorDecision } from './major-decision.js';
import { meetingBegun } from './meeting-begun.js';
import { severalSides } from './several-sides.js';
import { slip } from './slip.js';
import { specialMeeting } from './special-meeting.js';
import { stopped } from './stopped.js';

export const cases: readonly ProcedureCase[] = [...slip, ...stopped, ...coordination, ...severalSides, ...specialMeeting, ...meetingBegun, ...majorDecision];
