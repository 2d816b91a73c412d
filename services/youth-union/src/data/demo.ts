import { defineDemoData } from '#kit/demo';
import { subgraph } from '../subgraph.js';
import { rows } from './rows.js';

export const demo = defineDemoData(subgraph, rows);
