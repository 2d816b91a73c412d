import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Address, View } from '../src/page/model/address.js';
import { type Chart, chartOf } from '../src/page/model/chart.js';
import type { Formatter } from '../src/page/model/format.js';
import { type Network, networkOf } from '../src/page/model/network.js';
import type { Question } from '../src/page/model/question.js';
import { type Table, tablesOf } from '../src/page/model/table.js';
import { CellView, DataTable } from './data-table.js';
import { save, saveCsv, saveExcel } from './export.js';
import type { GraphQLAnswer } from './send.js';
import { citation, type Source, sourceLines, sourceOf, statesNoProvenance } from './source.js';
import { texts } from './text.js';

const ChartView = lazy(() => import('./chart-view.js').then(({ ChartView: view }) => ({ default: view })));
const NetworkView = lazy(() => import('./network-view.js').then(({ NetworkView: view }) => ({ default: view })));

interface AnswerProps {
  question: Question;
  answer: GraphQLAnswer;
  address: Address;
  asOf: string;
  /** True if rows of the graph are generated, for figures that do not state their provenance. */
  hasSyntheticRows: boolean;
  format: Formatter;
  onView: (view: View) => void;
  link: string;
}

/** The answer to a question: who did not answer, refusals, and a view of the tables with their source. */
export function AnswerView(props: AnswerProps) {
  const { question, answer, address, asOf, format, onView, link } = props;
  const tables = useMemo(
    () => (answer.data ? tablesOf(question.shapes, answer.data, answer.extensions?.incomplete) : []),
    [question, answer],
  );
  const pictures = useMemo(() => tables.map((table) => ({ table, chart: chartOf(table) })), [tables]);
  const networks = useMemo(() => networksIn(tables), [tables]);
  const source = useSource(props, tables);
  const available: View[] = [
    'table',
    ...(pictures.some(({ chart }) => chart) ? (['chart'] as const) : []),
    ...(networks.length > 0 ? (['network'] as const) : []),
    'json',
  ];
  const view = available.includes(address.view) ? address.view : 'table';
  return (
    <>
      <Notices answer={answer} format={format} />
      <div className="tabs">
        <div role="tablist" aria-label={format.text(texts.data)}>
          {available.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`tab-${each}`}
              aria-selected={each === view}
              aria-controls="view"
              tabIndex={each === view ? 0 : -1}
              onClick={() => onView(each)}
              onKeyDown={(event) => moveTab(event.key, available, each, onView)}
            >
              {format.text(texts[each])}
            </button>
          ))}
        </div>
        {source && <Tools question={question} tables={tables} source={source} link={link} format={format} />}
      </div>
      <div role="tabpanel" id="view" aria-labelledby={`tab-${view}`}>
        {view === 'json' && (
          <pre className="json" tabIndex={0}>
            {JSON.stringify(answer, null, 2)}
          </pre>
        )}
        {view === 'table' && tables.map((table) => <TableSection key={table.key} table={table} format={format} />)}
        <Suspense fallback={<p>{format.text(texts.running)}</p>}>
          {view === 'chart' &&
            pictures.map(({ table, chart }) =>
              chart ? <ChartSection key={table.key} {...{ table, chart, question, asOf, format }} /> : null,
            )}
          {view === 'network' &&
            networks.map(({ key, title, network }) => (
              <NetworkView key={key} network={network} title={format.text(title)} format={format} />
            ))}
        </Suspense>
      </div>
      {source && <SourceNote source={source} format={format} />}
    </>
  );
}

function useSource(
  { question, answer, address, asOf, hasSyntheticRows, format, link }: AnswerProps,
  tables: readonly Table[],
): Source | undefined {
  const [source, setSource] = useState<Source | undefined>();
  useEffect(() => {
    let isCurrent = true;
    const variables = question.inputs
      .map(
        ({ name, label, defaultValue }) =>
          `${format.text(label)} = ${JSON.stringify(address.variables[name] ?? defaultValue ?? null)}`,
      )
      .join('; ');
    const isSynthetic = hasSyntheticRows && statesNoProvenance(answer);
    const options = { tables, variables, asOf, knownOn: address.knownOn ?? question.knownOn, link, isSynthetic };
    void sourceOf(question, answer, options, format).then((found) => isCurrent && setSource(found));
    return () => {
      isCurrent = false;
    };
  }, [question, answer, tables, format, link, hasSyntheticRows]);
  return source;
}

function moveTab(key: string, available: readonly View[], current: View, onView: (view: View) => void): void {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const next = available.at((available.indexOf(current) + step) % available.length)!;
  onView(next);
  document.getElementById(`tab-${next}`)?.focus();
}

/** Tells which organisations did not answer, and what was refused. */
function Notices({ answer, format }: { answer: GraphQLAnswer; format: Formatter }) {
  const incomplete = answer.extensions?.incomplete ?? [];
  const refusals = (answer.errors ?? []).filter(
    ({ path }) =>
      !path || !incomplete.some(({ paths }) => paths.some((each) => path.join('.').startsWith(each.join('.')))),
  );
  return (
    <>
      {incomplete.map(({ organization }) => (
        <p key={organization} className="note" role="status">
          <b>{organization}</b> {format.text(texts.notAnswered)}
        </p>
      ))}
      {refusals.map(({ message }) => (
        <p key={message} className="note refused" role="alert">
          <b>{format.text(texts.refused)}:</b> {message}
        </p>
      ))}
    </>
  );
}

function TableSection({ table, format }: { table: Table; format: Formatter }) {
  const facts = table.facts.filter(({ column }) => !column.language || column.language === format.language);
  return (
    <section>
      <h2>{format.text(table.label)}</h2>
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map(({ column, cell }) => (
            <div key={column.key}>
              <dt>{format.text(column.label)}</dt>
              <dd>
                <CellView cell={cell} column={column} format={format} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {table.additive === false && <p className="hint">{format.text(texts.notAdditive)}</p>}
      {table.rows.length === 0 ? <p>{format.text(texts.noRows)}</p> : <DataTable table={table} format={format} />}
    </section>
  );
}

interface ChartSectionProps {
  table: Table;
  chart: Chart;
  question: Question;
  asOf: string;
  format: Formatter;
}

function ChartSection({ table, chart, question, asOf, format }: ChartSectionProps) {
  const definitions = table.definitions.map((each) => format.text(each)).join(' ');
  const caption = `${format.text(question.title)}. ${format.text(texts.asOf)} ${format.date(asOf)}. ${definitions}`;
  return <ChartView table={table} chart={chart} title={format.text(table.label)} caption={caption} format={format} />;
}

interface ToolsProps {
  question: Question;
  tables: readonly Table[];
  source: Source;
  link: string;
  format: Formatter;
}

function Tools({ question, tables, source, link, format }: ToolsProps) {
  const [message, setMessage] = useState('');
  const [largest] = tables.toSorted((one, other) => other.rows.length - one.rows.length);
  const copy = (text: string): void => {
    void navigator.clipboard.writeText(text).then(() => setMessage(format.text(texts.copied)));
  };
  const pictures = (): void => {
    for (const [index, svg] of [...document.querySelectorAll('#view svg')].entries()) {
      const text = new XMLSerializer().serializeToString(svg);
      save(`${question.name}-${index + 1}.svg`, new Blob([text], { type: 'image/svg+xml' }));
    }
  };
  return (
    <div className="tools">
      {largest && largest.rows.length > 0 && (
        <>
          <button type="button" onClick={() => void saveExcel(question.name, largest, largest.rows, source, format)}>
            {format.text(texts.excel)}
          </button>
          <button type="button" onClick={() => saveCsv(question.name, largest, largest.rows, source, format)}>
            {format.text(texts.csv)}
          </button>
        </>
      )}
      <button type="button" onClick={pictures}>
        {format.text(texts.svg)}
      </button>
      <button type="button" onClick={() => copy(link)}>
        {format.text(texts.copyLink)}
      </button>
      <button type="button" onClick={() => copy(citation(source, format))}>
        {format.text(texts.cite)}
      </button>
      <span role="status">{message}</span>
    </div>
  );
}

function SourceNote({ source, format }: { source: Source; format: Formatter }) {
  return (
    <details className="source" open>
      <summary>{format.text(texts.source)}</summary>
      {source.isSynthetic && <p className="synthetic">{format.text(texts.synthetic)}</p>}
      <dl>
        {sourceLines(source, format).map(([what, text]) => (
          <div key={`${what}${text}`}>
            <dt>{what}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Returns the networks in the tables: pairs of organisations, with the names listed beside them. */
function networksIn(tables: readonly Table[]): { key: string; title: Table['label']; network: Network }[] {
  const nodes = tables.findLast(({ key }) => key.endsWith('nodes'));
  return tables.flatMap((table) => {
    const network = networkOf(table, nodes);
    return network ? [{ key: table.key, title: table.label, network }] : [];
  });
}
