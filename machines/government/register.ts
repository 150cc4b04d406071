import { z } from 'zod';
import { GovernmentError, type Government } from '../../src/model/government.js';
import { epoch, instantSchema, type Instant } from '../../src/model/instant.js';
import { nearest } from '../../src/model/nearest.js';
import type { Performer, Standing } from '../../src/model/performer.js';

/** The posts that the rules tell apart. */
export const posts = [
  'mayor',
  'executive-vice-mayor',
  'vice-mayor',
  'office-director',
  'office-deputy-director',
  'unit-head',
  'unit-deputy',
  'unit-staff',
  'body',
  'outsider',
] as const;
export type Post = (typeof posts)[number];

/** What kinds of body there are. */
export const unitKinds = [
  'government-office',
  'department',
  'subdistrict',
  'other-unit',
  'internal-body',
  'non-permanent-body',
  'meeting',
  'party',
  'congress',
  'higher-government',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** The ways of acting for somebody else, and the clause each rests on. */
export const bases = {
  presiding: '6¶1',
  'ab-counterpart': '6¶2s2',
  entrusted: '8',
  'acting-head': '93s3',
} as const;
export type Basis = keyof typeof bases;

const id = z.string().regex(/^[a-z0-9-]+$/, 'expected a kebab-case id');
const title = z.strictObject({ zh: z.string(), en: z.string() });
const span = { from: instantSchema, to: instantSchema };
const ordered = ({ from, to }: { from: Instant; to: Instant }) => epoch(from) <= epoch(to);
const order = { path: ['to'], error: 'ends before it begins' };

/** The register of a government: what a host keeps and what `--government FILE` reads. */
export const registerSchema = z.strictObject({
  units: z.array(z.strictObject({ id, kind: z.enum(unitKinds), title, parent: id.optional() })),
  officers: z.array(
    z.strictObject({
      id,
      title,
      posts: z.array(z.strictObject({ post: z.enum(posts), unit: id.optional(), portfolio: z.array(id).optional() })).min(1),
    }),
  ),
  /** Pairs of deputy mayors who stand in for each other (art. 6 paragraph 2). */
  abPairs: z.array(z.tuple([id, id])),
  /** Who is away, from when to when. */
  absences: z.array(z.strictObject({ officer: id, ...span }).refine(ordered, order)),
  /** Written authorisations: who lets whom do which acts (art. 8). */
  grants: z.array(z.strictObject({ id: z.string().min(1), grantor: id, grantee: id, acts: z.array(z.string().min(1)).min(1), ...span }).refine(ordered, order)),
  /** Who heads a unit while its head's absence is on the register as well, under the rules for heads' leave (art. 93). */
  actingHeads: z.array(z.strictObject({ unit: id, officer: id, ...span }).refine(ordered, order)),
});
export type RegisterData = z.output<typeof registerSchema>;

/** An overlay: lists that replace (`units`, `officers`, `abPairs`) or add to (the others) those of the register below. */
const overlaySchema = registerSchema.partial();

const within = (at: Instant, { from, to }: { from: Instant; to: Instant }): boolean => epoch(from) <= epoch(at) && epoch(at) <= epoch(to);

/** A government from its register. Throws {@link GovernmentError} when the register contradicts itself. */
export function governmentOf(data: RegisterData): Government {
  const units = new Map(data.units.map((unit) => [unit.id, unit]));
  const officers = new Map(data.officers.map((officer) => [officer.id, officer]));
  checkReferences(data, units, officers);

  const officerOf = (name: string) => {
    const officer = officers.get(name);
    if (officer) return officer;
    const guess = nearest(name, [...officers.keys()]);
    throw new GovernmentError(`the register knows no officer "${name}"${guess ? `; did you mean "${guess}"?` : ''}`);
  };
  const isAway = (officer: string, at: Instant) => data.absences.some((absence) => absence.officer === officer && within(at, absence));
  const ownPosts = (officer: RegisterData['officers'][number]): Performer[] =>
    officer.posts.map(({ post, unit, portfolio }) => ({
      officer: officer.id,
      post,
      ...(unit === undefined ? {} : { unit, unitKind: units.get(unit)!.kind }),
      ...(portfolio === undefined ? {} : { portfolio }),
    }));
  const standIn = (own: Performer, principal: Performer, basis: Basis, more: Partial<Standing> = {}): Performer => ({
    ...own,
    actingFor: {
      officer: principal.officer,
      post: principal.post,
      ...(principal.unit === undefined ? {} : { unit: principal.unit }),
      ...(principal.portfolio === undefined ? {} : { portfolio: principal.portfolio }),
      basis,
      clause: bases[basis],
      ...more,
    },
  });

  return {
    officers: data.officers.map((officer) => ({
      id: officer.id,
      title: officer.title,
      posts: ownPosts(officer).map(({ officer: _officer, ...post }) => post),
      counterparts: data.abPairs.filter((pair) => pair.includes(officer.id)).map(([one, other]) => (one === officer.id ? other : one)),
    })),
    units: data.units.map(({ id, title }) => ({ id, title })),
    bases: Object.keys(bases),
    overlay: overlaySchema,
    capacities(name, at) {
      const officer = officerOf(name);
      const own = ownPosts(officer);
      const first = own[0]!;
      const standing: Performer[] = [];
      // Whoever is away stands in for nobody; a written authorisation goes with its holder.
      const isHere = !isAway(name, at);
      if (isHere && first.post === 'executive-vice-mayor') {
        for (const mayor of data.officers.filter(({ id, posts }) => posts[0]!.post === 'mayor' && isAway(id, at))) {
          standing.push(standIn(first, ownPosts(mayor)[0]!, 'presiding'));
        }
      }
      for (const pair of data.abPairs.filter((members) => members.includes(name))) {
        const other = officerOf(pair[0] === name ? pair[1] : pair[0]);
        if (isHere && isAway(other.id, at)) standing.push(standIn(first, ownPosts(other)[0]!, 'ab-counterpart'));
      }
      for (const grant of data.grants.filter((each) => each.grantee === name && within(at, each))) {
        standing.push(standIn(first, ownPosts(officerOf(grant.grantor))[0]!, 'entrusted', { grant: grant.id, covers: grant.acts, away: isAway(grant.grantor, at) }));
      }
      // An entry says who acts for a head who is away; it takes effect while the head's absence is on the register too.
      for (const acting of data.actingHeads.filter((each) => isHere && each.officer === name && within(at, each))) {
        const head = data.officers.find(({ posts }) => posts.some(({ post, unit }) => post === 'unit-head' && unit === acting.unit));
        if (head && isAway(head.id, at)) standing.push(standIn(first, ownPosts(head).find(({ unit }) => unit === acting.unit)!, 'acting-head'));
      }
      return [...own, ...standing];
    },
    with(overlay) {
      const read = overlaySchema.safeParse(overlay);
      if (!read.success) {
        throw new GovernmentError(`the register does not fit: ${read.error.issues.map(({ path, message }) => `${path.join('.') || '(file)'}: ${message}`).join('; ')}`);
      }
      const more = read.data;
      return governmentOf({
        units: more.units ?? data.units,
        officers: more.officers ?? data.officers,
        abPairs: more.abPairs ?? data.abPairs,
        absences: [...data.absences, ...(more.absences ?? [])],
        grants: [...data.grants, ...(more.grants ?? [])],
        actingHeads: [...data.actingHeads, ...(more.actingHeads ?? [])],
      });
    },
    overlayFor(performers, span) {
      const standing = performers.flatMap(({ officer, actingFor }) => (actingFor ? [{ ...actingFor, principal: actingFor.officer, grantee: officer }] : []));
      if (!standing.length) return undefined;
      const away = standing.filter(({ basis, away }) => basis !== 'entrusted' || away).map(({ principal }) => ({ officer: principal, ...span }));
      const grants = standing.flatMap(({ grant, covers, principal, grantee }) => (grant && covers ? [{ id: grant, grantor: principal, grantee, acts: [...covers], ...span }] : []));
      const actingHeads = standing.flatMap(({ basis, unit, grantee }) => (basis === 'acting-head' && unit ? [{ unit, officer: grantee, ...span }] : []));
      return Object.fromEntries(Object.entries({ absences: unique(away), grants: unique(grants), actingHeads: unique(actingHeads) }).filter(([, list]) => list.length));
    },
  };
}

const unique = <T>(items: readonly T[]): T[] => [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];

function checkReferences(data: RegisterData, units: ReadonlyMap<string, unknown>, officers: ReadonlyMap<string, unknown>): void {
  const unknown: string[] = [];
  const need = (known: ReadonlyMap<string, unknown>, name: string | undefined, where: string) => {
    if (name !== undefined && !known.has(name)) unknown.push(`${where}: "${name}"`);
  };
  for (const { id: unit, parent } of data.units) need(units, parent, `units.${unit}.parent`);
  for (const officer of data.officers) {
    for (const { unit, portfolio } of officer.posts) {
      need(units, unit, `officers.${officer.id}.unit`);
      for (const member of portfolio ?? []) need(units, member, `officers.${officer.id}.portfolio`);
    }
  }
  data.abPairs.forEach((pair, index) => pair.forEach((name) => need(officers, name, `abPairs.${index}`)));
  data.absences.forEach(({ officer }, index) => need(officers, officer, `absences.${index}.officer`));
  data.grants.forEach(({ grantor, grantee }, index) => [grantor, grantee].forEach((name) => need(officers, name, `grants.${index}`)));
  data.actingHeads.forEach(({ unit, officer }, index) => {
    need(units, unit, `actingHeads.${index}.unit`);
    need(officers, officer, `actingHeads.${index}.officer`);
  });
  if (unknown.length) throw new GovernmentError(`the register names what it does not hold: ${unknown.join('; ')}`);
}
