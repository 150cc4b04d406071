import type { ProcedureCase } from '../../../src/model/case.js';
import { atTheMeeting } from './at-the-meeting.js';
import { routes } from './routes.js';

export const cases: readonly ProcedureCase[] = [...routes, ...atTheMeeting];
