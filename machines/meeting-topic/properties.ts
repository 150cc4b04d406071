import type { Condition, Pattern, Property, Ref } from '../../src/model/property.js';
import { text } from '../../src/model/text.js';
import { byAbCounterpart, byDeputyInCharge, byDeputyInPerson, byJusticeBureau, byLeadUnit, byMayor, byMayorsGrant, byOffice, byOneOf, byPresiding, byUnit, inPost, none, propertiesOn, type PropertyOn } from '../government/patterns.js';
import type { ClauseId } from '../work-rules/register.js';
import type { acts } from './acts.js';

type ActType = keyof (typeof acts)['specs'];

// Which topic it is, and for which meeting.

const meets = (...meetings: readonly string[]): Condition => ({ path: 'input.meeting', in: meetings });
/** The two meetings to which topics come by slip. */
const bySlip = meets('executive-meeting', 'mayor-office-meeting');
const notBySlip: Condition = { not: bySlip };
const major: Condition = { path: 'input.majorDecision', is: true };
const collective = meets('executive-meeting', 'plenary-meeting');

// Acts and groups of acts.

const typed = <const T extends ActType>(...types: readonly T[]): readonly T[] => types;
const coordinating = typed('SIGN_AGREEMENT', 'STATE_DISAGREEMENT', 'ATTACH_NOTE', 'COORDINATE', 'COORDINATE_AT_SPECIAL_MEETING', 'STATE_OPINION', 'SETTLE_POINT');
const onSlip = typed('SUBMIT_SLIP', 'REVIEW_SLIP', 'CONSENT_TO_TOPIC', 'DELIVER_SLIP', 'COLLATE_AND_PROPOSE', 'DETERMINE_AGENDA', 'LEAVE_OFF_AGENDA', 'RETURN_SLIP', 'DECLINE_TOPIC');
const ending = typed('DECLARE_DECIDED', 'CLOSE_TOPIC');
/** What puts the topic back to where a new slip is filled in. */
const back = typed('RETURN_SLIP', 'DECLINE_TOPIC', 'LEAVE_OFF_AGENDA');
const everything = typed('FILL_SLIP', ...coordinating, ...onSlip, 'ATTACH_LEGALITY_OPINION', 'TAKE_UP_TOPIC', ...ending);
const allBut = (...types: readonly ActType[]): readonly ActType[] => everything.filter((type) => !types.includes(type));

const where = (act: ActType | readonly ActType[], condition: Condition): Pattern => ({ act, where: condition });
const either = (...patterns: readonly { readonly act: ActType; readonly if?: Condition }[]): Pattern => ({
  act: patterns.map(({ act }) => act),
  where: { any: patterns.map((each): Condition => (each.if ? { all: [{ path: 'act.type', is: each.act }, each.if] } : { path: 'act.type', is: each.act })) },
});

const redoCoordination: Condition = { path: 'act.redo', is: 'coordination' };
/** A return that undoes the coordination too. */
const anew = where('RETURN_SLIP', redoCoordination);

const agreed: Condition = { path: 'act.outcome', is: 'agreed' };
const notAgreed: Condition = { path: 'act.outcome', is: 'not-agreed' };
const mediation = typed('COORDINATE', 'COORDINATE_AT_SPECIAL_MEETING');
/** The deputy mayor in charge brought no agreement: by coordinating on the note, or at the special meeting that the deputy called. */
const deputyFailed = where(mediation, { all: [notAgreed, { any: [{ path: 'act.type', is: 'COORDINATE' }, byDeputyInPerson(), byAbCounterpart()] }] });

/** What ends a dispute, or the coordination in which it arose. */
const disputeOver = either({ act: 'RETURN_SLIP', if: redoCoordination }, ...mediation.map((act) => ({ act, if: agreed })));
const noteListingEach = where('ATTACH_NOTE', { path: 'act.listsEachSide', is: true });

const headOfConcerned: Condition = {
  any: [
    { all: [{ path: 'act.by.actingFor', present: false }, { path: 'act.by.post', in: ['unit-head', 'office-director'] }, { path: 'act.by.unit', in: { path: 'input.concerned' } }] },
    {
      all: [
        { path: 'act.by.actingFor.basis', is: 'acting-head' },
        { path: 'act.by.actingFor.post', is: 'unit-head' },
        { path: 'act.by.actingFor.unit', in: { path: 'input.concerned' } },
      ],
    },
  ],
};
const ofThisUnit = byUnit({ path: 'each' });
const signedByThis = { act: 'SIGN_AGREEMENT', if: ofThisUnit } as const;
const disagreedByThis = where('STATE_DISAGREEMENT', ofThisUnit);

const cleared: Condition = { all: [{ path: 'act.outcome', is: 'lawful' }, { path: 'act.countersigned', is: true }] };
const clearance = where('ATTACH_LEGALITY_OPINION', cleared);
const noClearance = where('ATTACH_LEGALITY_OPINION', { not: cleared });

// Who speaks for a meeting.

const bodyOf = (meeting: string): Condition => ({ all: [{ path: 'act.by.actingFor', present: false }, { path: 'act.by.unit', is: meeting }] });
/** The executive vice mayor, entrusted by the mayor with this act. */
const byEntrustedExecutive: Condition = { all: [byMayorsGrant, { path: 'act.by.post', is: 'executive-vice-mayor' }] };
const chairs = (meeting: string): Condition => ({ any: [bodyOf(meeting), inPost('mayor'), byEntrustedExecutive, byPresiding] });
/** The deputy mayor in charge of a unit, or the AB counterpart. */
const byDeputyOf = (unit: Ref): Condition => ({ any: [byDeputyInPerson(unit), byAbCounterpart(unit)] });
/** In charge of the lead department, or of one of those concerned: of the first five, as the language of properties has no “some of the list”. */
const byDeputyOfOneSide: Condition = { any: [{ path: 'input.leadUnit' }, ...Array.from({ length: 5 }, (_, index) => ({ path: `input.concerned.${String(index)}` }))].map(byDeputyOf) };
const byConvenerOfSpecialMeeting: Condition = {
  any: [bodyOf('special-meeting'), inPost('mayor', 'executive-vice-mayor', 'vice-mayor'), { path: 'act.by.actingFor.basis', is: 'ab-counterpart' }, byPresiding, byMayorsGrant],
};

// Whether a slip comes late. Five full working days lie between the last day in time and the meeting, and the day of the
// meeting is not one of them; counted by hand for some meetings, in hours back from the moment at which the meeting begins.

const second = 1 / 3600;
const reportsLate: Condition = { path: 'verdict.deviations', includes: '56s3' };
const reportsNothing: Condition = { path: 'verdict.deviations.0', present: false };
const laterThanBeforeMeeting = (hours: number): Condition => ({ path: 'act.at', laterThan: { path: 'input.meetingAt' }, plusHours: -hours });

interface Counted {
  readonly id: string;
  readonly meetingAt: string;
  /** The last second in time. */
  readonly last: string;
  /** From that second to the meeting. */
  readonly hours: number;
}
const counted: readonly Counted[] = [
  // Working days before Wednesday 12 November 2025: 11, 10, 7, 6, 5.
  { id: '2025-11-12', meetingAt: '2025-11-12T09:00:00+08:00', last: '11-05 23:59:59', hours: 6 * 24 + 9 + second },
  // Before Wednesday 25 February 2026, the Spring Festival between: 24, Saturday 14 (a make-up day), 13, 12, 11.
  { id: '2026-02-25', meetingAt: '2026-02-25T09:00:00+08:00', last: '02-11 23:59:59', hours: 13 * 24 + 9 + second },
  // Before Tuesday 24 February 2026: 14, 13, 12, 11, 10.
  { id: '2026-02-24', meetingAt: '2026-02-24T09:00:00+08:00', last: '02-10 23:59:59', hours: 13 * 24 + 9 + second },
  // Before Friday 7 November 2025, in the afternoon: 6, 5, 4, 3, and Friday 31 October.
  { id: '2025-11-07', meetingAt: '2025-11-07T15:00:00+08:00', last: '10-31 23:59:59', hours: 6 * 24 + 15 + second },
  // Before Thursday 9 October 2025, the National Day holiday between: 30, 29, Sunday 28 (a make-up day), 26, 25 September.
  { id: '2025-10-09', meetingAt: '2025-10-09T09:00:00+08:00', last: '09-25 23:59:59', hours: 13 * 24 + 9 + second },
  // Before Monday 5 January 2026, the New Year holiday (1 to 3) between: Sunday 4 (a make-up day), 31, 30, 29, 26 December.
  { id: '2026-01-05', meetingAt: '2026-01-05T09:00:00+08:00', last: '12-26 23:59:59', hours: 9 * 24 + 9 + second },
];

const beforeMeeting: Condition = { path: 'input.meetingAt', laterThan: { path: 'act.at' } };

const { never, needs, closes, once, endsWith } = propertiesOn<ClauseId>();
const forSlip = { when: bySlip };

const slip: readonly PropertyOn<ClauseId>[] = [
  never('slip-for-two-meetings-only', ['FILL_SLIP', ...onSlip], ['56s1', '56s2'], text('申报单这条线只通向常务会议和区长办公会议，其他会议没有。', "The slip leads to the executive meeting and the mayor's office meeting; topics for other meetings do not go this way."), undefined, {
    when: notBySlip,
  }),
  never('slip-by-lead-unit', 'FILL_SLIP', ['56s1'], text('申报单由提报部门填写。', 'The department that puts the topic forward fills in the slip.'), byLeadUnit),
  once('one-slip-per-round', 'FILL_SLIP', back, ['56s1'], text('一轮只填一张单，退回、不予提报或未列入之后才另填（填单之本义）。', 'One slip in one round, another only after it was returned, declined or left off; the plain meaning of filling one in.')),
  never('submit-by-lead-unit', 'SUBMIT_SLIP', ['56s1'], text('报送申报单的是提报部门。', 'The department that puts the topic forward submits the slip.'), byLeadUnit),
  needs('submit-after-slip', 'SUBMIT_SLIP', 'FILL_SLIP', back, ['56s1'], text('没有填好的单，无从报审；退回的旧单不算。', 'No submission without a slip; one that was returned does not count.')),
  once('one-submission-per-round', 'SUBMIT_SLIP', back, ['56s1'], text('同一张单只报一次。', 'One slip is submitted once.')),

  never('review-by-deputy-in-charge', 'REVIEW_SLIP', ['56s1', '6¶2s2'], text('审核申报单的是分管提报部门的副区长，或其AB角。', 'The deputy mayor in charge of the department reviews the slip, or the AB counterpart.'), byDeputyInCharge()),
  needs('review-after-submission', 'REVIEW_SLIP', 'SUBMIT_SLIP', back, ['56s1'], text('报上来的单才审核。', 'A slip is reviewed once it was submitted.')),
  once('one-review-per-round', 'REVIEW_SLIP', back, ['56s1'], text('同一张单审核一次。', 'One slip is reviewed once.')),

  never('consent-by-mayor', 'CONSENT_TO_TOPIC', ['56s1', '8'], text('同意提报的是区长，或持写明此事的书面授权者；主持工作者不在此列。', 'The mayor consents, or the holder of a written authorisation for it; presiding is not enough.'), byMayor),
  needs('consent-after-review', 'CONSENT_TO_TOPIC', 'REVIEW_SLIP', back, ['56s1'], text('副区长审核之后才到区长。', 'The slip comes to the mayor after the deputy mayor reviewed it.')),
  once('one-consent-per-round', 'CONSENT_TO_TOPIC', back, ['56s1'], text('同一张单同意一次。', 'One slip is consented to once.')),

  never('deliver-by-lead-unit', 'DELIVER_SLIP', ['56s1', '56s3'], text('把单送到办公室的是提报部门。', 'The department that puts the topic forward delivers the slip to the office.'), byLeadUnit),
  needs('deliver-after-consent', 'DELIVER_SLIP', 'CONSENT_TO_TOPIC', back, ['56s1'], text('区长没有同意的单不送办公室。', 'No slip goes to the office without the mayor’s consent.')),
  once('one-delivery-per-round', 'DELIVER_SLIP', back, ['56s1'], text('同一张单送一次。', 'One slip is delivered once.')),

  never('collate-by-office', 'COLLATE_AND_PROPOSE', ['56s2'], text('汇总审核、拟意见的是区政府办公室。', 'The government office collates, checks and drafts the proposal.'), byOffice),
  needs('collate-after-delivery', 'COLLATE_AND_PROPOSE', 'DELIVER_SLIP', back, ['56s1', '56s2'], text('送到办公室的议题才汇总。', 'The office collates topics that were delivered to it.')),
  once('one-proposal-per-round', 'COLLATE_AND_PROPOSE', back, ['56s2'], text('同一张单汇总一次。', 'One slip is collated once.')),

  never('agenda-by-mayor', ['DETERMINE_AGENDA', 'LEAVE_OFF_AGENDA'], ['56s2', '8'], text('列不列入，由区长确定，或由持写明此事的书面授权者确定。', 'The mayor settles whether it comes onto the agenda, or the holder of a written authorisation for it.'), byMayor),
  needs('agenda-after-proposal', ['DETERMINE_AGENDA', 'LEAVE_OFF_AGENDA'], 'COLLATE_AND_PROPOSE', back, ['56s2'], text('办公室拿出提报意见，区长才确定。', 'The mayor settles the agenda on the office’s proposal.')),
  once('agenda-settled-once', ['DETERMINE_AGENDA', 'LEAVE_OFF_AGENDA'], 'FILL_SLIP', ['56s2'], text('一张单只确定一次，列入与不列入二者居一。', 'One slip is settled once: on the agenda or off it.')),
  never('agenda-before-meeting', 'DETERMINE_AGENDA', ['56s2', '56s3'], text('到了开会时间，就不能再列入这次会议。', 'From the moment the meeting begins, nothing more comes onto its agenda.'), beforeMeeting),
  never('delivered-before-meeting', ['DELIVER_SLIP', 'COLLATE_AND_PROPOSE'], ['56s3', '56s2'], text('送单、汇总都在会前；到了开会时间，不是晚，而是送不成了。', 'The slip is delivered and collated before the meeting: from the moment it begins a slip is not late but too late.'), beforeMeeting),
  closes('agenda-ends-preparation', 'DETERMINE_AGENDA', allBut('ATTACH_LEGALITY_OPINION', 'TAKE_UP_TOPIC', ...ending), undefined, ['56s2'], text('列入之后，只等上会和会议的结果。', 'Once on the agenda the topic only waits for the meeting and what comes of it.')),
];

/** What needs a slip that is alive. */
const afterStop = typed('SUBMIT_SLIP', 'REVIEW_SLIP', 'CONSENT_TO_TOPIC', 'DELIVER_SLIP', 'COLLATE_AND_PROPOSE', 'DETERMINE_AGENDA', 'LEAVE_OFF_AGENDA', 'RETURN_SLIP', 'DECLINE_TOPIC', 'TAKE_UP_TOPIC', 'DECLARE_DECIDED');

const stopping: readonly PropertyOn<ClauseId>[] = [
  never(
    'return-by-those-it-lies-with',
    'RETURN_SLIP',
    ['56s1', '56s2'],
    text('退单的只能是经手审查的人：分管副区长、区长、办公室。', 'A slip is returned by those who examine it: the deputy mayor in charge, the mayor, the office.'),
    { any: [byDeputyInCharge(), byMayor, byOffice] },
  ),
  needs('return-after-submission', 'RETURN_SLIP', 'SUBMIT_SLIP', back, ['56s1'], text('报上来的单才能退，退一次就回到部门手里。', 'Only a submitted slip is returned, and then it is back with the department.')),
  needs('mayor-returns-reviewed-slips', where('RETURN_SLIP', inPost('mayor')), 'REVIEW_SLIP', back, ['56s1'], text('审核过的单才到区长手里。', 'A slip reaches the mayor after the review.')),
  needs('office-returns-delivered-slips', where('RETURN_SLIP', byOffice), 'DELIVER_SLIP', back, ['56s1', '56s2'], text('送到办公室的单，办公室才能退。', 'The office returns what was delivered to it.')),
  closes('reviewer-does-not-take-back', 'REVIEW_SLIP', where(['RETURN_SLIP', 'DECLINE_TOPIC'], { any: [byDeputyInPerson(), byAbCounterpart()] }), 'FILL_SLIP', ['56s1'], text('审核完的单已不在副区长手里。', 'Reviewed, the slip no longer lies with the deputy mayor.')),
  closes('mayor-does-not-take-back', 'CONSENT_TO_TOPIC', where('RETURN_SLIP', byMayor), 'FILL_SLIP', ['56s1'], text('同意过的单，已不在区长手里。', 'Consented to, the slip no longer lies with the mayor.')),
  closes('after-proposal-only-settlement', 'COLLATE_AND_PROPOSE', 'RETURN_SLIP', 'FILL_SLIP', ['56s2'], text('意见报到区长，只剩确定：列入或不列入。', 'Once the proposal is made only the mayor’s settlement is left: on the agenda or off it.')),
  never('return-says-what-to-redo', 'RETURN_SLIP', ['56s1', '57'], text('退单要说明重办的是单子还是协调。', 'A return says whether the slip or the coordination is to be redone.'), { path: 'act.redo', in: ['slip', 'coordination'] }),
  closes('returned-slip-is-dead', 'RETURN_SLIP', ['SUBMIT_SLIP', 'REVIEW_SLIP', 'CONSENT_TO_TOPIC', 'DELIVER_SLIP', 'COLLATE_AND_PROPOSE', 'DETERMINE_AGENDA', 'LEAVE_OFF_AGENDA', 'DECLINE_TOPIC', 'TAKE_UP_TOPIC'], 'FILL_SLIP', ['56s1'], text('退回的单不能接着走，要重新填写。', 'A returned slip goes no further; a new one is filled in.')),

  never('decline-by-deputy-or-mayor', 'DECLINE_TOPIC', ['56s1'], text('不予提报的，是审核的副区长或不同意的区长。', 'The deputy mayor who reviews, or the mayor who does not consent, declines the topic.'), { any: [byDeputyInCharge(), byMayor] }),
  needs('decline-after-submission', 'DECLINE_TOPIC', 'SUBMIT_SLIP', back, ['56s1'], text('报上来的单才谈得上不予提报。', 'Only a submitted slip can be declined.')),
  needs('mayor-declines-reviewed-slips', where('DECLINE_TOPIC', inPost('mayor')), 'REVIEW_SLIP', back, ['56s1'], text('区长不同意，是在审核之后。', 'The mayor withholds consent after the review.')),
  closes('no-declining-after-consent', 'CONSENT_TO_TOPIC', 'DECLINE_TOPIC', ['RETURN_SLIP', 'LEAVE_OFF_AGENDA'], ['56s1', '56s2'], text('区长已经同意，就不再是不予提报，而是列不列入的问题。', 'After the mayor’s consent the question is the agenda, no longer the submission.')),
  closes('declined-slip-is-dead', 'DECLINE_TOPIC', afterStop, 'FILL_SLIP', ['56s1'], text('不予提报的单不能接着走；再提须另填新单。', 'A declined slip goes no further; another attempt takes a new slip.')),
  closes('left-off-slip-is-dead', 'LEAVE_OFF_AGENDA', afterStop, 'FILL_SLIP', ['56s2'], text('未列入的议题不能上会，也不能拿原单接着走。', 'What was left off does not come before the meeting, and its slip goes no further.')),
];

const coordination: readonly PropertyOn<ClauseId>[] = [
  never('coordination-for-two-meetings-only', coordinating, ['57'], text('会前协调这一套，只为常务会议和区长办公会议的议题而设。', "This coordination is for topics of the executive meeting and the mayor's office meeting."), undefined, { when: notBySlip }),
  never('nobody-to-coordinate-with', coordinating, ['57', '54(2)'], text('没有其他部门参与的，无可协调（协调之本义）。', 'Where no other department takes part there is nothing to coordinate; the plain meaning of it.'), undefined, {
    when: { path: 'input.concerned.0', present: false },
  }),
  never('agreement-by-head', 'SIGN_AGREEMENT', ['57', '93s3'], text('签字同意的是参与协调部门的一把手，或登记在册的代理负责人。', 'The head of a department that takes part signs, or its registered acting head.'), headOfConcerned),
  closes('one-signature-per-unit', either(signedByThis), either(signedByThis), anew, ['57'], text('一个部门在一轮协调里签一次。', 'A department signs once in a round of coordination.'), {
    each: 'concerned',
  }),
  needs('submit-after-agreement-of-each', 'SUBMIT_SLIP', either(signedByThis, { act: 'SETTLE_POINT' }), anew, ['57'], text('参与协调的部门没有全部签字，又没有区长的确定，不能报审。', 'No submission before every department has signed, or the mayor has settled the point.'), {
    ...forSlip,
    each: 'concerned',
  }),
  closes('open-dispute-bars-submission', disagreedByThis, 'SUBMIT_SLIP', either(signedByThis, { act: 'SETTLE_POINT' }, { act: 'RETURN_SLIP', if: redoCoordination }), ['57'], text('有分歧未了的，不能报审。', 'While a department’s disagreement stands, nothing is submitted.'), {
    each: 'concerned',
  }),
  closes('coordination-ends-with-submission', 'SUBMIT_SLIP', coordinating, anew, ['57'], text('协调都在报审之前完成，不事后补。', 'All coordination precedes the submission and is not made good later.')),

  never('disagreement-by-one-concerned', 'STATE_DISAGREEMENT', ['57'], text('提不同意见的是参与协调的部门。', 'A department that takes part disagrees, nobody else.'), byOneOf({ path: 'input.concerned' })),

  closes('disagrees-once-in-a-dispute', disagreedByThis, disagreedByThis, disputeOver, ['57'], text('一个部门的分歧提出之后，协调取得一致之前不再另提（列明各方之本义）。', 'A department that disagrees does not do so again before the coordination brings agreement; the plain meaning of listing every side.'), { each: 'concerned' }),
  needs('dispute-is-on-the-note', ['COORDINATE', 'STATE_OPINION', 'SETTLE_POINT'], noteListingEach, 'STATE_DISAGREEMENT', ['57'], text('说明要列明各方：后提分歧的部门也须列入，才谈得上协调、提意见和确定。', 'The note lists every side: a department that disagrees later comes onto one before anything is coordinated, opined on or settled.')),
  needs('every-department-speaks', 'SUBMIT_SLIP', either(signedByThis, { act: 'STATE_DISAGREEMENT', if: ofThisUnit }), anew, ['57'], text('参与协调的部门，或签字同意，或提出分歧；没有表态的，区长确定别人的分歧并不代替。', 'Each department that takes part signs or disagrees; the mayor’s word on another’s disagreement does not stand in for one that was never asked.'), {
    ...forSlip,
    each: 'concerned',
  }),

  never('note-by-lead-unit', 'ATTACH_NOTE', ['57'], text('协调说明由主办部门附上。', 'The lead department attaches the note.'), byLeadUnit),
  never('note-lists-each-side', 'ATTACH_NOTE', ['57'], text('说明里要有各方的依据。', 'The note sets out the grounds of every side.'), { path: 'act.listsEachSide', is: true }),
  closes('signed-is-signed', either(signedByThis), disagreedByThis, anew, ['57'], text('签了同意的，这一轮不再反悔（签字之本义）。', 'Whoever signed agreement does not take it back in that round; the plain meaning of a signature.'), { each: 'concerned' }),
  once('one-note-per-dispute', 'ATTACH_NOTE', either({ act: 'STATE_DISAGREEMENT' }, { act: 'RETURN_SLIP', if: redoCoordination }), ['57'], text('没有新的分歧，说明只附一次（附说明之本义）。', 'One note, until another department disagrees; the plain meaning of attaching it.')),
  needs('note-after-disagreement', 'ATTACH_NOTE', 'STATE_DISAGREEMENT', disputeOver, ['57'], text('谈不拢才有协调说明。', 'There is a note where there is a disagreement.')),

  never('coordination-by-deputy-in-charge', 'COORDINATE', ['57', '6¶2s2'], text('出面协调的是分管主办部门的副区长，或其AB角。', 'The deputy mayor in charge of the lead department coordinates, or the AB counterpart.'), byDeputyInCharge()),
  needs('coordination-after-note', 'COORDINATE', noteListingEach, disputeOver, ['57'], text('附了说明才报副区长协调。', 'The deputy mayor coordinates on the lead department’s note.')),
  once('one-coordination-per-note', 'COORDINATE', either({ act: 'ATTACH_NOTE' }, { act: 'RETURN_SLIP', if: redoCoordination }), ['57'], text('一份说明协调一次，不成则由副区长提意见。', 'The deputy mayor coordinates once on a note; where that fails the opinion follows.')),
  never('special-meeting-coordinates', 'COORDINATE_AT_SPECIAL_MEETING', ['54¶1s1', '54(1)', '54(2)'], text('专题会议的协调，由会议或召集它的人作出：区长（或其委托、代其主持工作的人），或分管其中一方的副区长；与各方都无关的副区长不能召集。', 'At a special meeting the meeting coordinates, or who convenes it: the mayor (or whom the mayor entrusts, or who presides), or a deputy mayor in charge of one of the sides; one in charge of none does not convene it.'), {
    any: [bodyOf('special-meeting'), inPost('mayor'), byPresiding, byMayorsGrant, byDeputyOfOneSide],
  }),

  never('opinion-by-deputy-in-charge', 'STATE_OPINION', ['57', '6¶2s2'], text('提意见的是分管主办部门的副区长，或其AB角。', 'The deputy mayor in charge of the lead department states the opinion, or the AB counterpart.'), byDeputyInCharge()),
  needs('opinion-on-note', 'STATE_OPINION', noteListingEach, disputeOver, ['57'], text('没有列明各方依据的说明，副区长无从提意见。', 'No opinion without the note that lists each side’s grounds.')),
  needs('opinion-after-failed-coordination', 'STATE_OPINION', deputyFailed, disputeOver, ['57', '54(2)'], text('副区长自己协调、或自己召集专题会议协调之后仍不一致，才提意见；只开过别人召集的专题会议还不够。', 'The deputy mayor states an opinion when their own coordination has failed, at a special meeting of theirs or without one; somebody else’s special meeting alone is not enough.')),

  once('one-opinion-per-dispute', 'STATE_OPINION', either(...mediation.map((act) => ({ act })), { act: 'RETURN_SLIP', if: redoCoordination }), ['57'], text('协调不成，意见提一次。', 'One opinion on one failure to agree.')),
  never('point-settled-by-mayor', 'SETTLE_POINT', ['57', '8'], text('分歧最终由区长确定，或由持写明此事的书面授权者确定；副区长不能自己了结。', 'The mayor settles the contested point, or the holder of a written authorisation for it; the deputy mayor does not.'), byMayor),
  needs('settled-on-opinion', 'SETTLE_POINT', 'STATE_OPINION', disputeOver, ['57'], text('副区长提出意见，区长才确定。', 'The mayor settles on the deputy mayor’s opinion.')),
  closes('settled-is-settled', 'SETTLE_POINT', ['ATTACH_NOTE', 'COORDINATE', 'STATE_OPINION', 'SETTLE_POINT'], either({ act: 'STATE_DISAGREEMENT' }, { act: 'RETURN_SLIP', if: redoCoordination }), ['57'], text('区长定了，这一分歧到此为止；未表态的部门另有分歧的，另行协调。', 'After the mayor’s word that dispute is over; a department not yet heard may bring up another.')),
  closes('sole-dispute-settled-ends-coordination', 'SETTLE_POINT', coordinating, anew, ['57'], text('只有一个部门参与的，区长定了，协调即告结束。', 'Where one department takes part the mayor’s word ends the coordination.'), { when: { path: 'input.concerned.1', present: false } }),
  needs('opinion-on-every-side', 'SETTLE_POINT', 'STATE_OPINION', 'STATE_DISAGREEMENT', ['57'], text('又有部门提出分歧的，副区长重新提意见，区长才确定。', 'When another department disagrees, the mayor settles on an opinion given after it.')),
  needs('coordination-of-every-side', 'STATE_OPINION', deputyFailed, 'STATE_DISAGREEMENT', ['57'], text('又有部门提出分歧的，副区长重新协调不成，才提意见。', 'When another department disagrees, an opinion comes after a coordination that failed with it too.')),
];

const legality: readonly PropertyOn<ClauseId>[] = [
  never('opinion-for-major-decisions-only', 'ATTACH_LEGALITY_OPINION', ['24'], text('这里附的是重大行政决策的审查意见，一般议题没有（附意见之本义）。', 'The opinion meant is that on a major decision; an ordinary topic has none. The plain meaning of attaching it.'), undefined, { when: { not: major } }),
  never('opinion-from-lead-unit-or-justice', 'ATTACH_LEGALITY_OPINION', ['24'], text('意见出自司法局，由其或承办单位附上。', 'The opinion is the Justice Bureau’s; it or the lead department attaches it.'), { any: [byLeadUnit, byJusticeBureau] }),
  never('reviewed-after-countersignatures', 'ATTACH_LEGALITY_OPINION', ['24'], text('未经会签就送审的意见，不能附。', 'An opinion on a plan that was not countersigned first is not attached.'), { path: 'act.countersigned', is: true }),
  needs('major-decision-cleared', ['DETERMINE_AGENDA', 'TAKE_UP_TOPIC'], clearance, undefined, ['24', '25', '84¶2'], text('重大决策没有认定合法，不列入、也不上会讨论决定。', 'No major decision comes onto the agenda of the deciding meeting, or before it, uncleared.'), { when: { all: [major, collective] } }),
  closes('adverse-opinion-bars-decision', noClearance, ['DETERMINE_AGENDA', 'TAKE_UP_TOPIC', 'DECLARE_DECIDED'], clearance, ['24', '84¶2'], text('最近一次结论不是合法的，不能讨论决定。', 'While the latest opinion is not “lawful”, nothing is decided.'), { when: { all: [major, collective] } }),
];

const deciding: readonly PropertyOn<ClauseId>[] = [
  never('executive-meeting-takes-up', ['TAKE_UP_TOPIC', 'DECLARE_DECIDED'], ['52¶1', '7s1', '6¶1'], text('常务会议的议题，由常务会议或其主持人提上会、宣布议定：区长，或受托、主持工作的常委副区长。', 'Its topics are taken up and settled by the executive meeting or its chair: the mayor, or the executive vice mayor entrusted or presiding.'), chairs('executive-meeting'), {
    when: meets('executive-meeting'),
  }),
  never('office-meeting-takes-up', ['TAKE_UP_TOPIC', 'DECLARE_DECIDED'], ['53¶1', '7s1', '6¶1'], text('区长办公会议同此。', "So too for the mayor's office meeting."), chairs('mayor-office-meeting'), { when: meets('mayor-office-meeting') }),
  never('huddle-takes-up', 'TAKE_UP_TOPIC', ['55¶1', '7s1', '6¶1'], text('碰头会议同此。', 'So too for the huddle.'), chairs('mayor-huddle'), { when: meets('mayor-huddle') }),
  never('plenary-takes-up', ['TAKE_UP_TOPIC', 'DECLARE_DECIDED'], ['51¶1'], text('全体会议的议题，只由全体会议或区长提上会，别人不能代为主持。', 'The plenary’s topics are taken up by it or by the mayor; nobody chairs it in the mayor’s place.'), { any: [bodyOf('plenary-meeting'), inPost('mayor')] }, {
    when: meets('plenary-meeting'),
  }),
  never('special-meeting-takes-up', ['TAKE_UP_TOPIC', 'DECLARE_DECIDED'], ['54¶1s1'], text('专题会议的议题，由专题会议或召集它的区长、副区长提上会。', 'A special meeting’s topics are taken up by it or by the mayor or deputy mayor who convenes it.'), byConvenerOfSpecialMeeting, {
    when: meets('special-meeting'),
  }),
  never('at-the-meeting', ['TAKE_UP_TOPIC', 'DECLARE_DECIDED'], ['51¶1', '52¶1', '53¶1', '54¶1s1', '55¶1'], text('研究、议定都在会上，会议开始之前没有（开会之本义）。', 'A topic is taken up and settled at the meeting, not before it begins; the plain meaning of meeting.'), {
    not: { path: 'input.meetingAt', laterThan: { path: 'act.at' } },
  }),
  needs('taken-up-from-agenda', 'TAKE_UP_TOPIC', 'DETERMINE_AGENDA', undefined, ['56s2'], text('没有列入的议题不上会。', 'Nothing is taken up that is not on the agenda.'), forSlip),

  needs('not-decided-before-taken-up', 'DECLARE_DECIDED', 'TAKE_UP_TOPIC', undefined, ['7s2', '25', '56s2'], text('还没上会的议题，谁也不能当作已经决定。', 'No topic that still has to come before its meeting counts as decided.'), forSlip),
  never('major-only-by-collective-decision', 'DECLARE_DECIDED', ['7s2', '25', '54(3)', '55¶2s2'], text('重大决策只能在常务会议或全体会议上集体决定。', 'A major decision is made by the executive meeting or the plenary, in no other meeting.'), undefined, { when: { all: [major, { not: collective }] } }),
  needs('major-only-after-discussion', where('DECLARE_DECIDED', none(bodyOf('plenary-meeting'))), 'TAKE_UP_TOPIC', undefined, ['7s2', '25'], text('重大决策未经会议讨论，个人不能宣布已定。', 'Before the meeting has discussed a major decision no single person declares it made.'), { when: major }),
  needs('declared-only-when-cleared', 'DECLARE_DECIDED', clearance, undefined, ['24', '25'], text('重大决策没有认定合法，不能视为已定。', 'No major decision counts as made uncleared.'), { when: major }),
  never('huddle-decides-nothing', 'DECLARE_DECIDED', ['55¶2s2'], text('碰头会议没有决策权。', 'The huddle is no body that decides.'), undefined, { when: meets('mayor-huddle') }),

  once('taken-up-once', 'TAKE_UP_TOPIC', undefined, ['56s2'], text('一个议题上会一次。', 'A topic is taken up once.')),
  closes('only-the-outcome-after-the-meeting', 'TAKE_UP_TOPIC', allBut('ATTACH_LEGALITY_OPINION', ...ending), undefined, ['56s2'], text('上会之后只剩结果：议定，或未议定而办结。', 'After the meeting only the outcome is left: settled, or closed unsettled.')),
  never('closed-by-department-or-office', 'CLOSE_TOPIC', ['56s2'], text('办结手续由提报部门或办公室办理。', 'The department that put it forward, or the office, closes a topic.'), { any: [byLeadUnit, byOffice] }),
  needs('closed-on-an-outcome', where('CLOSE_TOPIC', beforeMeeting), ['DECLINE_TOPIC', 'LEAVE_OFF_AGENDA'], 'FILL_SLIP', ['56s1', '56s2', '56s3'], text('会议开始之前，不予提报或未列入的才办结；会议开始之后，上过会的、没赶上会的，都可办结。', 'Before the meeting begins a topic is closed when it was declined or left off; after that whether it was taken up or came too late.')),
  closes('ended-is-ended', ending, everything, undefined, ['56s1', '56s2'], text('已定或办结的，到此为止；再来须另行申报。', 'Decided or closed, the case is over; another attempt is another topic.')),
  endsWith('ends-with-outcome', ending, ['56s1', '56s2'], text('每个议题或者议定，或者未议定而办结。', 'Every topic ends by being settled, or by being closed unsettled.')),
];

const punctuality: readonly PropertyOn<ClauseId>[] = [
  never('only-delivery-can-be-late', allBut('DELIVER_SLIP'), ['56s3'], text('只有送单会晚，其他各步都不容许带着偏离走。', 'Only the delivery may deviate; no other act stands as a deviation.'), reportsNothing),
  never('lateness-is-the-only-deviation', 'DELIVER_SLIP', ['56s3'], text('送单除了晚，没有别的偏离。', 'Nothing but lateness is reported of a delivery.'), {
    any: [reportsNothing, { all: [{ path: 'verdict.deviations.0', is: '56s3' }, { path: 'verdict.deviations.1', present: false }] }],
  }),
  never('nothing-merely-warns', everything, ['56s1', '57'], text('这些条款没有只作提醒的。', 'None of these articles merely warns.'), { path: 'verdict.warnings.0', present: false }),
  never('within-four-days-is-late', 'DELIVER_SLIP', ['56s3'], text('五个整工作日至少占五天，离会不足四天送到的，不用查日历就是晚了。', 'Five full working days take five days at least: within four days of the meeting a slip is late on any calendar.'), { any: [{ not: laterThanBeforeMeeting(4 * 24) }, reportsLate] }),
  never('a-month-ahead-is-in-time', 'DELIVER_SLIP', ['56s3'], text('提前一个月送到的，任何假期都耗不掉五个工作日。', 'A month ahead of the meeting a slip is in time whatever the holidays.'), { any: [laterThanBeforeMeeting(30 * 24), { not: reportsLate }] }),
  ...counted.flatMap(({ id, meetingAt, last, hours }) => [
    never(`late-for-${id}`, 'DELIVER_SLIP', ['56s3'], text(`${id} 的会，${last} 之后送到的要记为晚报。`, `For the meeting of ${id} a slip delivered after ${last} is reported as late.`), { any: [{ not: laterThanBeforeMeeting(hours) }, reportsLate] }, {
      when: { path: 'input.meetingAt', is: meetingAt },
    }),
    never(`in-time-for-${id}`, 'DELIVER_SLIP', ['56s3'], text(`${id} 的会，${last} 及以前送到的不是晚报。`, `For the meeting of ${id} a slip delivered by ${last} is not late.`), { any: [laterThanBeforeMeeting(hours), { not: reportsLate }] }, {
      when: { path: 'input.meetingAt', is: meetingAt },
    }),
  ]),
];

/** What must hold of every history of putting a topic forward, from the text of arts. 7, 24, 25, 51 to 57. */
export const properties: readonly Property[] = [...slip, ...stopping, ...coordination, ...legality, ...deciding, ...punctuality];
