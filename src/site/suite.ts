import { Wording } from '../cover/forms/form.js';
import type { Suite } from '../cover/suite.js';
import type { SiteSuite } from '../export/site/detail.js';
import type { Government } from '../model/government.js';
import type { Procedure } from '../model/procedure.js';
import { begin } from '../model/snapshot.js';
import { historyOf, playSteps } from './history.js';
import { openingSteps } from './steps.js';

/** A suite of a procedure as histories, each act with what playing it comes to. */
export function suiteOf(procedure: Procedure, government: Government, suite: Suite): SiteSuite {
  const [zh, en] = (['zh', 'en'] as const).map((language) => new Wording(procedure, { language }));
  const covers: Record<string, number> = {};
  const histories = suite.cases.map((each) => {
    const history = historyOf(government, each.input, each.steps.map(({ act }) => act));
    const expect = playSteps(procedure, government, history).map(({ verdict }) => verdict);
    const opened = openingSteps(procedure, begin(procedure, history.input, history.interpretations));
    for (const steps of [opened, ...expect.map((verdict) => verdict.steps)]) for (const step of steps) covers[step] = (covers[step] ?? 0) + 1;
    return { title: { zh: zh!.caseTitle(each), en: en!.caseTitle(each) }, history, expect };
  });
  return { criterion: suite.criterion, acts: suite.acts, bound: suite.lowerBound, covers, histories };
}
