import { assign, setup, stateIn, type AnyStateMachine } from 'xstate';

/** One behaviour, written for each tool. */
export interface Model {
  readonly machine: AnyStateMachine;
  readonly events: readonly { readonly type: string }[];
  readonly promela: string;
}

const each = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** Parallel regions that each go round by an event of their own. */
function flat(regions: number, size: number): Model {
  const machine = setup({}).createMachine({
    id: 'flat',
    type: 'parallel',
    states: Object.fromEntries(
      each(regions, (region) => [`r${region}`, { initial: 's0', states: Object.fromEntries(each(size, (state) => [`s${state}`, { on: { [`NEXT_${region}`]: `s${(state + 1) % size}` } }])) }]),
    ),
  });
  const promela = `byte ${each(regions, (region) => `r${region}`).join(', ')};
active proctype flat() {
  do
${each(regions, (region) => `  :: d_step { r${region} = (r${region} + 1) % ${size} }`).join('\n')}
  od
}
`;
  return { machine, events: each(regions, (region) => ({ type: `NEXT_${region}` })), promela };
}

/**
 * Parallel regions that are bound together: a switch in the context guards each one's last step, the last step of each
 * region but the first waits for the first to have begun, and one event takes all finished regions back.
 */
function bound(regions: number, size: number): Model {
  const last = size - 1;
  const machine = setup({
    guards: { isOpen: ({ context }) => (context as { open: boolean }).open, hasBegun: stateIn('#bound-begun') },
    actions: { toggle: assign({ open: ({ context }: { context: { open: boolean } }) => !context.open } as never) },
  }).createMachine({
    id: 'bound',
    type: 'parallel',
    context: { open: false },
    on: { TOGGLE: { actions: 'toggle' } },
    states: Object.fromEntries(
      each(regions, (region) => [
        `r${region}`,
        {
          initial: 's0',
          states: Object.fromEntries(
            each(size, (state) => [
              `s${state}`,
              {
                ...(region === 0 && state === 1 ? { id: 'bound-begun' } : {}),
                on: {
                  ...(state === last ? { RESET: 's0' } : {}),
                  ...(state < last - 1 ? { [`NEXT_${region}`]: `s${state + 1}` } : {}),
                  ...(state === last - 1 ? { [`NEXT_${region}`]: [{ guard: 'isOpen', target: `s${last}` }, ...(region > 0 ? [{ guard: 'hasBegun', target: `s${last}` }] : [])] } : {}),
                },
              },
            ]),
          ),
        },
      ]),
    ),
  } as never) as unknown as AnyStateMachine;
  const promela = `byte ${each(regions, (region) => `r${region}`).join(', ')};
bit open;
active proctype bound() {
  do
  :: d_step { open = 1 - open }
  :: d_step { (${each(regions, (region) => `r${region} == ${last}`).join(' || ')}) ->
${each(regions, (region) => `    if :: r${region} == ${last} -> r${region} = 0 :: else fi`).join(';\n')} }
${each(regions, (region) => `  :: d_step { (r${region} < ${last - 1} || (r${region} == ${last - 1} && (open == 1${region > 0 ? ' || r0 == 1' : ''}))) -> r${region} = r${region} + 1 }`).join('\n')}
  od
}
`;
  return { machine, events: [{ type: 'TOGGLE' }, { type: 'RESET' }, ...each(regions, (region) => ({ type: `NEXT_${region}` }))], promela };
}

export const models = { flat, bound } as const;
export type ModelName = keyof typeof models;
