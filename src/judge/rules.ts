import { guardTree, leavesOf, transitionsOf } from '../model/guard-tree.js';
import { clausesOf } from '../model/decide.js';
import { addMinutes, isInstant } from '../model/instant.js';
import { groundOf, type Breach, type Rule, type RuleArgs } from '../model/rule.js';
import { groundOf as groundOfProcedure } from './ground.js';
import { touchOf } from './guards.js';
import type { Mutant, Workshop } from './mutant.js';
import { withRule } from './rebuild.js';

/** Mistakes in one rule, wherever it is used. */
export function* ruleMutants({ procedure }: Workshop, name: string): Generator<Mutant> {
  const rule = procedure.rules[name]!;
  const uses = transitionsOf(procedure.machine).filter(({ guard }) => leavesOf(guardTree(guard)).some((leaf) => leaf.name === name));
  const common = { where: name, clause: clauseOf(rule) ?? clausesOf(uses[0]!)[0] ?? '', touches: touchOf(uses) };

  for (const { breach, silent, zh, en } of otherBreaches(rule)) {
    yield {
      ...common,
      operator: 'breach-changed',
      what: { zh, en },
      apply: () => withRule(procedure, name, withBreach(rule, breach, silent)),
    };
  }
  for (const path of limitsOf(procedure, name)) {
    for (const unit of [-1, 1]) {
      yield {
        ...common,
        operator: 'limit-moved',
        what: { zh: `${path} 差一${unit < 0 ? '（小、早）' : '（大、晚）'}`, en: `${path} is off by ${unit < 0 ? 'minus' : 'plus'} one` },
        apply: () => withRule(procedure, name, withHolds(rule, (args, params) => rule.holds(shifted(args, path.split('.'), unit) as RuleArgs<unknown, unknown>, params))),
      };
    }
  }
}

interface OtherBreach {
  readonly breach: Breach;
  /** Nothing is reported either. */
  readonly silent?: boolean;
  readonly zh: string;
  readonly en: string;
}

function otherBreaches({ kind, breach }: Rule): readonly OtherBreach[] {
  if (kind !== 'demand') return [];
  switch (breach) {
    case 'refuse':
      return [{ breach: 'warn', zh: '违反时只提醒', en: 'a breach only warns' }];
    case 'ground':
      return [
        { breach: 'stand', zh: '无需说明理由', en: 'no ground is asked for' },
        { breach: 'refuse', zh: '有理由也不行', en: 'no ground helps' },
      ];
    case 'stand':
    case 'warn':
      return [
        { breach, silent: true, zh: '违反时不作记录', en: 'a breach is not reported' },
        { breach: 'refuse', zh: '违反时拒绝', en: 'a breach refuses the act' },
      ];
  }
}

function passesOf(breach: Breach, holds: Rule['holds']): Rule['passes'] {
  if (breach === 'stand' || breach === 'warn') return () => true;
  return breach === 'ground' ? (args, params) => holds(args, params) || groundOf(args.event) !== undefined : holds;
}

function withBreach(rule: Rule, breach: Breach, silent = false): Rule {
  const holds = silent ? () => true : rule.holds;
  return { ...rule, breach, holds, passes: passesOf(breach, holds), ...(breach === 'warn' ? { strength: 'SOFT' as const } : {}) };
}

const withHolds = (rule: Rule, holds: Rule['holds']): Rule => ({ ...rule, holds, passes: passesOf(rule.breach, holds) });

function clauseOf(rule: Rule): string | undefined {
  try {
    return rule.clausesOf(undefined, { context: { facts: {}, readings: {} }, event: { type: '', by: { officer: '', post: '' } } })[0];
  } catch {
    return undefined;
  }
}

/** A value with the number or moment at a path moved by one: a number, or a minute. Other values stay. */
function shifted(value: unknown, [name, ...rest]: readonly string[], unit: number): unknown {
  if (name === undefined) {
    if (typeof value === 'number') return value + unit;
    return typeof value === 'string' && isInstant(value) ? addMinutes(value, unit) : value;
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return value;
  return { ...value, [name]: shifted((value as Record<string, unknown>)[name], rest, unit) };
}

/** More samples than this teach nothing new of what a rule reads. */
const enough = 400;

/**
 * The numbers and moments that a rule reads, by path: watched while it judges sample acts. Where it compares the moment of
 * the act with another moment, that other one is the limit.
 */
function limitsOf(procedure: Workshop['procedure'], name: string): string[] {
  const uses = transitionsOf(procedure.machine).flatMap(({ guard, source, eventType }) =>
    leavesOf(guardTree(guard)).flatMap((leaf) => (leaf.name === name ? [{ params: leaf.params, state: source.id, type: eventType }] : [])),
  );
  const ground = groundOfProcedure(procedure);
  const rule = procedure.rules[name]!;
  const read = new Set<string>();
  for (const { params, state, type } of uses) {
    const types = type in procedure.acts.payloads ? [type] : Object.keys(procedure.acts.payloads);
    let tried = 0;
    for (let number = 0; number < ground.states.length && tried < enough; number++) {
      if (!ground.nodesOf(number).has(state)) continue;
      let here = 0;
      for (const event of ground.acts(ground.states[number]!, types)) {
        // The first performers are enough: moments and facts come round with each.
        if (++here > 40) break;
        tried++;
        rule.holds({ context: watched(ground.states[number]!.snapshot.context, 'context', read), event: watched(event, 'event', read) }, params);
      }
    }
  }
  const paths = [...read].sort();
  const moments = paths.filter((path) => path.startsWith('@') && path !== '@event.at');
  return paths.filter((path) => path !== '@event.at' || !moments.length).map((path) => path.replace('@', ''));
}

/** A stand-in for a value that notes which numbers and moments (marked `@`) are read from it. Lists are handed out as they are. */
function watched<T>(value: T, path: string, read: Set<string>): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return new Proxy({ ...value } as object, {
    get(target, name) {
      const found = (target as Record<PropertyKey, unknown>)[name];
      if (typeof name !== 'string') return found;
      const inner = `${path}.${name}`;
      if (typeof found === 'number') read.add(inner);
      if (typeof found === 'string' && isInstant(found)) read.add(`@${inner}`);
      return watched(found, inner, read);
    },
  }) as T;
}
