import { Bodies1795478400000 } from './1795478400000-bodies.js';

export const migrations = [Bodies1795478400000];
