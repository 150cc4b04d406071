import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_BYTES,
  SourceError,
  formatNumeral,
  parseNumeral,
  parseSource,
  sentencesOf,
  type Source,
  type SourceArticle,
} from '../../src/source/parse.js';

/** Made-up rules: 3 chapters, 12 articles, lists in 3, 5, 8 and 11. */
const PREAMBLE = ['青石图书馆文件', '青图发〔2031〕7号', '各阅览室：', '现将规则印发给你们。', '青石图书馆借阅规则'];
const BODY = [
  '第一章 总则',
  '第一条 为了方便借阅，制定本规则。',
  '第二条 本规则适用于全体读者。按照第十二条的规定办理的除外。',
  '第三条 读者可以使用下列场所：',
  '（一）阅览室；',
  '（二）自习室，但按照本规则第五条第（二）项停用的除外；',
  '（三）其他开放的场所。',
  '场所的开放时间由值班馆员公布。遇有变动，提前5个工作日公布。',
  '第二章 借书和还书',
  '第四条 每次借书不超过10册，借期不超过30天。',
  '借期届满前可以续借2次。',
  '第五条 有下列情形之一的，停止借书：',
  '（一）逾期不还的。经催还仍不归还的，加倍计算。',
  '（二）损坏图书的；',
  '（三）转借证件的；',
  '（四）第三条和第四条所列情形以外的其他情形。',
  '第六条 “读者之友”可以多借5册，第四条第一款另有要求的，从其要求。',
  '第七条 还书不少于3个工作日前预约，使用AB型还书箱。',
  '第八条 赔偿标准如下（单位：元）：',
  '（一）普通图书按定价；',
  '（二）古籍、孤本按评估价。',
  '第三章 附则',
  '第九条 馆员违反第七条、第八条规定的，由馆长处理。',
  '第十条 2031年以前的借书证继续有效。',
  '第十一条 下列事项另行规定：',
  '（一）捐赠；（二）交换；（三）拍卖。',
  '第十二条 本规则自2031年5月1日起施行。',
];
const CLOSING = ['抄送：各分馆，读者委员会。', '青石图书馆办公室 2031年4月20日印发'];
const RULES = [...PREAMBLE, ...BODY, ...CLOSING].join('\n');

/** Rules of one chapter with these articles. */
function rules(...articles: string[]): string {
  return ['第一章 总则', ...articles.map((text, index) => `第${formatNumeral(index + 1)}条 ${text}`)].join('\n');
}

function article(source: Source, number: number): SourceArticle {
  const found = source.articles.find((one) => one.number === number);
  if (found === undefined) throw new Error(`no article ${number}`);
  return found;
}

function texts(text: string): string[] {
  return parseSource(text).articles.map((one) => one.text);
}

/** The same source without any white space. */
function bare(source: Source): unknown {
  const strip = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/\s/g, '') : value;
  return JSON.parse(JSON.stringify(source, strip));
}

function failure(text: string): SourceError {
  try {
    parseSource(text);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error('the text was accepted');
}

const WHOLE = parseSource(RULES);

describe('parseSource', () => {
  it('finds chapters, articles and items', () => {
    expect(WHOLE.chapters).toEqual([
      { number: 1, title: '总则' },
      { number: 2, title: '借书和还书' },
      { number: 3, title: '附则' },
    ]);
    expect(WHOLE.articles.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(WHOLE.articles.map((one) => one.chapter)).toEqual([1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3]);
    expect(WHOLE.articles.map((one) => one.items.length)).toEqual([0, 0, 3, 0, 4, 0, 0, 2, 0, 0, 3, 0]);
  });

  it('cuts at 。 and at items, and keeps the paragraph after a list apart', () => {
    expect(article(WHOLE, 3).sentences).toEqual([
      '读者可以使用下列场所：',
      '（一）阅览室；',
      '（二）自习室，但按照本规则第五条第（二）项停用的除外；',
      '（三）其他开放的场所。',
      '场所的开放时间由值班馆员公布。',
      '遇有变动，提前5个工作日公布。',
    ]);
    expect(article(WHOLE, 5).items[0]).toEqual({ number: 1, text: '逾期不还的。经催还仍不归还的，加倍计算。' });
    expect(article(WHOLE, 5).sentences).toHaveLength(5);
    for (const one of WHOLE.articles) expect(one.sentences.join('')).toBe(one.text.replaceAll('\n', ''));
  });

  it('marks paragraphs and items by line ends in the text of an article', () => {
    expect(article(WHOLE, 4).text).toBe('每次借书不超过10册，借期不超过30天。\n借期届满前可以续借2次。');
    expect(article(WHOLE, 11).text).toBe('下列事项另行规定：\n（一）捐赠；\n（二）交换；\n（三）拍卖。');
  });

  it('takes rules without chapters', () => {
    const source = parseSource('借阅规则\n第一条 借书要登记。\n第二条 还书要登记。');
    expect(source.chapters).toEqual([]);
    expect(source.articles.map((one) => [one.chapter, one.text])).toEqual([
      [0, '借书要登记。'],
      [0, '还书要登记。'],
    ]);
  });

  it('leaves sections out of the text and of the chapters', () => {
    const source = parseSource('第一章 借书\n第一节 外借\n第一条 甲。\n第二节 内阅\n第二条 乙。\n第二章 还书\n第三条 丙。');
    expect(source.chapters.map((one) => one.title)).toEqual(['借书', '还书']);
    expect(source.articles.map((one) => one.text)).toEqual(['甲。', '乙。', '丙。']);
  });
});

describe('white space and characters', () => {
  it('joins lines broken in a sentence, a heading, an item marker and a chapter title', () => {
    const broken = RULES.replace('第十条', '第十\n条')
      .replace('第十一条', '第\n十\n一条')
      .replace('（二）交换', '（\n二\n）交换')
      .replace('第二章 借书和还书', '第二\n章 借书\n\n和还书')
      .replace('全体读者', '全体\n\n读者');
    expect(bare(parseSource(broken))).toEqual(bare(WHOLE));
    expect(parseSource(broken).chapters[1]?.title).toBe('借书和还书');
  });

  it('survives CRLF, a byte order mark, half-width and full-width spaces', () => {
    expect(parseSource(`\ufeff${RULES.replaceAll('\n', '\r\n')}`)).toEqual(WHOLE);
    expect(bare(parseSource(RULES.replace(/([\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, '$1 ')))).toEqual(bare(WHOLE));
    expect(bare(parseSource(RULES.replace(/([\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, '$1\u3000')))).toEqual(bare(WHOLE));
  });

  it('keeps the space between two words of Latin script only', () => {
    expect(texts(rules('使用 Open Shelf 系统 2 年，编号 20\n31 。'))).toEqual(['使用Open Shelf系统2年，编号2031。']);
  });

  it('reads Arabic and full-width numbers and half-width parentheses', () => {
    const arabic = RULES.replace(/^第(.{1,3})条 /gm, (_all, numeral: string) => `第 ${parseNumeral(numeral)} 条 `);
    expect(bare(parseSource(arabic))).toEqual(bare(WHOLE));
    const wide = RULES.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect(parseSource(wide)).toEqual(WHOLE);
    expect(parseSource(rules('如下：\n(一)甲；\n( 二 )乙。')).articles[0]?.items).toEqual([
      { number: 1, text: '甲；' },
      { number: 2, text: '乙。' },
    ]);
  });

  it('replaces the radicals some fonts leave in place of characters', () => {
    expect(texts('第⼀章 总则\n第⼀条 馆⻓负责。\n第⼆条 如下：㈠甲；㈡乙。')).toEqual(['馆长负责。', '如下：\n(一)甲；\n(二)乙。']);
  });
});

describe('page furniture', () => {
  it.each(['- 3 -', '— 3 —', '－３－', '·3·', '第 3 页', '第 3 页 共 9 页', '第3页/共9页'])('drops the page line %s', (page) => {
    expect(texts(rules(`借书要\n${page}\n登记。`))).toEqual(['借书要登记。']);
  });

  it('drops a bare number beside a form feed', () => {
    expect(texts(rules('借书要\n1\n\f登记。', '还\n\n2\f书要登记。'))).toEqual(['借书要登记。', '还书要登记。']);
    expect(texts(rules('借书要\n\f1\n登记。'))).toEqual(['借书要登记。']);
  });

  it('drops bare numbers between blank lines that ascend', () => {
    expect(texts(rules('借书要\n\n1\n\n登记。', '还书要\n\n2\n\n登记。', '丢书要\n\n3\n\n登记。'))).toEqual([
      '借书要登记。',
      '还书要登记。',
      '丢书要登记。',
    ]);
  });

  it('keeps a number of the text that stands on a line of its own', () => {
    expect(texts(rules('不少于\n5\n个工作日。'))).toEqual(['不少于5个工作日。']);
    expect(texts(rules('不少于\n\n5\n\n个工作日。'))).toEqual(['不少于5个工作日。']);
    expect(texts(rules('不少于\n5\n\f- 1 -\n个工作日。'))).toEqual(['不少于5个工作日。']);
    expect(texts(rules('甲\n1\n\f乙。', '不少于\n7\n2\n\f个工作日。', '丙\n3\n\f丁。'))).toEqual([
      '甲乙。',
      '不少于7个工作日。',
      '丙丁。',
    ]);
  });

  it('takes form feeds directly before text', () => {
    expect(texts('\f第一章 总则\n\f第一条 借书\f要登记。\n\f第二条 还书要登记。')).toEqual(['借书要登记。', '还书要登记。']);
  });

  it('drops running headers and footers, with and without page numbers', () => {
    const pages = ['第一条 借书要登', '记。第二条 还书要', '登记。第三条 丢书要登', '记。第四条 赔书要登记。'];
    const expected = ['借书要登记。', '还书要登记。', '丢书要登记。', '赔书要登记。'];
    const withNumbers = pages.map((page, i) => `青石图书馆规则汇编  ${i + 1}\n\n${page}\n\n内部 资料\n${i + 1}\n`);
    expect(texts(`第一章 总则\n${withNumbers.join('\f')}`)).toEqual(expected);
    const withoutFeeds = pages.map((page, i) => `青石图书馆规则\n${page}\n- ${i + 1} -\n`);
    expect(texts(`第一章 总则\n${withoutFeeds.join('')}`)).toEqual(expected);
  });

  it('keeps a line that comes back, but not at page breaks', () => {
    expect(texts(rules('借书\n要登记。', '还书\n要登记。', '丢书\n要登记。', '赔书\n要登记。'))[3]).toBe('赔书要登记。');
  });

  it('keeps the title of a chapter that is also the running header', () => {
    const source = parseSource(
      '第一章 借书登记\n第一条 甲\n\f第一章 借书登记\n乙。\n\f第一章 借书登记\n第二条 丙。\n\f第一章 借书登记\n丁。' +
        '\n\f第二章 还书登记\n第三条 戊\n\f第二章 还书登记\n己。\n\f第二章 还书登记\n庚。',
    );
    expect(source.chapters.map((one) => one.title)).toEqual(['借书登记', '还书登记']);
    expect(source.articles.map((one) => one.text.replaceAll('\n', ''))).toEqual(['甲乙。', '丙。丁。', '戊己。庚。']);
  });
});

describe('before and after the articles', () => {
  const contents = ['目 录', '第一章 总则 …………… 3', '第二章 借书和还书 ......... 5', '第三章 附则 ········ 9'];

  it('skips a table of contents', () => {
    expect(parseSource([...contents, ...BODY].join('\n'))).toEqual(WHOLE);
    expect(parseSource([...PREAMBLE, ...contents, '青石图书馆借阅规则', ...BODY].join('\n'))).toEqual(WHOLE);
    const bareContents = contents.map((line) => line.replace(/[ …·.]*\d*$/, ''));
    expect(parseSource([...bareContents, ...BODY].join('\n'))).toEqual(WHOLE);
  });

  it('skips a table of contents that lists the articles', () => {
    const listed = ['目录', '第一章 总则', '第一条 目的', '第二条 范围', '第二章 附则', '第三条 施行'];
    const body = ['第一章 总则', '第一条 甲。', '第二条 乙。', '第二章 附则', '第三条 丙。'];
    expect(parseSource([...listed, ...body].join('\n'))).toEqual(parseSource(body.join('\n')));
  });

  it('skips the preamble, even one that cites an article', () => {
    expect(parseSource(['根据《馆规》第一条的规定印发。第三条所列场所除外。', ...BODY].join('\n'))).toEqual(WHOLE);
  });

  it.each([
    ['抄送：各分馆。'],
    ['抄送：各分馆。\n青石图书馆办公室 2031 年 4 月 20 日印发'],
    ['青石图书馆办公室 2031年4月20日印发'],
    ['青石图书馆\n二〇三一年四月二十日'],
    ['青石图书馆\n2031年4月20日\n（此件公开发布）\n抄送：各分馆。'],
    ['附件：借书证样式'],
    ['附件1\n借书证样式\n第一条 附件里的条文。\n第二条 附件里的条文。'],
    ['附件 借书证样式'],
    ['青石图书馆\n抄送：各分馆。'],
  ])('keeps the closing part out of the last article: %j', (closing) => {
    expect(parseSource([...BODY, closing].join('\n'))).toEqual(WHOLE);
  });

  it('keeps a sentence of the last article that speaks of a date or an annex', () => {
    const last = '2031年4月20日印发的规则同时废止。\n附件与本规则具有同等效力。';
    expect(texts(rules('甲。', last))[1]).toBe(last);
  });

  it('cuts the closing part off an article without a stop', () => {
    expect(texts(rules('甲。', '本规则自印发之日起施行\n抄送：各分馆。'))[1]).toBe('本规则自印发之日起施行');
  });
});

describe('citations', () => {
  it.each([
    '按照\n第二条\n的规定办理。',
    '另有要求的，从其要求。第二条的规定除外。',
    '借书：第二条、第三条规定的情形除外。',
    '适用第二条。',
    '依照《馆规》\n第二条 办理。',
    '第二条第（一）项所列情形除外。',
    '按照第二章\n第二条办理。',
    '第三条所列情形除外。',
    '下列办理。第二条第一款除外；第二条和第三条除外。',
  ])('does not take a citation for an article: %s', (text) => {
    const parsed = texts(rules(text, '乙。', '丙。'));
    expect(parsed).toHaveLength(3);
    expect(parsed[0]?.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it('takes an article after a sentence without a stop by its line', () => {
    expect(texts(rules('如下：\n（一）甲\n（二）乙', '丙。'))).toEqual(['如下：\n（一）甲\n（二）乙', '丙。']);
    expect(parseSource('第一章 总则\n第一条 甲\n第二章 附则\n第二条 乙\n').articles).toHaveLength(2);
  });

  it('does not take a citation for an item', () => {
    const [one] = parseSource(rules('如下：（一）甲，第（二）项除外；（二）乙，（一）、（二）项相同；（三）填写表（四）。')).articles;
    expect(one?.items.map((item) => item.text)).toEqual(['甲，第（二）项除外；', '乙，（一）、（二）项相同；', '填写表（四）。']);
    expect(parseSource(rules('见第三条第（一）项。见表（一）。')).articles[0]?.items).toEqual([]);
  });

  it('takes an article that opens like a citation by its line', () => {
    expect(parseSource('第一章 总则\n第一条 甲。\n第二条 规定借期。\n第二章 附则\n第三条 的确。').articles).toHaveLength(3);
  });

  it('takes a second list of an article', () => {
    const [one] = parseSource(rules('可以：（一）甲；（二）乙。不得：（一）丙；（二）丁。')).articles;
    expect(one?.items.map((item) => item.number)).toEqual([1, 2, 1, 2]);
    expect(one?.sentences).toEqual(['可以：', '（一）甲；', '（二）乙。', '不得：', '（一）丙；', '（二）丁。']);
  });
});

describe('errors', () => {
  it('refuses an empty text and a text without articles', () => {
    expect(failure('').code).toBe('empty');
    expect(failure(' \r\n\f\ufeff').code).toBe('empty');
    expect(failure('青石图书馆今天开放。').code).toBe('no-articles');
    expect(failure('按照第一条办理。').code).toBe('no-articles');
  });

  it('refuses more than 5 MB, counted in bytes', () => {
    expect(failure('a'.repeat(MAX_BYTES + 1)).code).toBe('too-large');
    expect(failure('书'.repeat(MAX_BYTES / 2)).code).toBe('too-large');
    expect(failure('书'.repeat(MAX_BYTES / 4)).code).toBe('no-articles');
  });

  it('names the article before a gap', () => {
    const gap = failure(RULES.replace('第六条 ', ''));
    expect(gap.code).toBe('article-gap');
    expect(gap.message).toMatch(/第五条 \(line 17\).*第七条 \(line 23\).*第六条 is missing/);
    expect(failure('第二条 甲。第三条 乙。').message).toContain('第一条 is missing');
  });

  it('names the article before a repeated one', () => {
    const repeated = failure(RULES.replace('第七条 还', '第六条 还'));
    expect(repeated.code).toBe('article-repeated');
    expect(repeated.message).toContain('第六条');
    expect(failure(rules('甲。', '乙。') + '\n第一条 丙。').code).toBe('article-repeated');
  });

  it('refuses inserted articles, disordered chapters and disordered items', () => {
    expect(failure('第一条 甲。\n第一条之一 乙。\n第二条 丙。').code).toBe('article-inserted');
    expect(failure(RULES.replace('第三章', '第四章')).code).toBe('chapter-order');
    const gap = failure(rules('甲。', '如下：（一）甲；（三）丙。'));
    expect(gap.code).toBe('item-gap');
    expect(gap.message).toContain('第二条');
    expect(failure(rules('如下：（一）甲；（二）乙；（二）丙。')).code).toBe('item-repeated');
  });
});

describe('sentencesOf', () => {
  it('joins the sentences of a span', () => {
    expect(sentencesOf(article(WHOLE, 3), [1, 2])).toBe('读者可以使用下列场所：（一）阅览室；');
    expect(sentencesOf(article(WHOLE, 3), [6, 6])).toBe('遇有变动，提前5个工作日公布。');
  });

  it.each([[0, 1], [1, 7], [3, 2], [1.5, 2], [Number.NaN, 1]] as const)('refuses the span %d to %d', (first, last) => {
    expect(() => sentencesOf(article(WHOLE, 3), [first, last])).toThrow(
      expect.objectContaining({ name: 'SourceError', code: 'span' }),
    );
  });
});

describe('numerals', () => {
  it('go both ways from 1 to 9999', () => {
    const values = Array.from({ length: 9999 }, (_one, i) => i + 1);
    expect(values.filter((value) => parseNumeral(formatNumeral(value)) !== value)).toEqual([]);
  });

  it.each([
    ['十', 10],
    ['一十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['一百一十', 110],
    ['一百十二', 112],
    ['一〇五', 105],
    ['一千零二十', 1020],
    ['两千', 2000],
    ['95', 95],
  ])('%s is %d', (numeral, value) => {
    expect(parseNumeral(numeral)).toBe(value);
  });

  it.each(['', '零', '百', '十百', '二百五', '一二十', '条', '0', '12345', '一百零'])('%j is none', (numeral) => {
    expect(parseNumeral(numeral)).toBeUndefined();
  });

  it.each([0, 10_000, 1.5])('there is none for %d', (value) => {
    expect(() => formatNumeral(value)).toThrow(RangeError);
  });
});

describe('properties', () => {
  /** What may be put between two characters; the number of a page is filled in. */
  const WHITE = ['\n', '\n\n', ' ', '\u3000', '\r\n', '\n \n', '\n\f'];
  const breaks = fc.constantFrom(
    ...WHITE,
    '\n- # -\n',
    '\n— # —\n\f',
    '\n\n第 # 页 共 99 页\n\f',
  );

  function inject(text: string, places: readonly (readonly [number, string])[]): string {
    const at = new Map(places.map(([place, piece]) => [place % (text.length + 1), piece]));
    let page = 0;
    let result = '';
    for (let i = 0; i <= text.length; i += 1) {
      const piece = at.get(i) ?? '';
      if (piece.includes('#')) page += 1;
      result += piece.replace('#', String(page)) + text.charAt(i);
    }
    return result;
  }

  const expected = bare(WHOLE);

  it('does not depend on where lines and pages break', () => {
    const places = fc.array(fc.tuple(fc.nat({ max: RULES.length }), breaks), { maxLength: 200 });
    fc.assert(
      fc.property(places, (list) => {
        expect(bare(parseSource(inject(RULES, list)))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the width of the lines or on the original line ends', () => {
    const widths = fc.record({
      width: fc.integer({ min: 1, max: 60 }),
      height: fc.integer({ min: 5, max: 50 }),
      joined: fc.boolean(),
    });
    fc.assert(
      fc.property(widths, ({ width, height, joined }) => {
        const lines = (joined ? RULES.replaceAll('\n', '') : RULES).match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
        const pages = Array.from({ length: Math.ceil(lines.length / height) }, (_one, i) =>
          [...lines.slice(i * height, (i + 1) * height), '', `${i + 1}`, '\f'].join('\n'),
        );
        expect(bare(parseSource(pages.join('')))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('gives a source or a SourceError for any text', () => {
    const piece = fc.constantFrom(...'第一二十条章节。；：（）的项日书3\n\f 《”之', '附件', '抄送');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const text = `第一条 甲。${pieces.join('')}`;
        try {
          const { articles } = parseSource(text);
          expect(articles.map((one) => one.number)).toEqual(articles.map((_one, i) => i + 1));
          for (const one of articles) {
            expect(one.sentences.join('').replace(/\s/g, '')).toBe(one.text.replace(/\s/g, ''));
          }
        } catch (error) {
          expect(error).toBeInstanceOf(SourceError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('time', () => {
  const UNITS = [
    ['第', '一', '第一'],
    ['（', '）', '“'],
    ['。', '。）'],
    [' ', '\f', '- ', '…3'],
    ['\n5\n', '5\n\f'],
    ['第一条', '。第一条', '第一章a第一条'],
    ['：（一）', '附件1'],
    ['\f图书馆规则\n'],
  ];
  it.each(UNITS.map((units) => [units]))(
    'takes 2 MB, stretches of %j, in less than two seconds of processor time',
    (units) => {
      const stretch = (unit: string): string =>
        unit.repeat(2_000_000 / units.length / new TextEncoder().encode(unit).length);
      const junk = `第一条 甲。\n第二条 乙。\n${units.map(stretch).join('\n丙\n')}`;
      const start = process.cpuUsage();
      try {
        parseSource(junk);
      } catch (error) {
        expect(error).toBeInstanceOf(SourceError);
      }
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
    },
    20_000,
  );

  it('takes many articles without a single stop', () => {
    const many = Array.from({ length: 4000 }, (_one, i) => `第${i + 1}条 ${'书'.repeat(200)}`).join('\n');
    const start = performance.now();
    expect(parseSource(many).articles).toHaveLength(4000);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
