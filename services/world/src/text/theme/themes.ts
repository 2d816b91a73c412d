import type { SupervisionField } from '../../world.type.js';
import { governance } from './governance.js';
import { landAndEconomy } from './land-and-economy.js';
import { people } from './people.js';
import type { Theme } from './theme.type.js';

/** Texts of each field of supervision. */
export const themes: Readonly<Record<SupervisionField, Theme>> = { ...governance, ...landAndEconomy, ...people };
