import { serve } from '#kit';
import { subgraph } from './subgraph.js';

void serve(subgraph, { loadDemo: () => import('./data/demo.js') });
