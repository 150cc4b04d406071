import { transitionsOf } from '../model/guard-tree.js';
import { decisionOf, isOrder } from './conditions.js';
import { addLimits } from './limits.js';
import { meet } from './meet.js';
import { addAccepted } from './owed/accepted.js';
import { Distinguisher } from './owed/distinguish.js';
import { addOutcomes, addTransitions } from './owed/firing.js';
import { Namings } from './owed/naming.js';
import { addMisplaced, addOrders, addRefusedOtherwise } from './owed/orders.js';
import { Owed } from './owed/owed.js';
import { Readings } from './owed/readings.js';
import { addRecorded } from './owed/recorded.js';
import { Refusing } from './owed/refused.js';
import type { Criterion, Gap } from './suite.js';
import { byLeaf, tryUnforeseen } from './unforeseen.js';

/**
 * The suite for every day. It follows the definition, factor by factor, not the product of all states:
 *
 * - every transition fires, those that follow by themselves too, and comes to each state that it can lead to;
 * - every condition of every guard alone keeps its transition from firing (modified condition/decision coverage, DO-178C), so
 *   that every clause is seen to refuse; where a guard has alternatives, each alone lets it fire too; where the act then takes
 *   another transition, something is seen to come of that;
 * - a condition that others always mask is seen by the clause that it adds to theirs;
 * - every clause on which a refusal can rest alone is seen to refuse each type of act that it can refuse;
 * - a demand that names a post, a unit or another parameter refuses whoever the same demand elsewhere would let pass, and lets
 *   pass whoever it would refuse; and what another reading of an open point would turn is seen as it is read;
 * - what a transition lets pass is tried where the act is only put in order, and in the states beside;
 * - a demand whose breach does not stop the act is seen kept and broken;
 * - what is put in order is refused for that, where nothing else says the same;
 * - every limit just before, at and just after;
 * - what an act records is seen by an act, at once or later, that comes out otherwise for it;
 * - every act is tried where it is not foreseen, once for each innermost state of the chart.
 *
 * What no explored case can show (a condition that never fails alone, a transition that never fires) is told as a gap.
 */
export const obligations: Criterion = {
  name: 'obligations',
  says: {
    zh: '日常用：每个转移、每个条件单独不满足、每个期限与数额的两侧、每个不该出现的步骤',
    en: 'for every day: every transition, every condition failing alone, both sides of every limit, every act where it is not foreseen',
  },
  cover(behaviour, procedure) {
    const owed = new Owed(behaviour, procedure);
    const namings = new Namings(owed);
    const readings = new Readings(owed);
    const distinguisher = new Distinguisher(owed);
    const refusing = new Refusing(owed, namings, readings);
    addTransitions(owed);
    addOutcomes(owed);
    addAccepted(owed, namings, readings, distinguisher);
    refusing.add();
    readings.addUntold();
    addOrders(owed);
    addMisplaced(owed);
    addRefusedOtherwise(owed);
    addLimits(owed.goals, behaviour, procedure, owed.configurations, owed.nameOf);
    addRecorded(owed, distinguisher);
    tryUnforeseen(owed.goals, behaviour, procedure, owed.configurations, byLeaf);
    return { ...meet(behaviour, owed.goals), gaps: gapsOf(owed, namings, refusing) };
  },
};

/** What the definition has and no explored case shows. */
function gapsOf({ procedure, goals, nameOf }: Owed, namings: Namings, { onlyTogether }: Refusing): Gap[] {
  const gaps: Gap[] = [];
  for (const transition of transitionsOf(procedure.machine)) {
    const { conditions } = decisionOf(procedure, transition);
    const fires = `${nameOf(transition)} fires`;
    if (!isOrder(procedure, transition) && !goals.has(fires)) gaps.push({ what: fires, says: { zh: '样例中从未触发', en: 'no sample case makes it fire' } });
    if (!Object.hasOwn(procedure.acts.payloads, transition.eventType)) continue;
    namings.of(transition).forEach(({ keepsFromFiring: what }, index) => {
      const breach = conditions[index]!.rule?.breach;
      if (breach === 'stand' || breach === 'warn') return;
      if (!goals.has(what)) gaps.push({ what, says: { zh: '样例中从未单独不满足', en: 'in no sample case does it fail alone' } });
      else if (onlyTogether.has(what)) gaps.push({ what, says: { zh: '总是与其他理由一起拒绝', en: 'it refuses only together with other reasons' } });
    });
  }
  return gaps;
}
