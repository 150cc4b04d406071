import type { AnyStateMachine } from 'xstate';
import type { z } from 'zod';
import type { ActOf, Acts, PayloadOf } from './act.js';
import type { ProcedureCase } from './case.js';
import type { Deadline } from './deadline.js';
import type { Interpretations } from './interpretation.js';
import type { Performer } from './performer.js';
import type { Property } from './property.js';
import type { Rules } from './rule.js';
import type { Text } from './text.js';

/** What a state says of itself in the machine. */
export interface StateMeta<Id extends string = string> {
  readonly title: Text;
  readonly clauses?: readonly Id[];
}

/** What a transition says of itself in the machine: the clauses that carry it. */
export interface TransitionMeta<Id extends string = string> {
  readonly clauses: readonly [Id, ...Id[]];
  /** A wording for transitions that no act triggers, or where the act alone does not tell what happens. */
  readonly title?: Text;
}

/** What an XState machine of a procedure takes as input: the facts of the case and the readings it runs under. */
export interface MachineInput<Facts, R> {
  readonly facts: Facts;
  readonly readings: R;
}

/** What every machine keeps in its context; a procedure adds its own progress. */
export interface BaseContext<Facts, R> {
  readonly facts: Facts;
  readonly readings: R;
}

/** Sample cases from which behaviours are explored. */
export interface Samples<Facts = any> {
  readonly inputs: readonly Facts[];
  /** Who is tried at every act: in each capacity that matters. */
  readonly performers: readonly Performer[];
  /** The moment at which explored cases begin. */
  readonly start: string;
}

/** A procedure as an application embeds it: all that its verdicts rest on, and nothing that only tests it. */
export interface EmbeddedProcedure<M extends AnyStateMachine = AnyStateMachine, A extends Acts = Acts, I extends z.ZodObject = z.ZodObject, R extends Rules = Rules> {
  /** The slug: also the machine's id and the name of its folder. */
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly group: Text;
  readonly edition: string;
  readonly articles: readonly number[];
  readonly machine: M;
  readonly acts: A;
  /** The facts with which a case opens. */
  readonly input: I;
  readonly rules: R;
  readonly deadlines: readonly Deadline[];
  readonly interpretations: Interpretations;
  /** Values to try for a field that its schema cannot enumerate, by `ACT.field` or `field`. */
  readonly fieldSamples?: Readonly<Record<string, readonly unknown[]>>;
}

/** A procedure with what judges and explores it: for the catalogue, and for every tool. */
export interface Procedure<M extends AnyStateMachine = AnyStateMachine, A extends Acts = Acts, I extends z.ZodObject = z.ZodObject, R extends Rules = Rules> extends EmbeddedProcedure<M, A, I, R> {
  readonly properties: readonly Property[];
  readonly cases: readonly ProcedureCase[];
  readonly samples: Samples<z.output<I>>;
}

/** States a procedure for embedding; a place for the compiler to check it. */
export const embedded = <M extends AnyStateMachine, A extends Acts, I extends z.ZodObject, R extends Rules>(procedure: EmbeddedProcedure<M, A, I, R>): EmbeddedProcedure<M, A, I, R> =>
  procedure;

/** States a procedure with what judges it. */
export const defineProcedure = <M extends AnyStateMachine, A extends Acts, I extends z.ZodObject, R extends Rules>(procedure: Procedure<M, A, I, R>): Procedure<M, A, I, R> =>
  procedure;

/** The types of act that a procedure knows. */
export type ActTypeOf<P extends EmbeddedProcedure> = keyof P['acts']['specs'] & string;

/** The acts of a procedure, stamped; anything at all where it is not known which procedure it is. */
export type ActIn<P extends EmbeddedProcedure> = string extends ActTypeOf<P> ? unknown : ActOf<P['acts']['specs']>;

/** What a user may state in a procedure, unstamped; anything at all where it is not known which procedure it is. */
export type PayloadIn<P extends EmbeddedProcedure> = string extends ActTypeOf<P> ? unknown : PayloadOf<P['acts']['specs']>;

/** The clauses on which the rules of a procedure rest. */
export type ClauseIn<P extends EmbeddedProcedure> = P['rules'][keyof P['rules']] extends { readonly clausesOf: (...args: never[]) => readonly (infer Id extends string)[] } ? Id : string;
