import 'reflect-metadata';

/** Public API for numbers that are published: counts, ratios, and what is withheld because it is small. */
export { PublishableAt, PublishedCount, Ratio } from './measure.type.js';
export {
  defaultThreshold,
  meanOfShown,
  type MeanOfRates,
  publishedAboveCommune,
  publishedCount,
  publishedRatio,
  ratio,
  sensitiveThreshold,
  shownCount,
  withheldCount,
  withheldRatio,
} from './publish.js';
export { isSmall, withheld, withheldAtOnce } from './withhold.js';
