import { Goals } from './goals.js';
import { meet } from './meet.js';
import { refusedStep, stateName, type Criterion } from './suite.js';

/** In every state of the chart, every act is refused for every set of reasons for which it can be. */
export const refusals: Criterion = {
  name: 'refusals',
  says: { zh: '每种拒绝理由都出现一次', en: 'every way of being refused is seen' },
  cover(behaviour) {
    const goals = new Goals();
    behaviour.refusals.forEach(({ from, act, reasons }, index) => {
      const why = reasons.map(({ rule, clauses }) => `${rule} (${clauses.join(', ')})`).join(' and ');
      const what = `${behaviour.acts[act]!.type} in ${stateName(behaviour.states[from]!.value)} is refused by ${why}`;
      goals.byTry([what], from, () => refusedStep(behaviour, index));
    });
    return meet(behaviour, goals);
  },
};
