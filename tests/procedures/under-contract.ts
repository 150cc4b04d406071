import { catalogue } from '../../machines/catalogue.js';
import { template } from '../../machines/template/index.js';
import type { Procedure } from '../../src/model/procedure.js';

/** Every procedure that has to keep the contract: the catalogue, and the template from which new ones begin. */
export const underContract = [...catalogue.procedures, template as unknown as Procedure].map((procedure) => [procedure.id, procedure] as const);
