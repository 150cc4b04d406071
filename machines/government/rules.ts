import type { Performer } from '../../src/model/performer.js';
import { rulesFor, type Rule } from '../../src/model/rule.js';
import { text, type Text } from '../../src/model/text.js';
import type { ClauseId } from '../work-rules/register.js';
import { fills, roleTitle, type Relations, type Role, type StandInReadings } from './roles.js';

/** What the rules below read of a machine's context and of an act. */
interface Context {
  readonly facts: Relations;
  readonly readings: StandInReadings;
}
interface Event {
  readonly type: string;
  readonly by: Performer;
}

export interface RoleParams {
  readonly role: Role;
  readonly clause: ClauseId;
}

/** The act belongs to somebody in a given role; the leading clause is the one that gives it to them. */
export const performedBy = <C extends Context, E extends Event>(): Rule<C, E, RoleParams, ClauseId> =>
  rulesFor<C, E, ClauseId>().demand<RoleParams>({
    clauses: ({ clause }, { event }) => {
      const standing = event.by.actingFor?.clause as ClauseId | undefined;
      return standing === undefined || standing === clause ? [clause] : [clause, standing];
    },
    says: ({ role }) => text(`须由${roleTitle(role).zh}办理`, `This belongs to ${roleTitle(role).en}`),
    remedy: ({ role }, { event }) =>
      event.by.actingFor
        ? text(
            `由${roleTitle(role).zh}本人办理，或由依规则可以代行且授权写明此事项的人办理`,
            `${capital(roleTitle(role).en)} acts in person, or somebody whom the rules let stand in for this very act`,
          )
        : text(`请由${roleTitle(role).zh}办理`, `Have it done by ${roleTitle(role).en}`),
    holds: ({ context, event }, { role }) => fills(role, event.by, event.type, context.facts, context.readings),
  });

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export interface OrderParams {
  /** What has to come first: the type of an act. */
  readonly first: string;
  readonly clause: ClauseId;
}

/** The act comes too early: another act comes first. `titles` gives the acts their names. */
export const comesAfter = <C, E>(titles: Readonly<Record<string, { readonly title: Text }>>): Rule<C, E, OrderParams, ClauseId> =>
  rulesFor<C, E, ClauseId>().order<OrderParams>({
    clauses: ({ clause }) => [clause],
    says: ({ first }) => text(`须先完成“${nameOf(titles, first).zh}”`, `“${nameOf(titles, first).en}” has to come first`),
    remedy: ({ first }) => text(`先办理“${nameOf(titles, first).zh}”`, `Do “${nameOf(titles, first).en}” first`),
  });

function nameOf(titles: Readonly<Record<string, { readonly title: Text }>>, type: string): Text {
  const named = titles[type];
  if (!named) throw new TypeError(`no act "${type}" to come first: correct the parameter "first"`);
  return named.title;
}

/** Everybody whom the case concerns has done their part; `done` lists those who have. */
export const missing = (all: readonly string[], done: readonly string[]): string[] => all.filter((unit) => !done.includes(unit));
