import type { Condition, Pattern, Property, Ref } from '../../src/model/property.js';
import type { Text } from '../../src/model/text.js';

/**
 * Building blocks of properties that several procedures share: who fills a role, read from the stamp of an act, and the
 * constraints that come up again and again. They make data; nothing in a finished property is a function.
 */

/** A unit: by its id, or where the case names it. */
export type UnitRef = string | Ref;

const leadUnit: Ref = { path: 'input.leadUnit' };
const deputyPosts = ['vice-mayor', 'executive-vice-mayor'] as const;

/** In one's own post. Whoever stands in for another acts in that capacity alone, and not for themselves. */
export const inPerson: Condition = { path: 'act.by.actingFor', present: false };

/** In one of these posts, in person. */
export const inPost = (...posts: readonly string[]): Condition => ({ all: [inPerson, { path: 'act.by.post', in: posts }] });

/** The officer of this name, or whom the case names, acting for themselves. */
export const byOfficer = (officer: string | Ref): Condition => ({ all: [inPerson, { path: 'act.by.officer', is: officer }] });

/** By a written authorisation of the mayor that names the act; art. 8 lets the mayor entrust deputy mayors and the office director. */
export const byMayorsGrant: Condition = {
  all: [
    { path: 'act.by.actingFor.basis', is: 'entrusted' },
    { path: 'act.by.actingFor.post', is: 'mayor' },
    { path: 'act.by.actingFor.covers', includes: { path: 'act.type' } },
    { path: 'act.by.post', in: [...deputyPosts, 'office-director'] },
  ],
};

/** As the one who presides over the government in the mayor's absence; enough only where the text does not name the mayor. */
export const byPresiding: Condition = {
  all: [
    { path: 'act.by.post', is: 'executive-vice-mayor' },
    { path: 'act.by.actingFor.basis', is: 'presiding' },
    { path: 'act.by.actingFor.post', is: 'mayor' },
  ],
};

/** The mayor, or while the mayor is away the holder of the mayor's written authorisation for this act. */
export const byMayor: Condition = { any: [inPost('mayor'), { all: [byMayorsGrant, { path: 'act.by.actingFor.away', is: true }] }] };

/** As the AB counterpart of the absent deputy mayor in charge of a unit. */
export const byAbCounterpart = (unit: UnitRef = leadUnit): Condition => ({
  all: [
    { path: 'act.by.post', in: deputyPosts },
    { path: 'act.by.actingFor.basis', is: 'ab-counterpart' },
    { path: 'act.by.actingFor.post', in: deputyPosts },
    { path: 'act.by.actingFor.portfolio', includes: unit },
  ],
});

/** The deputy mayor in whose portfolio a unit is (the lead unit unless given), in person. */
export const byDeputyInPerson = (unit: UnitRef = leadUnit): Condition => ({ all: [inPost(...deputyPosts), { path: 'act.by.portfolio', includes: unit }] });

/** The deputy mayor in charge of a unit (the lead unit unless given), their AB counterpart, or whom the mayor entrusted with the act. */
export const byDeputyInCharge = (unit: UnitRef = leadUnit): Condition => ({
  any: [byDeputyInPerson(unit), byAbCounterpart(unit), byMayorsGrant],
});

/** Any deputy mayor, or the AB counterpart of one. */
export const byAnyDeputyMayor: Condition = {
  any: [inPost(...deputyPosts), { all: [{ path: 'act.by.post', in: deputyPosts }, { path: 'act.by.actingFor.basis', is: 'ab-counterpart' }] }],
};

/** Anybody of the government office. */
export const byOffice: Condition = { all: [inPerson, { path: 'act.by.unit', is: 'government-office' }] };

/** Where the text has the government act and names no post: one of its leaders, or its office. */
export const bySomebodyOfGovernment: Condition = { any: [byMayor, byPresiding, byAnyDeputyMayor, byOffice] };

/** The director of the government office in person. */
export const byOfficeDirector: Condition = inPost('office-director');

const actingHead: Condition = {
  all: [
    { path: 'act.by.actingFor.basis', is: 'acting-head' },
    { path: 'act.by.actingFor.post', is: 'unit-head' },
  ],
};

/** The head of a unit, or whoever is registered as heading it meanwhile. The director heads the government office. */
export const byHeadOf = (unit: UnitRef): Condition => ({
  any: [
    { all: [inPost('unit-head', 'office-director'), { path: 'act.by.unit', is: unit }] },
    { all: [actingHead, { path: 'act.by.actingFor.unit', is: unit }] },
  ],
});

/** Somebody of a unit, its acting head included. */
export const byUnit = (unit: UnitRef): Condition => ({
  any: [
    { all: [inPerson, { path: 'act.by.unit', is: unit }] },
    { all: [actingHead, { path: 'act.by.actingFor.unit', is: unit }] },
  ],
});

/** Somebody of one of the units in a list, an acting head included. */
export const byOneOf = (units: Ref): Condition => ({
  any: [
    { all: [inPerson, { path: 'act.by.unit', in: units }] },
    { all: [actingHead, { path: 'act.by.actingFor.unit', in: units }] },
  ],
});

/** Somebody of the unit that leads the case. */
export const byLeadUnit: Condition = byUnit(leadUnit);
/** The head of the unit that leads the case. */
export const byHeadOfLeadUnit: Condition = byHeadOf(leadUnit);
/** Somebody of the Justice Bureau. */
export const byJusticeBureau: Condition = byUnit('justice');

/** None of these conditions. */
export const none = (...conditions: readonly Condition[]): Condition => ({ not: { any: conditions } });

/** A property whose clauses are ids of one register, so that an unknown clause does not compile. */
export type PropertyOn<Id extends string> = Property & { readonly clauses: readonly Id[] };

type Types = string | readonly string[];

/** For which cases a property is stated. */
export interface Scope {
  readonly when?: Condition;
  readonly each?: string;
}

/** The makers of properties for one register of clauses. */
export function propertiesOn<Id extends string>() {
  type Made = PropertyOn<Id>;
  type Clauses = readonly Id[];
  return {
    /** The act happens only where `unless` holds; never at all without it. */
    never: (id: string, act: Types, clauses: Clauses, says: Text, unless?: Condition, scope: Scope = {}): Made => ({
      id,
      clauses,
      says,
      ...scope,
      template: 'absence',
      of: unless ? { act, where: { not: unless } } : { act },
    }),
    /** Each `of` comes after a `before`; one that is later than the last `since` when there is one. */
    needs: (id: string, of: Types | Pattern, before: Types | Pattern, since: Types | Pattern | undefined, clauses: Clauses, says: Text, scope: Scope = {}): Made => ({
      id,
      clauses,
      says,
      ...scope,
      template: 'precedence',
      of: pattern(of),
      before: pattern(before),
      ...(since === undefined ? {} : { since: pattern(since) }),
    }),
    /** After an `of` none of `after` happens any more, or not before an `until`. */
    closes: (id: string, of: Types | Pattern, after: Types | Pattern, until: Types | Pattern | undefined, clauses: Clauses, says: Text, scope: Scope = {}): Made => ({
      id,
      clauses,
      says,
      ...scope,
      template: 'not-succession',
      of: pattern(of),
      after: pattern(after),
      ...(until === undefined ? {} : { until: pattern(until) }),
    }),
    /** The act happens at most once, or at most once until an `until` makes room for another. */
    once: (id: string, of: Types | Pattern, until: Types | Pattern | undefined, clauses: Clauses, says: Text, scope: Scope = {}): Made =>
      until === undefined
        ? { id, clauses, says, ...scope, template: 'at-most-one', of: pattern(of) }
        : { id, clauses, says, ...scope, template: 'not-succession', of: pattern(of), after: pattern(of), until: pattern(until) },
    /** A case does not end before one of these happened. */
    endsWith: (id: string, of: Types | Pattern, clauses: Clauses, says: Text, scope: Scope = {}): Made => ({
      id,
      clauses,
      says,
      ...scope,
      template: 'existence',
      of: pattern(of),
    }),
    /** Each `of` is followed by an `after` before the case ends. */
    leadsTo: (id: string, of: Types | Pattern, after: Types | Pattern, clauses: Clauses, says: Text, scope: Scope = {}): Made => ({
      id,
      clauses,
      says,
      ...scope,
      template: 'response',
      of: pattern(of),
      after: pattern(after),
    }),
  };
}

const pattern = (of: Types | Pattern): Pattern => (typeof of === 'string' || !('act' in of) ? { act: of } : of);
