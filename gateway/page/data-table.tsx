import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Formatter } from '../src/page/model/format.js';
import type { Cell, Column, Row, Table } from '../src/page/model/table.js';
import { folded, texts } from './text.js';

interface Sort {
  readonly column: number;
  readonly isDescending: boolean;
}

/** Rows from here on are rendered only while they are visible. */
const virtualFrom = 200;

/** A table with sorting, a filter over all columns, and nested lists that unfold. */
export function DataTable({ table, format }: { table: Table; format: Formatter }) {
  const [sort, setSort] = useState<Sort | undefined>();
  const [filter, setFilter] = useState('');
  const columns = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => !column.language || column.language === format.language);
  const rows = useMemo(() => arranged(table, filter, sort, format), [table, filter, sort, format]);
  const isSortedBy = (index: number): 'ascending' | 'descending' | 'none' =>
    sort?.column !== index ? 'none' : sort.isDescending ? 'descending' : 'ascending';
  const heading = (
    <thead>
      <tr>
        {columns.map(({ column, index }) => (
          <th
            key={column.key}
            aria-sort={isSortedBy(index)}
            className={isNumber(column) ? 'number' : undefined}
            scope="col"
          >
            <button
              type="button"
              title={column.description || undefined}
              onClick={() => setSort({ column: index, isDescending: isSortedBy(index) === 'ascending' })}
            >
              {format.text(column.label)}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
  const renderRow = (row: Row): ReactNode =>
    columns.map(({ column, index }) => (
      <td key={column.key} className={isNumber(column) ? 'number' : undefined}>
        <CellView cell={row.cells[index]!} column={column} format={format} />
      </td>
    ));
  return (
    <>
      {table.rows.length > 5 && (
        <p className="table-tools">
          <label className="field">
            <span>{format.text(texts.filterRows)}</span>
            <input type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
          </label>
          <span role="status">
            {rows.length} {format.text(texts.rows)}
          </span>
        </p>
      )}
      {rows.length > virtualFrom ? (
        <VirtualRows
          rows={rows}
          heading={heading}
          renderRow={renderRow}
          columns={columns.length}
          label={format.text(table.label)}
        />
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-label={format.text(table.label)}>
          <table>
            {heading}
            <tbody>
              {rows.map((row, index) => (
                <tr key={index}>{renderRow(row)}</tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

interface VirtualRowsProps {
  rows: readonly Row[];
  heading: ReactNode;
  renderRow: (row: Row) => ReactNode;
  columns: number;
  label: string;
}

function VirtualRows({ rows, heading, renderRow, columns, label }: VirtualRowsProps) {
  const region = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => 36,
    overscan: 20,
  });
  const visible = virtualizer.getVirtualItems();
  const before = visible[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (visible.at(-1)?.end ?? 0);
  return (
    <div className="scroll tall" ref={region} tabIndex={0} role="region" aria-label={label}>
      <table aria-rowcount={rows.length}>
        {heading}
        <tbody>
          <tr aria-hidden="true">
            <td colSpan={columns} className="spacer" style={{ height: before }} />
          </tr>
          {visible.map(({ index }) => (
            <tr key={index} aria-rowindex={index + 1} ref={virtualizer.measureElement} data-index={index}>
              {renderRow(rows[index]!)}
            </tr>
          ))}
          <tr aria-hidden="true">
            <td colSpan={columns} className="spacer" style={{ height: after }} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** A value: suppressed, unknown and missing values look different from zero and from each other. */
export function CellView({ cell, column, format }: { cell: Cell; column: Column; format: Formatter }) {
  const text = format.cell(cell, column);
  switch (cell.kind) {
    case 'suppressed':
      return (
        <span className="suppressed" title={format.text(texts.suppressedLegend)}>
          {text}
        </span>
      );
    case 'missing':
      return <span className="missing">{text}</span>;
    case 'unknown':
      return (
        <span className="unknown" title={format.text(texts.unknownLegend)}>
          {text}
        </span>
      );
    case 'list':
      return <NestedList table={cell.table} format={format} />;
    default:
      return <>{text}</>;
  }
}

function NestedList({ table, format }: { table: Table; format: Formatter }) {
  const [isOpen, setOpen] = useState(false);
  if (table.rows.length === 0) return <>0</>;
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{table.rows.length}</summary>
      {isOpen && (
        <table className="nested">
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column.key} scope="col">
                  {format.text(column.label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={index}>
                {table.columns.map((column, at) => (
                  <td key={column.key}>
                    <CellView cell={row.cells[at]!} column={column} format={format} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

function isNumber({ kind }: Column): boolean {
  return kind === 'number' || kind === 'figure';
}

/** Filters and sorts rows. Suppressed, unknown and missing values come last in both directions. */
export function arranged(table: Table, filter: string, sort: Sort | undefined, format: Formatter): Row[] {
  const wanted = folded(filter.trim());
  const textOf = (row: Row): string =>
    folded(row.cells.map((cell, at) => format.cell(cell, table.columns[at])).join(' '));
  const rows = wanted === '' ? [...table.rows] : table.rows.filter((row) => textOf(row).includes(wanted));
  if (!sort) return rows;
  const collator = new Intl.Collator('vi', { numeric: true });
  const column = table.columns[sort.column];
  const keyOf = (row: Row): number | string | undefined => sortKey(row.cells[sort.column]!, column, format);
  return rows.toSorted((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
    return sort.isDescending ? -order : order;
  });
}

function sortKey(cell: Cell, column: Column | undefined, format: Formatter): number | string | undefined {
  if (cell.kind === 'number' || cell.kind === 'ratio') return cell.value;
  if (cell.kind === 'list') return cell.table.rows.length;
  if (cell.kind === 'date') return cell.date;
  if (cell.kind === 'suppressed' || cell.kind === 'unknown' || cell.kind === 'missing') return undefined;
  return format.cell(cell, column);
}
