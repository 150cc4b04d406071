import { formatNumeral } from '../../src/source/parse.js';

/** A made-up set of rules in the form of a real one: 95 articles in two chapters, none of them like any that exists. */
export function syntheticRules(): string {
  const articles = Array.from({ length: 95 }, (_, index) => {
    const number = formatNumeral(index + 1);
    return `第${number}条　样文第${number}条首句，甲。次句，乙。第三句，丙。第四句，丁。`;
  });
  return ['样本规则', '', '第一章　上篇', ...articles.slice(0, 40), '第二章　下篇', ...articles.slice(40)].join('\n');
}
