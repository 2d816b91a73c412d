import 'reflect-metadata';

/** Public API for the demo data of a subgraph: the only part of the kit that imports the demo world. */
export { createWorldFor, type DemoData, type DemoDataOptions, defineDemoData } from './demo-data.js';
export { type LoadedRow, rowOf } from '../load/load.js';
export { contributionsOf, officeRows, organizationRow } from './organization-rows.js';
