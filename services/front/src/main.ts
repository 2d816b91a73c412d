import { serve } from '#kit';
import { subgraph } from './subgraph.js';

void serve(subgraph, { importData: () => import('./data/demo.js') });
