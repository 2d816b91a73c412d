import { Registers1795478400000 } from './1795478400000-registers.js';
import { Copies1795519358609 } from './1795519358609-copies.js';
import { Search1795519800000 } from './1795519800000-search.js';

export const migrations = [Registers1795478400000, Copies1795519358609, Search1795519800000];
