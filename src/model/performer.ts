import { z } from 'zod';

/**
 * On whose behalf, and on what basis, someone acts who does not act in their own post.
 * `basis` names the kind of standing-in, `clause` what it rests on, `grant` the written authorisation if there is one,
 * and `covers` the types of act that it names.
 */
const standingSchema = z.strictObject({
  officer: z.string().min(1),
  post: z.string().min(1),
  unit: z.string().optional(),
  portfolio: z.array(z.string()).readonly().optional(),
  basis: z.string().min(1),
  clause: z.string().min(1),
  grant: z.string().optional(),
  covers: z.array(z.string()).readonly().optional(),
  /** Whether the one stood in for is away at the moment of the act. */
  away: z.boolean().optional(),
});

/**
 * The officer who performs an act and the capacity in which they do so, resolved at the moment of the act from the
 * government's register. A host stamps it on the act; it never comes out of a payload.
 */
export const performerSchema = z.strictObject({
  officer: z.string().min(1),
  /** The post in which they act. */
  post: z.string().min(1),
  /** The department, office or body for which they act. */
  unit: z.string().optional(),
  /** What kind of body the unit is: a department, a sub-district, a meeting, … */
  unitKind: z.string().optional(),
  /** The units in this officer's charge. */
  portfolio: z.array(z.string()).readonly().optional(),
  actingFor: standingSchema.optional(),
});

export type Performer = Readonly<z.output<typeof performerSchema>>;
export type Standing = NonNullable<Performer['actingFor']>;

/** The act of the clock: a host announces a passed deadline under this name. */
export const clock: Performer = { officer: 'clock', post: 'clock' };
