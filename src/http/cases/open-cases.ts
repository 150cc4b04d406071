import type { Host } from '../../host/host.js';
import { UnknownCaseError } from '../../host/errors.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Text } from '../../model/text.js';
import type { RequestContext } from '../parts.js';
import { ProblemError } from '../problems/problems.js';

/**
 * Whether an officer may see a case: those who take part in it may, and nobody else. A case that does not exist is answered
 * like one that is not open to the officer, so that nothing can be learnt by trying ids.
 */
export async function isOpenTo(host: Host, officer: string, id: string, signal?: AbortSignal): Promise<boolean> {
  try {
    return await host.takesPart(officer, id, signal ? { signal } : {});
  } catch (error) {
    if (error instanceof UnknownCaseError) return false;
    throw error;
  }
}

/** The case that a request is about, once it is known that the officer may see it. Throws {@link ProblemError}. */
export async function openCase(c: RequestContext, host: Host): Promise<string> {
  const id = c.req.param('id')!;
  if (!(await isOpenTo(host, c.get('officer'), id, c.get('signal')))) throw new ProblemError('not-your-case');
  return id;
}

const remembered = 10_000;

/** The procedure of each case, which never changes. */
export class ProceduresOfCases {
  private readonly known = new Map<string, string>();

  constructor(private readonly host: Host) {}

  note(id: string, procedure: string): void {
    if (this.known.size >= remembered) this.known.delete(this.known.keys().next().value!);
    this.known.set(id, procedure);
  }

  async of(id: string): Promise<string> {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const { procedure } = await this.host.case(id);
    this.note(id, procedure);
    return procedure;
  }
}

/** The titles of procedures and acts; a name that is not known (of an older version) is its own title. */
export function titlesIn({ procedures }: Pick<Catalogue, 'procedures'>) {
  const byId = new Map(procedures.map((procedure) => [procedure.id, procedure]));
  const plain = (name: string): Text => ({ zh: name, en: name });
  return {
    procedure: (id: string): Text => byId.get(id)?.title ?? plain(id),
    act(procedure: string, type: string): Text {
      const specs = byId.get(procedure)?.acts.specs ?? {};
      return (Object.hasOwn(specs, type) ? specs[type]?.title : undefined) ?? plain(type);
    },
  };
}
