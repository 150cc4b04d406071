/** Why a mistake that neither properties nor cases catch is left as it is. */
export interface Explanation {
  readonly procedure: string;
  /** Where the mistake is, and what it is, as the judgement says it. */
  readonly where: string;
  readonly what: string;
  readonly why: string;
}

/** The mistakes that stay. Cases tell refusals apart by their clauses, so none of these shows in one. */
export const explanations: readonly Explanation[] = [
  {
    procedure: 'incoming-document',
    where: 'incoming-document.approval/FINISH_HANDLING/0',
    what: 'done too early, it counts as in incoming-document.follow-up.under-way/FINISH_HANDLING/0',
    why: 'Before the paper is forwarded there is no handling unit, so the act is refused by the same clause in either case; only the words differ (forward it first, or leave it to the handling unit).',
  },
  {
    procedure: 'incoming-document',
    where: 'incoming-document.approval.presented/RETURN_TO_SUBMITTER/0',
    what: 'done too early, it counts as in incoming-document.approval.intake.at-office/RETURN_TO_SUBMITTER/0',
    why: 'A paper that was presented has no fault left to name, so the act is refused by the same clause in either case; only the words differ (it is past its return, or name a fault that it has).',
  },
  {
    procedure: 'meeting-leave',
    where: 'meeting-leave.without-consent.with-office/ASK_MAYOR/0',
    what: 'done too early, it counts as in meeting-leave.without-consent.due/ASK_MAYOR/0',
    why: 'Who asked the office is never one who asks the mayor directly, so the act is refused by the same and only clause; only the words differ (the office has it, or ask through the office).',
  },
  {
    procedure: 'meeting-leave',
    where: 'meeting-leave.without-consent.with-mayor/CONSENT/1',
    what: 'isToStandIn is dropped',
    why: 'Whatever consent to an absence it would let pass passes already; a refused one would have “name who comes instead” among its remedies, under the same and only clause.',
  },
  {
    procedure: 'meeting-topic',
    where: 'meeting-topic.submission.department-stage.preparing.gathering.coordination.under-way.awaiting-signatures/STATE_OPINION/0',
    what: 'done too early, it counts as in meeting-topic.submission.department-stage.preparing.gathering.coordination.under-way.awaiting-coordination/STATE_OPINION/0',
    why: 'While nobody disagrees no special meeting has failed, so the opinion is refused by the same and only clause; only the words differ (coordinate first, or let the deputy in charge do so).',
  },
];
