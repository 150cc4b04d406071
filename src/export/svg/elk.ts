import imported, { type ElkExtendedEdge, type ElkNode, type ELK } from 'elkjs/lib/elk.bundled.js';
import type { Point, Rect } from '../picture/geometry.js';
import { padding, type Scene, type SceneArrow, type SceneState } from './scene.js';

/** Where everything stands, px from the upper left corner of the drawing; arrows run from source to target. */
export interface Places {
  readonly width: number;
  readonly height: number;
  readonly rects: ReadonlyMap<string, Rect>;
  readonly arrows: ReadonlyMap<string, { readonly points: readonly Point[]; readonly label?: Rect }>;
}

// A bundler hands out the constructor itself, Node the module around it.
const Elk = ((imported as unknown as { default?: unknown }).default ?? imported) as new () => ELK;

const common = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.thoroughness': '40',
  'elk.layered.crossingMinimization.semiInteractive': 'true',
  'elk.spacing.nodeNode': '22',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.labelLabel': '6',
  'elk.layered.spacing.nodeNodeBetweenLayers': '8',
  'elk.layered.spacing.edgeNodeBetweenLayers': '10',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.alignment': 'TOP',
};

/** The room above a first state for the dot that marks it, px. */
const beginning = 24;

/** Lets ELK place a scene. */
export async function place(scene: Scene): Promise<Places> {
  const first = await run(scene, new Map());
  const narrow = frames(scene.root).flatMap(({ id, width }) => {
    const missing = width - first.rects.get(id)!.width;
    return missing > 0 ? [[id, Math.ceil(missing / 2)] as const] : [];
  });
  return narrow.length ? run(scene, new Map(narrow)) : first;
}

const frames = (state: SceneState): SceneState[] => state.children.flatMap((child) => (child.children.length ? [child, ...frames(child)] : []));

/** Lays out once; `widened` says how much a frame needs at either side for its title, px. */
async function run(scene: Scene, widened: ReadonlyMap<string, number>): Promise<Places> {
  const begins = new Map(frames(scene.root).map((frame) => [frame.id, frame.begins]));
  const first = (id: string): string => (begins.get(id) === undefined ? id : first(begins.get(id)!));
  const graph: ElkNode = {
    id: 'chart',
    layoutOptions: {
      ...common,
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.json.edgeCoords': 'ROOT',
      'elk.json.shapeCoords': 'ROOT',
      'elk.padding': `[top=${beginning},left=0,bottom=0,right=0]`,
    },
    children: scene.root.children.map((child, index) => nodeOf(child, index, widened)),
    edges: scene.arrows.map((arrow) => edgeOf(arrow, first)),
  };
  const done = await new Elk().layout(graph);
  return read(done as ElkNode, scene);
}

/** Frames beside each other stand in the machine's order; everything else stands where it makes fewest crossings. */
function nodeOf(state: SceneState, index: number, widened: ReadonlyMap<string, number>): ElkNode {
  if (!state.children.length) return { id: state.id, width: state.width, height: state.height, layoutOptions: { 'elk.alignment': 'TOP' } };
  const side = padding.frame + (widened.get(state.id) ?? 0);
  return {
    id: state.id,
    children: state.children.map((child, at) => nodeOf(child, at, widened)),
    layoutOptions: {
      ...common,
      'elk.position': `(${(index + 1) * 100},0)`,
      'elk.padding': `[top=${state.bar + (state.begins === undefined ? 12 : beginning)},left=${side},bottom=${padding.frameBelow},right=${side}]`,
    },
  };
}

/**
 * An arrow that leads back is handed over turned round, so that layers follow the main flow. One that leads to a frame aims
 * at the state where the frame begins, so that both stand in line, and is cut off at the frame afterwards.
 */
function edgeOf({ id, source, target: aim, back, label }: SceneArrow, first: (id: string) => string): ElkExtendedEdge {
  const target = back ? aim : first(aim);
  return {
    id,
    sources: [back ? target : source],
    targets: [back ? source : target],
    labels: label.lines.length
      ? [{ text: id, width: label.width + 6, height: label.height + 7, layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' } }]
      : [],
    layoutOptions: { 'elk.layered.priority.direction': '10', 'elk.layered.priority.straightness': back ? '1' : '10', 'elk.layered.priority.shortness': back ? '1' : '10' },
  };
}

function read(graph: ElkNode, scene: Scene): Places {
  const nodes = new Map<string, ElkNode>();
  const visit = (node: ElkNode): void => {
    nodes.set(node.id, node);
    node.children?.forEach(visit);
  };
  visit(graph);
  const edges = new Map((graph.edges ?? []).map((edge) => [edge.id, edge]));
  const rect = ({ x = 0, y = 0, width = 0, height = 0 }: Partial<Rect>): Rect => ({ x, y, width, height });
  const points = (id: string): Point[] => (edges.get(id)?.sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) => [startPoint, ...(bendPoints ?? []), endPoint]);
  const rects = new Map([...nodes].map(([id, node]) => [id, rect(node)]));
  return {
    width: graph.width ?? 0,
    height: graph.height ?? 0,
    rects,
    arrows: new Map(
      scene.arrows.map(({ id, back, target }) => {
        const label = edges.get(id)?.labels?.[0];
        return [id, { points: back ? points(id).reverse() : cutAt(points(id), rects.get(target)!), ...(label ? { label: rect(label) } : {}) }];
      }),
    ),
  };
}

/** A line that comes down on a box, without what runs within it. */
function cutAt(points: readonly Point[], { y }: Rect): readonly Point[] {
  const last = points.findIndex((to, index) => index > 0 && points[index - 1]!.y < y && to.y >= y);
  return last < 0 ? points : [...points.slice(0, last), { x: points[last]!.x, y }];
}
