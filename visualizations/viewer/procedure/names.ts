import type { Language } from 'guicheng';
import type { Chart } from 'guicheng/export';

/** What a sign of a drawing is called, given the states or steps it stands for. */
export function nameIn(chart: Chart, ids: readonly string[], language: Language): string {
  const title = (id: string): string => chart.states.find((state) => state.id === id)?.title[language] ?? '';
  const names = ids.flatMap((id) => {
    const step = chart.transitions.find((transition) => transition.id === id);
    if (!step) return title(id) || [];
    const aims = step.targets.map(title).join(language === 'zh' ? '、' : ', ');
    const who = step.performers.map((performer) => performer[language]).join(language === 'zh' ? '、' : ', ');
    return `${step.title[language]}${who ? ` (${who})` : ''}${aims ? ` → ${aims}` : ''}`;
  });
  return [...new Set(names)].join(language === 'zh' ? '；' : '; ');
}
