import { Registers1795478400000 } from './1795478400000-registers.js';
import { Patterns1795500000000 } from './1795500000000-patterns.js';
import { Copies1795519358609 } from './1795519358609-copies.js';

export const migrations = [Registers1795478400000, Patterns1795500000000, Copies1795519358609];
