import { Registers1795478400000 } from './1795478400000-registers.js';

export const migrations = [Registers1795478400000];
