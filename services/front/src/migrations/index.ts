import { Registers1795478400000 } from './1795478400000-registers.js';
import { Patterns1795500000000 } from './1795500000000-patterns.js';
import { Copies1795519358609 } from './1795519358609-copies.js';
import { Search1795519800000 } from './1795519800000-search.js';
import { WhenEntered1795520601245 } from './1795520601245-when-entered.js';
import { CollateTitles1795521656825 } from './1795521656825-collate-titles.js';
import { StatesByIndex1795534272394 } from './1795534272394-states-by-index.js';
import { OverlapsInOnePass1795534300000 } from './1795534300000-overlaps-in-one-pass.js';
import { KnownByEntry1795536022933 } from './1795536022933-known-by-entry.js';
import { AgreementsByArea1795540000000 } from './1795540000000-agreements-by-area.js';
import { DelegationsOfAYear1795542337043 } from './1795542337043-delegations-of-a-year.js';
import { TopicsByDay1795547000000 } from './1795547000000-topics-by-day.js';
import { TextsByIndex1795548000000 } from './1795548000000-texts-by-index.js';
import { WorkingDays1795840503842 } from './1795840503842-working-days.js';
import { UnitsAsAttested1795841906775 } from './1795841906775-units-as-attested.js';
import { FindingsInEnglish1795843395709 } from './1795843395709-findings-in-english.js';

export const migrations = [
  Registers1795478400000,
  Patterns1795500000000,
  Copies1795519358609,
  Search1795519800000,
  WhenEntered1795520601245,
  CollateTitles1795521656825,
  StatesByIndex1795534272394,
  OverlapsInOnePass1795534300000,
  KnownByEntry1795536022933,
  AgreementsByArea1795540000000,
  DelegationsOfAYear1795542337043,
  TopicsByDay1795547000000,
  TextsByIndex1795548000000,
  WorkingDays1795840503842,
  UnitsAsAttested1795841906775,
  FindingsInEnglish1795843395709,
];
