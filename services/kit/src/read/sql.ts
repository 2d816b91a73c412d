/** SQL text, which may span lines; null, undefined, false and '' are absent. */
export type SqlPart = string | number | false | null | undefined;

function layOut(template: TemplateStringsArray, ...parts: readonly SqlPart[]): string {
  const lines: string[] = [];
  let line = '';
  let isAbsent = false;
  const endLine = (): void => {
    if (!(isAbsent && line.trim() === '')) lines.push(line.trimEnd());
    line = '';
    isAbsent = false;
  };
  withoutIndent(template).forEach((text, index) => {
    const [rest, ...next] = text.split('\n');
    line += rest;
    for (const each of next) {
      endLine();
      line = each;
    }
    if (index === parts.length) return;
    const part = parts[index];
    if (isPresent(part)) line += indented(String(part), /^ */.exec(lastLine(line))![0]);
    else isAbsent = true;
  });
  endLine();
  return lines.join('\n').replace(/^\n+|\s+$/g, '');
}

/** Joins conditions by AND, one a line; `true` if there are none. */
function and(conditions: readonly SqlPart[]): string {
  return joined(conditions, '\nand ') || 'true';
}

/** `where` and the conditions, one a line; undefined if there are none. */
function where(conditions: readonly SqlPart[]): string | undefined {
  const present = conditions.filter(isPresent);
  return present.length > 0 ? `where ${indented(and(present), '  ')}` : undefined;
}

/** Joins the items of a list by commas, one a line. */
function list(items: readonly SqlPart[]): string {
  return joined(items, ',\n');
}

function joined(parts: readonly SqlPart[], separator: string): string {
  return parts.filter(isPresent).join(separator);
}

function isPresent(part: SqlPart): part is string | number {
  return part !== null && part !== undefined && part !== false && part !== '';
}

function indented(text: string, indent: string): string {
  return text.replaceAll('\n', `\n${indent}`);
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** The template without the indentation that all its lines share. */
function withoutIndent(template: TemplateStringsArray): string[] {
  const indents = template.flatMap((text, index) =>
    text
      .split('\n')
      .slice(1)
      .filter(
        (line, position, { length }) => line.trim() !== '' || (position === length - 1 && index < template.length - 1),
      )
      .map((line) => /^ */.exec(line)![0].length),
  );
  const shared = Math.min(...indents);
  return Number.isFinite(shared)
    ? template.map((text) => text.replaceAll(`\n${' '.repeat(shared)}`, '\n'))
    : [...template];
}

/**
 * Builds SQL text that keeps the layout of the template. A part that spans lines is indented to the line where it stands.
 * A line that holds nothing but absent parts is left out. Values never enter the text: they are parameters of a
 * `StatementBuilder`, whose placeholders are parts like any other.
 */
export const sql = Object.assign(layOut, { and, where, list });
