import { useEffect, useRef } from 'react';
import type { Chart } from '../src/page/model/chart.js';
import type { Formatter } from '../src/page/model/format.js';
import type { Cell, Table } from '../src/page/model/table.js';

interface Mark {
  readonly x: string;
  readonly y: string;
  readonly value: number | null;
  readonly isSuppressed: boolean;
}

interface ChartProps {
  table: Table;
  chart: Chart;
  title: string;
  caption: string;
  format: Formatter;
}

/** Draws a table as SVG. A suppressed value is a hatched mark and never a zero. */
export function ChartView({ table, chart, title, caption, format }: ChartProps) {
  const figure = useRef<HTMLElement>(null);
  useEffect(() => {
    let isCurrent = true;
    void import('@observablehq/plot').then((Plot) => {
      if (!isCurrent || !figure.current) return;
      const width = Math.min(figure.current.clientWidth || 800, 960);
      figure.current.replaceChildren(withoutStyles((inert) => draw(Plot, table, chart, width, format, inert)));
    });
    return () => {
      isCurrent = false;
    };
  }, [table, chart, format]);
  return (
    <div className="chart">
      <h2>{title}</h2>
      <figure ref={figure} role="img" aria-label={`${title}. ${caption}`} />
      <p className="caption">{caption}</p>
    </div>
  );
}

type PlotModule = typeof import('@observablehq/plot');

/**
 * Draws in a document that is not shown, and leaves out the style elements that Plot adds: the policy of the page allows
 * none, and page.css has their rules.
 */
function withoutStyles(draw: (inert: Document) => Element): Element {
  const drawn = draw(document.implementation.createHTMLDocument(''));
  for (const style of drawn.querySelectorAll('style')) style.remove();
  // The figure has one label; groups without a role may have none.
  for (const group of drawn.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  return document.adoptNode(drawn);
}

function draw(
  Plot: PlotModule,
  table: Table,
  chart: Chart,
  width: number,
  format: Formatter,
  inert: Document,
): Element {
  const labelOf = (index: number): string => format.text(table.columns[index]!.label);
  const textOf = (cell: Cell, index: number): string => format.cell(cell, table.columns[index]);
  if (chart.kind === 'heat' || chart.kind === 'ranking') {
    const [x, y, value] =
      chart.kind === 'heat' ? [chart.x, chart.y, chart.value] : [chart.value, chart.category, chart.value];
    const marks = table.rows.map(({ cells }) => markOf(cells, x, y, value, textOf));
    if (chart.kind === 'heat')
      return Plot.plot({
        document: inert,
        width,
        marginLeft: 220,
        marginBottom: 90,
        x: { label: labelOf(x), tickRotate: -30 },
        y: { label: labelOf(y) },
        color: { scheme: 'blues', label: labelOf(value), legend: true },
        marks: [
          Plot.cell(marks, { x: 'x', y: 'y', fill: 'value' }),
          Plot.text(marks, { x: 'x', y: 'y', text: (each: Mark) => markText(each) }),
        ],
      });
    return Plot.plot({
      document: inert,
      width,
      marginLeft: 280,
      height: Math.max(160, marks.length * 24 + 60),
      x: {
        label: labelOf(chart.value),
        grid: true,
        zero: true,
        ...(chart.isShare && { percent: true, domain: [0, 100] }),
      },
      y: { label: null },
      marks: [
        Plot.barX(marks, { y: 'y', x: 'value', fill: 'currentColor', fillOpacity: 0.7, sort: { y: '-x' } }),
        Plot.text(marks, {
          y: 'y',
          x: (each: Mark) => each.value ?? 0,
          text: (each: Mark) => (each.isSuppressed ? '▨' : ''),
          dx: 8,
        }),
        Plot.ruleX([0]),
      ],
    });
  }
  const marks = table.rows.map(({ cells }) => markOf(cells, chart.x, chart.color ?? chart.x, chart.y, textOf));
  const fill = chart.color === undefined ? undefined : 'y';
  const shown = marks.filter(({ value }) => value !== null);
  const hidden = marks.filter(({ isSuppressed }) => isSuppressed);
  const suppressed = Plot.text(hidden, { x: 'x', frameAnchor: 'bottom', text: () => '▨', dy: -2 });
  const lineMarks = [
    Plot.lineY(shown, { x: 'x', y: 'value', ...(fill && { stroke: fill }) }),
    Plot.dotY(shown, { x: 'x', y: 'value', ...(fill && { fill }) }),
  ];
  const bars =
    chart.isStacked || !fill
      ? [Plot.barY(shown, { x: 'x', y: 'value', fill: fill ?? 'currentColor', fillOpacity: 0.75 })]
      : [Plot.barY(shown, { fx: 'x', x: 'y', y: 'value', fill })];
  return Plot.plot({
    document: inert,
    width,
    marginBottom: 40,
    x: { label: labelOf(chart.x), type: chart.kind === 'line' ? 'point' : 'band' },
    y: { label: labelOf(chart.y), grid: true, zero: true },
    ...(fill && { color: { legend: true } }),
    marks: [...(chart.kind === 'line' ? lineMarks : bars), suppressed, Plot.ruleY([0])],
  });
}

function markOf(
  cells: readonly Cell[],
  x: number,
  y: number,
  value: number,
  textOf: (cell: Cell, index: number) => string,
): Mark {
  const cell = cells[value]!;
  return {
    x: textOf(cells[x]!, x),
    y: textOf(cells[y]!, y),
    value: cell.kind === 'number' || cell.kind === 'ratio' ? cell.value : null,
    isSuppressed: cell.kind === 'suppressed',
  };
}

function markText({ value, isSuppressed }: Mark): string {
  return isSuppressed ? '▨' : value === null ? '–' : String(Number(value.toPrecision(3)));
}
