export { calendar, CalendarError, calendarWith, dayOf, endOfDay, type Calendar, type YearNotice } from './calendar.js';
export { modelGovernment, modelRegister } from './model-government.js';
export { bases, governmentOf, posts, registerSchema, unitKinds, type RegisterData } from './register.js';
export { roles, roleTitle, type Role } from './roles.js';
