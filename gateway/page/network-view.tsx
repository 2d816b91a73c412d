import { useEffect, useMemo, useState } from 'react';
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Formatter } from '../src/page/model/format.js';
import { type Network, type NetworkTie } from '../src/page/model/network.js';

interface Placed extends SimulationNodeDatum {
  readonly name: string;
}

const width = 960;
const height = 620;

/** Draws organisations and their ties. Steps of the layout run before the first picture, so nothing moves. */
export function NetworkView({ network, title, format }: { network: Network; title: string; format: Formatter }) {
  const [chosen, setChosen] = useState<string | undefined>();
  useEffect(() => setChosen(undefined), [network]);
  const { nodes, ties } = useMemo(() => layout(network), [network]);
  const isNear = (name: string): boolean =>
    chosen === undefined ||
    name === chosen ||
    network.ties.some(({ one, other }) => [one, other].includes(name) && [one, other].includes(chosen));
  return (
    <div className="network">
      <h2>{title}</h2>
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={`${title}: ${nodes.length}`}>
        {ties.map(({ source, target, tie }) => (
          <line
            key={`${tie.one}|${tie.other}`}
            className={isNear(tie.one) && isNear(tie.other) ? 'tie' : 'tie far'}
            x1={source.x}
            y1={source.y}
            x2={target.x}
            y2={target.y}
            strokeWidth={0.5 + 2.5 * Math.sqrt(tie.weight)}
          >
            <title>{`${tie.one} – ${tie.other}: ${format.cell({ kind: 'number', value: tie.weight })}`}</title>
          </line>
        ))}
        {nodes.map(({ name, x, y }) => (
          <g
            key={name}
            className={isNear(name) ? 'node' : 'node far'}
            tabIndex={0}
            role="button"
            aria-pressed={chosen === name}
            aria-label={name}
            onClick={() => setChosen(chosen === name ? undefined : name)}
            onKeyDown={(event) => event.key === 'Enter' && setChosen(chosen === name ? undefined : name)}
          >
            <circle cx={x} cy={y} r={network.isolated.includes(name) ? 4 : 6} />
            {(nodes.length <= 40 || (chosen !== undefined && isNear(name))) && (
              <text x={(x ?? 0) + 8} y={(y ?? 0) + 4}>
                {name}
              </text>
            )}
            <title>{name}</title>
          </g>
        ))}
      </svg>
    </div>
  );
}

interface PlacedTie {
  readonly source: Placed;
  readonly target: Placed;
  readonly tie: NetworkTie;
}

function layout({ names, ties }: Network): { nodes: Placed[]; ties: PlacedTie[] } {
  const nodes = names.map((name): Placed => ({ name }));
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const links = ties.map((tie) => ({ source: byName.get(tie.one)!, target: byName.get(tie.other)!, tie }));
  const simulation = forceSimulation(nodes)
    .force('link', forceLink(links).distance(60).strength(0.2))
    .force('charge', forceManyBody().strength(-90))
    .force('collide', forceCollide(12))
    .force('x', forceX<Placed>(width / 2).strength(0.06))
    .force('y', forceY<Placed>(height / 2).strength(0.1))
    .stop();
  simulation.tick(250);
  for (const node of nodes) {
    node.x = Math.min(width - 12, Math.max(12, node.x ?? 0));
    node.y = Math.min(height - 12, Math.max(12, node.y ?? 0));
  }
  return { nodes, ties: links };
}
