import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { projectRoot } from './register.js';

const read = (...path: string[]) => readFileSync(join(projectRoot, ...path), 'utf8');

/** Coordinates in the last column of the tables. */
function coordinatesOf(glossary: string): string[] {
  const cells = glossary.split('\n').flatMap((line) => (line.startsWith('| ') ? [line.split('|').at(-2)!] : []));
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, coordinate]) => coordinate!));
}

test('every name of the glossary is in the API', () => {
  const schema = buildSchema(read('schema', 'api.graphql'));
  const isThere = (coordinate: string): boolean => {
    const [typeName = '', member] = coordinate.split('.');
    const type = schema.getType(typeName);
    if (!type || member === undefined) return type !== undefined;
    if (isEnumType(type)) return type.getValue(member) !== undefined;
    const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
    return hasFields && type.getFields()[member] !== undefined;
  };
  const coordinates = coordinatesOf(read('docs', 'glossary.md'));
  expect(coordinates.length).toBeGreaterThan(120);
  expect(coordinates.filter((coordinate) => !isThere(coordinate))).toEqual([]);
});
