import { Units1795478400000 } from './1795478400000-units.js';
import { WhenRepliesEntered1795536035695 } from './1795536035695-when-replies-entered.js';
import { NamesByIndex1795548000000 } from './1795548000000-names-by-index.js';
import { UnitsAsAttested1795841884436 } from './1795841884436-units-as-attested.js';
import { RepliesInEnglish1795843382700 } from './1795843382700-replies-in-english.js';

export const migrations = [
  Units1795478400000,
  WhenRepliesEntered1795536035695,
  NamesByIndex1795548000000,
  UnitsAsAttested1795841884436,
  RepliesInEnglish1795843382700,
];
