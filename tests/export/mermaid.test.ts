import { expect, test } from 'vitest';
import { outgoingDocument } from '../../machines/outgoing-document/index.js';
import { chartOf } from '../../src/export/chart/chart.js';
import { mermaidIds, mermaidText, toMermaid } from '../../src/export/mermaid/mermaid.js';
import type { Procedure } from '../../src/model/procedure.js';
import { roleTitle, tiny } from './sample.js';

test('a small procedure, word for word', () => {
  expect(toMermaid(chartOf(tiny, { roleTitle }), { language: 'zh' })).toBe(`---
title: "小规程"
---
stateDiagram-v2
  direction TB
  state "开始<br/>1<br/>↻ 记录 · 9" as start
  state "审查" as review {
    state "甲" as review_left {
      state "待准" as review_left_open
      state "已准" as review_left_shut
      [*] --> review_left_open
      review_left_open --> review_left_shut : 准予<br/>〔逾期〕<br/>负责人 · 7<br/>5个工作日
      review_left_shut --> [*]
    }
    --
    state "乙" as review_right {
      state "等待" as review_right_wait
      state "已过" as review_right_past
      [*] --> review_right_wait
      review_right_wait --> review_right_past : 未逾期<br/>2
      review_right_past --> [*]
    }
  }
  state "终" as end_
  [*] --> start
  start --> review : 申请<br/>经办人 · 1
  review --> start : 退回<br/>负责人 · 6
  review --> end_ : 完成<br/>5
  end_ --> [*]
`);
});

test.each(['zh', 'en'] as const)('every state of a procedure occurs and braces balance (%s)', (language) => {
  const chart = chartOf(outgoingDocument as unknown as Procedure);
  const source = toMermaid(chart, { language });
  const ids = mermaidIds(chart);
  expect(new Set(ids.values()).size).toBe(chart.states.length);
  for (const { id, parent } of chart.states) if (parent !== undefined) expect(source).toMatch(new RegExp(`^ *state ".*" as ${ids.get(id)}( \\{)?$`, 'm'));
  let depth = 0;
  for (const line of source.split('\n')) {
    if (line.endsWith('{')) depth++;
    if (line.trim() === '}') depth--;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
  expect(toMermaid(chart, { language })).toBe(source);
});

test('text that means something to Mermaid is escaped', () => {
  expect(mermaidText('a: "b"; {c}\n--> <d> #e %% f')).toBe('a#58; #34;b#34;#59; #123;c#125; --#62; #60;d#62; #35;e #37;#37; f');
});

test('names that Mermaid would misread are changed', () => {
  const chart = chartOf(tiny);
  expect(mermaidIds(chart).get('tiny.end')).toBe('end_');
});
