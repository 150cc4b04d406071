import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Adapter } from '../../src/conformance/adapter.js';

/**
 * A small office-automation system for outgoing documents, written by hand and from the rules alone: it knows no machine and
 * no rule of ours, only what an adapter asks of it. It can be served with mistakes of the kind that such systems have.
 */
export type Mistake =
  /** Any of the office's staff may vet-sign a letter, not only its director. */
  | 'office-staff-vets-letters'
  /** A normative document can be closed without having been filed for record. */
  | 'closes-what-is-not-filed'
  /** The mayor may sign a formal document that the deputy mayor in charge has not vetted. */
  | 'signs-what-is-not-vetted';

interface Person {
  readonly officer: string;
  readonly post: string;
  readonly unit?: string;
  readonly unitKind?: string;
  readonly portfolio?: readonly string[];
  readonly actingFor?: { readonly post: string; readonly unit?: string; readonly portfolio?: readonly string[]; readonly basis: string; readonly covers?: readonly string[] };
}
interface Act {
  readonly type: string;
  readonly by: Person;
  readonly explicit?: boolean;
  readonly outcome?: string;
  readonly name?: string;
}
interface Facts {
  readonly issuedAs: string;
  readonly addressee: string;
  readonly leadUnit: string;
  readonly concerned: readonly string[];
  readonly normative: boolean;
  readonly necessary: boolean;
  readonly content: string;
  readonly excluded: string;
  readonly lowestName: 'departments' | 'office' | 'government';
  readonly weightyRequest: boolean;
}
type Stage = 'drafting' | 'preparing' | 'ready' | 'received' | 'editing' | 'reviewing' | 'vetting' | 'signing' | 'signed' | 'released' | 'filed' | 'closed' | 'not-issued' | 'own-document' | 'to-be-filed' | 'issued-by-departments';
interface Paper {
  readonly facts: Facts;
  stage: Stage;
  drafted: boolean;
  opinion: boolean;
  sealed: boolean;
  cosigned: string[];
  review: 'awaiting-referral' | 'under-review' | 'objected' | 'cleared';
  reported: boolean;
  agreed: string[];
  nameApproved: boolean;
}
type Holder = Pick<Person, 'post' | 'unit' | 'portfolio'>;

const deputies = ['executive-vice-mayor', 'vice-mayor'];
const names = ['departments', 'office', 'government'];

function chainOf({ issuedAs, addressee }: Facts): 'formal' | 'letter' | 'office' {
  if (issuedAs === 'office-document') return 'office';
  return issuedAs === 'government-document' || addressee === 'city-government' || addressee === 'elsewhere' ? 'formal' : 'letter';
}

const mayBeIssued = ({ necessary, content, excluded, lowestName, issuedAs }: Facts): boolean =>
  necessary && content !== 'none' && excluded === 'none' && names.indexOf(issuedAs === 'office-document' ? 'office' : 'government') <= names.indexOf(lowestName);

/** Whether somebody may do what belongs to holders of some office: in person, or in the place of one as far as that goes. */
function may({ by, type }: Act, isHolder: (holder: Holder) => boolean, { mayors = false, deputys = false } = {}): boolean {
  if (!by.actingFor) return isHolder(by);
  const { basis, covers = [], post } = by.actingFor;
  if (basis === 'entrusted') {
    const named = post === 'mayor' && [...deputies, 'office-director'].includes(by.post) && covers.includes(type);
    return named && (deputys || isHolder(by.actingFor));
  }
  return isHolder(by.actingFor) && (basis !== 'presiding' || !mayors);
}

const by = {
  mayor: (act: Act) => may(act, ({ post }) => post === 'mayor', { mayors: true }),
  deputyInCharge: (act: Act, { leadUnit }: Facts) => may(act, ({ post, portfolio = [] }) => deputies.includes(post) && portfolio.includes(leadUnit), { deputys: true }),
  director: (act: Act) => may(act, ({ post }) => post === 'office-director'),
  office: (act: Act) => may(act, ({ unit }) => unit === 'government-office'),
  government: (act: Act) => may(act, ({ post, unit }) => post === 'mayor' || deputies.includes(post) || unit === 'government-office'),
  leadUnit: (act: Act, { leadUnit }: Facts) => may(act, ({ unit }) => unit === leadUnit),
  leadHead: (act: Act, { leadUnit }: Facts) => may(act, ({ post, unit }) => (post === 'unit-head' || post === 'office-director') && unit === leadUnit),
  concerned: (act: Act, { concerned }: Facts) => may(act, ({ unit }) => unit !== undefined && concerned.includes(unit)),
  justice: (act: Act) => may(act, ({ unit }) => unit === 'justice'),
  party: (act: Act, facts: Facts) => may(act, ({ unit }) => unit !== undefined && partiesOf(facts).includes(unit)),
};

const partiesOf = ({ leadUnit, concerned }: Facts): string[] => [leadUnit, ...concerned];

/** Whether a department of the case acts: one of its own people, or of its bodies its office alone. */
const isDepartments = (act: Act, facts: Facts): boolean =>
  act.by.unitKind === 'internal-body' ? partiesOf(facts).some((unit) => act.by.unit === `${unit}-office`) : by.party(act, facts);

/** Whether departments may send out what was drafted for the government: there is a text of it, found lawful, and if it goes downward the others have countersigned it. */
function mayIssueInstead({ facts, stage, drafted, cosigned, review }: Paper, { by: { unit = '' } }: Act): boolean {
  const couldBeTheirs = facts.necessary && (facts.lowestName === 'departments' || facts.excluded === 'within-own-powers' || facts.content === 'none');
  const others = facts.concerned.filter((each) => each !== unit);
  const isAgreed = facts.addressee !== 'downward' || others.every((each) => cosigned.includes(each));
  return ['drafting', 'preparing', 'ready', 'received'].includes(stage) && drafted && couldBeTheirs && isAgreed && review === 'cleared';
}

/** What departments have issued is done with, but for the filing of a normative document. */
const issued = ({ normative }: Facts): Stage => (normative ? 'to-be-filed' : 'issued-by-departments');

/** Whether a department may send out its own document: found lawful, agreed with all others if it goes downward or under a higher name, which it may use. */
function mayIssueOwn({ facts, agreed, nameApproved, review }: Paper, { by: { unit = '' }, name }: Act): boolean {
  if (review !== 'cleared' || (name !== 'own' && !nameApproved)) return false;
  const others = facts.concerned.length ? partiesOf(facts).filter((each) => each !== unit && `${each}-office` !== unit) : [];
  return (name === 'own' && facts.addressee !== 'downward') || others.every((each) => agreed.includes(each));
}

const allCosigned = ({ facts, cosigned }: Paper) => facts.concerned.every((unit) => cosigned.includes(unit));

function draftAnew(paper: Paper): void {
  Object.assign(paper, { stage: 'preparing', drafted: true, opinion: false, sealed: false, cosigned: [], review: paper.facts.normative ? 'awaiting-referral' : 'cleared' });
}

/** Does an act, or leaves everything as it is and says no. */
function perform(paper: Paper, act: Act, mistakes: readonly Mistake[]): boolean {
  const { facts, stage } = paper;
  const chain = chainOf(facts);
  const go = (allowed: boolean, next: Stage): boolean => {
    if (allowed) paper.stage = next;
    return allowed;
  };
  if (stage === 'closed' || stage === 'not-issued' || stage === 'issued-by-departments') return false;
  if (act.type === 'REPORT_TO_PARTY') {
    if (!by.government(act)) return false;
    paper.reported = facts.weightyRequest;
    return true;
  }
  const told = !facts.weightyRequest || paper.reported;
  switch (act.type) {
    case 'DRAFT':
      if (!['drafting', 'preparing', 'ready'].includes(stage) || !by.leadUnit(act, facts)) return false;
      draftAnew(paper);
      return true;
    case 'GIVE_OPINION':
      if (stage !== 'preparing' || paper.opinion || act.explicit !== true || !by.leadHead(act, facts)) return false;
      paper.opinion = true;
      return true;
    case 'AFFIX_SEAL':
      if (stage !== 'preparing' || !paper.opinion || paper.sealed || !by.leadUnit(act, facts)) return false;
      paper.sealed = true;
      return settle(paper);
    case 'COSIGN': {
      const { unit } = act.by;
      if (stage !== 'preparing' || allCosigned(paper) || !by.concerned(act, facts) || (unit !== undefined && paper.cosigned.includes(unit))) return false;
      paper.cosigned.push(unit ?? '');
      return settle(paper);
    }
    case 'REFER_FOR_LEGALITY_REVIEW':
      if (!isReviewable(stage) || paper.review !== 'awaiting-referral' || !by.leadUnit(act, facts)) return false;
      paper.review = 'under-review';
      return true;
    case 'REVIEW_LEGALITY':
      if (!isReviewable(stage) || paper.review !== 'under-review' || !by.justice(act)) return false;
      paper.review = act.outcome === 'lawful' ? 'cleared' : stage === 'preparing' ? 'objected' : 'awaiting-referral';
      return settle(paper);
    case 'SUBMIT_DRAFT':
      return go(stage === 'ready' && by.leadUnit(act, facts), 'received');
    case 'TAKE_UP':
      return go(stage === 'received' && by.office(act) && mayBeIssued(facts), 'editing');
    case 'DECLINE_ISSUE':
      return go(stage === 'received' && by.office(act) && !mayBeIssued(facts), 'not-issued');
    case 'EDIT_DRAFT':
      return go(stage === 'editing' && by.office(act), chain === 'formal' ? 'reviewing' : 'vetting');
    case 'REVIEW_DRAFT':
      if (chain !== 'formal') return stage === 'vetting' && by.office(act);
      return go(stage === 'reviewing' && by.office(act), 'vetting');
    case 'ISSUE_BY_DEPARTMENTS':
      return go(mayIssueInstead(paper, act) && by.party(act, facts), issued(facts));
    case 'AGREE':
      if (stage !== 'own-document' || !by.party(act, facts)) return false;
      paper.agreed.push(act.by.unit ?? '');
      return true;
    case 'APPROVE_NAME':
      if (stage !== 'own-document' || !by.mayor(act)) return false;
      paper.nameApproved = true;
      return true;
    case 'ISSUE_OWN_DOCUMENT':
      return go(stage === 'own-document' && isDepartments(act, facts) && mayIssueOwn(paper, act), issued(facts));
    case 'REQUIRE_DOCUMENTS':
      return stage === 'own-document' && isDepartments(act, facts);
    case 'VET_SIGN': {
      const lax = chain === 'letter' && mistakes.includes('office-staff-vets-letters') && by.office(act);
      return go(stage === 'vetting' && (lax || (chain === 'letter' ? by.director(act) : by.deputyInCharge(act, facts))), 'signing');
    }
    case 'SIGN_ISSUE': {
      const isTime = stage === 'signing' || (chain === 'formal' && stage === 'vetting' && mistakes.includes('signs-what-is-not-vetted'));
      return go(isTime && told && signs(act, facts), 'signed');
    }
    case 'RETURN_DRAFT': {
      const returns: Partial<Record<Stage, boolean>> = {
        received: by.office(act),
        editing: by.office(act),
        reviewing: by.office(act),
        vetting: chain === 'letter' ? by.director(act) : by.deputyInCharge(act, facts),
        signing: signs(act, facts),
      };
      return go(returns[stage] ?? false, 'drafting');
    }
    case 'RELEASE':
      return go(stage === 'signed' && by.office(act), 'released');
    case 'FILE_FOR_RECORD':
      return go((stage === 'released' && facts.normative && by.government(act)) || (stage === 'to-be-filed' && (by.government(act) || by.leadUnit(act, facts))), 'filed');
    case 'CLOSE_FILE': {
      const isTime = stage === 'filed' || (stage === 'released' && (!facts.normative || mistakes.includes('closes-what-is-not-filed')));
      return go(isTime && told && (by.leadUnit(act, facts) || by.office(act)), 'closed');
    }
    default:
      return false;
  }
}

function signs(act: Act, facts: Facts): boolean {
  switch (chainOf(facts)) {
    case 'formal':
      return by.mayor(act);
    case 'letter':
      return by.deputyInCharge(act, facts);
    case 'office':
      return by.director(act);
  }
}

/** The legality review is taken before a draft is submitted, or before a department issues its own. */
const isReviewable = (stage: Stage): boolean => stage === 'preparing' || stage === 'own-document';

function settle(paper: Paper): true {
  if (paper.stage === 'preparing' && paper.sealed && allCosigned(paper) && paper.review === 'cleared') paper.stage = 'ready';
  return true;
}

/** The state in the words that testers of several systems agreed on. */
function stateOf(paper: Paper): unknown {
  const { stage, facts } = paper;
  switch (stage) {
    case 'preparing':
      return {
        preparation: {
          preparing: {
            endorsing: paper.sealed ? 'endorsed' : paper.opinion ? 'awaiting-seal' : 'awaiting-opinion',
            cosigning: allCosigned(paper) ? 'countersigned' : 'awaiting-countersignatures',
            'legality-review': paper.review,
          },
        },
      };
    case 'drafting':
    case 'ready':
    case 'received':
    case 'editing':
      return { preparation: stage };
    case 'own-document':
      return { 'own-document': paper.review };
    case 'reviewing':
    case 'vetting':
    case 'signing':
      return { signature: { [`${chainOf(facts)}-chain`]: stage } };
    default:
      return stage;
  }
}

/** The system without a network between. */
export function exampleAdapter(mistakes: readonly Mistake[]): Adapter {
  let paper: Paper;
  return {
    start: async (input) => void (paper = opened(input as unknown as Facts)),
    perform: async (act) => (perform(paper, act as unknown as Act, mistakes) ? 'accepted' : 'rejected'),
    state: async () => stateOf(paper),
  };
}

const opened = (facts: Facts): Paper => ({
  facts,
  stage: facts.issuedAs === 'department-document' ? 'own-document' : 'drafting',
  drafted: false,
  opinion: false,
  sealed: false,
  cosigned: [],
  review: facts.normative ? 'awaiting-referral' : 'cleared',
  reported: false,
  agreed: [],
  nameApproved: false,
});

export interface Served {
  readonly url: string;
  /** How many requests it answered. */
  readonly requests: () => number;
  readonly close: () => Promise<void>;
}

/** Serves the system on a free port of this machine. */
export async function serveExample(mistakes: readonly Mistake[] = []): Promise<Served> {
  const papers = new Map<string, Paper>();
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    const reply = (status: number, body: unknown) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    void text(request).then((body) => {
      const [, , id, acts] = (request.url ?? '').split('/');
      if (request.method === 'POST' && id === undefined) {
        const { input } = JSON.parse(body) as { input: Facts };
        const name = `paper-${papers.size + 1}`;
        papers.set(name, opened(input));
        return reply(201, { case: name });
      }
      const paper = papers.get(id ?? '');
      if (!paper) return reply(404, { error: 'no such paper' });
      if (acts === 'acts') {
        const done = perform(paper, JSON.parse(body) as Act, mistakes);
        return reply(done ? 200 : 422, { ...(done ? { verdict: 'accepted' } : { error: 'not allowed' }), state: stateOf(paper) });
      }
      return reply(200, { state: stateOf(paper) });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
