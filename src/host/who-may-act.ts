import type { AnyMachineSnapshot, AnyTransitionDefinition } from 'xstate';
import { getNextTransitions } from 'xstate';
import type { AnyAct } from '../model/act.js';
import { guardTree, type GuardTree } from '../model/guard-tree.js';
import type { Instant } from '../model/instant.js';
import type { Performer } from '../model/performer.js';
import type { Procedure } from '../model/procedure.js';
import { samplePayloads } from '../model/samples.js';
import { machineSnapshot, type Snapshot } from '../model/snapshot.js';

/** An officer, and the capacities in which they may act at a moment. */
export interface Holder {
  readonly officer: string;
  readonly capacities: readonly Performer[];
}

/** An act that an officer may do now, in the first capacity that carries it. */
export interface Possibility {
  readonly officer: string;
  readonly act: string;
  readonly by: Performer;
}

/**
 * Who may do what now, the same that `available` answers officer by officer, for all of them at once. A guard is asked only
 * once for all that it reads: what a rule answered without looking at who acts holds for everybody, and what it answered
 * without looking at what is stated holds whatever is stated. An act open to everybody awaits nobody in particular and is
 * left out.
 */
export function whoMayAct(procedure: Procedure, snapshot: Snapshot, holders: readonly Holder[], at: Instant): Possibility[] {
  const current = machineSnapshot(procedure, snapshot);
  if (current.status !== 'active') return [];
  const byType = new Map<string, AnyTransitionDefinition[]>();
  for (const transition of getNextTransitions(current)) byType.set(transition.eventType, [...(byType.get(transition.eventType) ?? []), transition]);
  const found: Possibility[] = [];
  for (const [act, transitions] of byType) {
    const payloads = samplePayloads(procedure, act);
    if (!payloads.length) continue;
    const trial = new Trial(procedure, current.context, act, at, (state) => isIn(current, state));
    const trees = transitions.map((transition) => treeOf(transition));
    const may: Possibility[] = [];
    for (const { officer, capacities } of holders) {
      const by = capacities.find((capacity) => payloads.some((payload) => trees.some((tree) => trial.passes(tree, capacity, payload))));
      if (by) may.push({ officer, act, by });
    }
    if (may.length < holders.length) found.push(...may);
  }
  return found;
}

/** What XState's `stateIn` asks: a state's id, or a state value. */
function isIn(current: AnyMachineSnapshot, state: unknown): boolean {
  return typeof state === 'string' && state.startsWith('#') ? current._nodes.some(({ id }) => id === state.slice(1)) : current.matches(state as never);
}

const treesOf = new WeakMap<AnyTransitionDefinition, { readonly tree: GuardTree | undefined }>();

function treeOf(transition: AnyTransitionDefinition): GuardTree | undefined {
  let known = treesOf.get(transition);
  if (!known) treesOf.set(transition, (known = { tree: guardTree(transition.guard) }));
  return known.tree;
}

type Payload = Readonly<Record<string, unknown>>;

/** What one leaf of a guard has answered, by what it read on the way. */
interface Answers {
  always?: boolean;
  readonly byPerformer: Map<Performer, boolean>;
  readonly byPayload: Map<Payload, boolean>;
  readonly byBoth: Map<Performer, Map<Payload, boolean>>;
}

/** The guards of one type of act in one state of a case, asked for many performers and payloads. */
class Trial {
  private readonly answers = new Map<GuardTree, Answers>();
  private by!: Performer;
  private payload!: Payload;
  private readPerformer = false;
  private readPayload = false;
  private readonly event: AnyAct;

  constructor(
    private readonly procedure: Procedure,
    private readonly context: unknown,
    type: string,
    at: Instant,
    private readonly isIn: (state: unknown) => boolean,
  ) {
    const all = (): Record<string, unknown> => {
      this.readPerformer = this.readPayload = true;
      return { ...this.payload, type, by: this.by, at };
    };
    this.event = new Proxy({} as AnyAct, {
      get: (_, name) => {
        if (name === 'type') return type;
        if (name === 'at') return at;
        if (name === 'by') {
          this.readPerformer = true;
          return this.by;
        }
        this.readPayload = true;
        return this.payload[name as string];
      },
      has: (_, name) => name in all(),
      ownKeys: () => Reflect.ownKeys(all()),
      getOwnPropertyDescriptor: (_, name) => {
        const found = Object.getOwnPropertyDescriptor(all(), name);
        return found && { ...found, configurable: true };
      },
    });
  }

  passes(tree: GuardTree | undefined, by: Performer, payload: Payload): boolean {
    if (!tree) return true;
    switch (tree.kind) {
      case 'leaf':
        return this.leaf(tree, by, payload);
      case 'and':
        return tree.members.every((member) => this.passes(member, by, payload));
      case 'or':
        return tree.members.some((member) => this.passes(member, by, payload));
      case 'not':
        return !this.passes(tree.member, by, payload);
      case 'state':
        return this.isIn(tree.state);
    }
  }

  private leaf(leaf: Extract<GuardTree, { kind: 'leaf' }>, by: Performer, payload: Payload): boolean {
    let known = this.answers.get(leaf);
    if (!known) this.answers.set(leaf, (known = { byPerformer: new Map(), byPayload: new Map(), byBoth: new Map() }));
    const answered = known.always ?? known.byPerformer.get(by) ?? known.byPayload.get(payload) ?? known.byBoth.get(by)?.get(payload);
    if (answered !== undefined) return answered;

    this.by = by;
    this.payload = payload;
    this.readPerformer = this.readPayload = false;
    const answer = this.procedure.rules[leaf.name]!.passes({ context: this.context, event: this.event }, leaf.params);
    if (!this.readPerformer && !this.readPayload) known.always = answer;
    else if (!this.readPayload) known.byPerformer.set(by, answer);
    else if (!this.readPerformer) known.byPayload.set(payload, answer);
    else {
      const payloads = known.byBoth.get(by) ?? new Map<Payload, boolean>();
      known.byBoth.set(by, payloads.set(payload, answer));
    }
    return answer;
  }
}
