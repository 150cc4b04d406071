/** What an embedding application imports too: the procedures, and the functions that decide on them. Loaded after the first view. */
export { addHours, available, begin, capacitiesOf, checkForm, clock, decide, epoch, historyFrom, judge, machineSnapshot, perform, play, titlesOf } from 'guicheng';
export { catalogue } from 'guicheng/catalogue';
export { calendar, dayOf } from 'guicheng/government';
export { chartOf, toMermaid } from 'guicheng/export';
export { parseSource, sentencesOf } from 'guicheng/source';
