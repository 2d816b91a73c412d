import { Registers1795478400000 } from './1795478400000-registers.js';
import { Copies1795519358609 } from './1795519358609-copies.js';
import { Search1795519800000 } from './1795519800000-search.js';
import { CollateTitles1795521656825 } from './1795521656825-collate-titles.js';

export const migrations = [
  Registers1795478400000,
  Copies1795519358609,
  Search1795519800000,
  CollateTitles1795521656825,
];
