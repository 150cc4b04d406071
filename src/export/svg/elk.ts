import imported, { type ElkExtendedEdge, type ElkNode, type ELK } from 'elkjs/lib/elk.bundled.js';
import { dotSize, type Point, type Rect } from './layout.js';
import { padding, type Scene, type SceneArrow, type SceneState } from './scene.js';

/** Where everything stands, px from the upper left corner of the drawing; arrows run from source to target. */
export interface Places {
  readonly width: number;
  readonly height: number;
  readonly rects: ReadonlyMap<string, Rect>;
  readonly arrows: ReadonlyMap<string, { readonly points: readonly Point[]; readonly label?: Rect }>;
  readonly begins: readonly { readonly dot: Point; readonly points: readonly Point[] }[];
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
  'elk.spacing.nodeNode': '22',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.labelLabel': '6',
  'elk.layered.spacing.nodeNodeBetweenLayers': '24',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.alignment': 'TOP',
};

/** Lets ELK place a scene. */
export async function place(scene: Scene): Promise<Places> {
  const graph: ElkNode = {
    id: 'chart',
    layoutOptions: {
      ...common,
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.json.edgeCoords': 'ROOT',
      'elk.json.shapeCoords': 'ROOT',
      'elk.padding': '[top=0,left=0,bottom=0,right=0]',
    },
    children: inner(scene.root),
    edges: [...scene.arrows.map(edgeOf), ...beginnings(scene.root)],
  };
  const done = await new Elk().layout(graph);
  return read(done as ElkNode, scene);
}

const dotId = (frame: string): string => `${frame} begins`;

function inner(state: SceneState): ElkNode[] {
  const dot = state.begins === undefined ? [] : [{ id: dotId(state.id), width: dotSize, height: dotSize }];
  return [...dot, ...state.children.map(nodeOf)];
}

function nodeOf(state: SceneState): ElkNode {
  if (!state.children.length) return { id: state.id, width: state.width, height: state.height, layoutOptions: { 'elk.alignment': 'TOP' } };
  return {
    id: state.id,
    children: inner(state),
    layoutOptions: {
      ...common,
      'elk.padding': `[top=${state.bar + 12},left=${padding.frame},bottom=${padding.frameBelow},right=${padding.frame}]`,
      'elk.nodeSize.constraints': '[MINIMUM_SIZE]',
      'elk.nodeSize.minimum': `(${state.width},${state.height})`,
    },
  };
}

/** An arrow that leads back is handed over turned round, so that layers follow the main flow. */
function edgeOf({ id, source, target, back, label }: SceneArrow): ElkExtendedEdge {
  return {
    id,
    sources: [back ? target : source],
    targets: [back ? source : target],
    labels: label.lines.length
      ? [{ text: id, width: label.width + 6, height: label.height + 4, layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' } }]
      : [],
    layoutOptions: { 'elk.layered.priority.direction': '10', 'elk.layered.priority.straightness': back ? '1' : '10', 'elk.layered.priority.shortness': back ? '1' : '10' },
  };
}

function beginnings(state: SceneState): ElkExtendedEdge[] {
  const own = state.begins === undefined ? [] : [{ id: `${dotId(state.id)} at`, sources: [dotId(state.id)], targets: [state.begins] }];
  return [...own, ...state.children.flatMap(beginnings)];
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
  return {
    width: graph.width ?? 0,
    height: graph.height ?? 0,
    rects: new Map([...nodes].map(([id, node]) => [id, rect(node)])),
    arrows: new Map(
      scene.arrows.map(({ id, back }) => {
        const label = edges.get(id)?.labels?.[0];
        return [id, { points: back ? points(id).reverse() : points(id), ...(label ? { label: rect(label) } : {}) }];
      }),
    ),
    begins: [...nodes.keys()]
      .filter((id) => edges.has(`${id} at`))
      .map((id) => {
        const dot = rect(nodes.get(id)!);
        return { dot: { x: dot.x + dot.width / 2, y: dot.y + dot.height / 2 }, points: points(`${id} at`) };
      }),
  };
}
