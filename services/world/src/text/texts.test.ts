import { createWorld } from '../index.js';
import { articleOrDay, vietnameseWords } from './language.js';
import { themes } from './theme/themes.js';

const world = createWorld({ scale: 'district', seed: 'thanh-xuan-2020' });
const recommendations = [...world.delegations()].flatMap((delegation) => delegation.recommendations);
const replies = recommendations.flatMap((recommendation) => recommendation.replies);
const reviews = [...world.agreements()].flatMap((agreement) => agreement.reviews);

/** Returns all pairs of a value's Vietnamese and English texts: `x` and `xEn`, at every level. */
function bilingualPairs(value: unknown): [vi: string, en: string][] {
  if (Array.isArray(value)) return value.flatMap(bilingualPairs);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const english = (value as Record<string, unknown>)[`${key}En`];
    return typeof one === 'string' && typeof english === 'string' ? [[one, english]] : bilingualPairs(one);
  });
}

test('texts differ by field, place and course', () => {
  const different = (texts: string[]): number => new Set(texts).size / texts.length;
  expect(different(recommendations.map(({ text }) => text))).toBeGreaterThan(0.95);
  expect(different(replies.map(({ text }) => text))).toBeGreaterThan(0.95);
  expect(different(reviews.map(({ findings }) => findings))).toBeGreaterThan(0.9);
});

test('there are a few hundred building blocks, each once', () => {
  const blocks = Object.values(themes).flatMap((theme) => Object.values(theme).flat());
  expect(blocks.length).toBeGreaterThan(200);
  expect(new Set(blocks.map(([vi]) => vi)).size).toBe(blocks.length);
  expect(new Set(blocks.map(([, en]) => en)).size).toBe(blocks.length);
});

test('organisations that recommend the same use words of their own', () => {
  const openings = new Map<string, Set<string>>();
  for (const { issuer, text, kind } of recommendations) {
    if (kind === 'COMMEND') continue;
    openings.set(issuer.kind, (openings.get(issuer.kind) ?? new Set()).add(text.split(' ').slice(0, 4).join(' ')));
  }
  const all = [...openings.values()].flatMap((each) => [...each]);
  expect(openings.size).toBeGreaterThan(5);
  expect(new Set(all).size).toBe(all.length);
});

test('a reply names the body that gives it and the document that it answers', () => {
  for (const { documentNumber, replies: given } of recommendations) {
    for (const { text, textEn } of given) {
      expect(text).toContain(documentNumber);
      expect(textEn).toContain(documentNumber);
    }
  }
});

const entries = {
  delegations: () => [...world.delegations()],
  agreements: () => [...world.agreements()],
  models: () => [...world.models()],
  plans: () => [...world.plans()],
  topics: () => [...world.topics()],
  organizations: () => [...world.organizations('FATHERLAND_FRONT'), ...world.organizations('EMPLOYER')],
  holidays: () => world.holidays,
  units: () => world.units,
};

test.each(Object.entries(entries))('English texts of %s have no Vietnamese words', (_, all) => {
  const pairs = bilingualPairs(all());
  expect(pairs.filter(([, en]) => vietnameseWords.test(en))).toEqual([]);
});

test.each(Object.entries(entries))(
  'Vietnamese texts of %s write days as 29/6/2020 and articles as khoản 3 Điều 7',
  (_, all) => {
    const texts = bilingualPairs(all()).map(([vi]) => vi);
    expect(texts.filter((text) => articleOrDay.test(text))).toEqual([]);
  },
);

test('capitals begin sentences, and each ends with one full stop', () => {
  const texts = [...recommendations, ...replies].flatMap(({ text, textEn }) => [text, textEn]);
  expect(texts.filter((text) => !/^[\p{Lu}]/u.test(text) || !/[^.]\.$/.test(text) || /[{}]| {2}/.test(text))).toEqual(
    [],
  );
});
