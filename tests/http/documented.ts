import { z } from 'zod';

type Json = Readonly<Record<string, unknown>>;
type Responses = Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Json }>>; readonly headers?: Json }>>;

const inDefs = (schema: unknown): unknown => JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/'));

/** Holds what a server answers against what its OpenAPI document says. */
export class Documented {
  private readonly schemas = new Map<string, z.ZodType>();
  private readonly defs: Json;
  /** `GET /cases/{id} 200`, … that were seen. */
  readonly seen = new Set<string>();

  constructor(readonly document: Json) {
    this.defs = inDefs((document['components'] as { schemas: Json }).schemas) as Json;
  }

  /** A schema of the document as a validator. */
  validator(schema: Json): z.ZodType {
    const key = JSON.stringify(schema);
    let known = this.schemas.get(key);
    if (!known) this.schemas.set(key, (known = z.fromJSONSchema({ ...(inDefs(schema) as Json), $defs: this.defs } as never)));
    return known;
  }

  /** The documented operation at a path, and its path as the document writes it. */
  private operation(method: string, path: string): { readonly template: string; readonly operation: { readonly responses: Responses } } | undefined {
    const paths = this.document['paths'] as Readonly<Record<string, Readonly<Record<string, { readonly responses: Responses }>>>>;
    const asked = path.split('/');
    const template = Object.keys(paths).find((each) => {
      const parts = each.split('/');
      return parts.length === asked.length && parts.every((part, index) => part === asked[index] || (part.startsWith('{') && asked[index] !== ''));
    });
    const operation = template === undefined ? undefined : paths[template]![method.toLowerCase()];
    return operation && { template: template!, operation };
  }

  /** What a response has that the document does not foresee; empty when they agree. Paths that are not documented are passed over. */
  async disagreements(method: string, path: string, response: Response): Promise<string[]> {
    const found = this.operation(method, path);
    if (!found) return [];
    const place = `${method} ${found.template} ${response.status}`;
    this.seen.add(place);
    const documented = found.operation.responses[response.status];
    if (!documented) return [`${place}: this status is not documented`];
    const type = response.headers.get('content-type')?.split(';')[0];
    const missing = Object.keys(documented.headers ?? {}).filter((name) => name !== 'Link' && !response.headers.has(name)).map((name) => `${place}: the header ${name} is missing`);
    if (!documented.content) return [...missing, ...(type === undefined ? [] : [`${place}: it should have no content`])];
    const content = documented.content[type ?? ''];
    if (!content) return [...missing, `${place}: content of type ${type} is not documented`];
    if (!type!.endsWith('json')) return missing;
    const parsed = this.validator(content.schema).safeParse(await response.clone().json());
    return [...missing, ...(parsed.error?.issues ?? []).map((issue) => `${place}: ${issue.path.join('.')}: ${issue.message} ${JSON.stringify(issue)}`)];
  }
}
