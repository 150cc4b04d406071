import type { Catalogue } from '../src/model/catalogue.js';
import type { Procedure } from '../src/model/procedure.js';
import { modelGovernment } from './government/model-government.js';
import { roles, type Role } from './government/roles.js';
import { outgoingDocument } from './outgoing-document/index.js';
import { interpretations } from './work-rules/interpretations.js';
import { register } from './work-rules/register.js';

/** The working rules of 2022 with everything that is modelled of them. */
export const catalogue: Catalogue = {
  register,
  interpretations,
  government: modelGovernment,
  roleTitle: (role) => (Object.hasOwn(roles, role) ? roles[role as Role].title : undefined),
  procedures: [outgoingDocument] as unknown as readonly Procedure[],
};
