import { Units1795478400000 } from './1795478400000-units.js';

export const migrations = [Units1795478400000];
