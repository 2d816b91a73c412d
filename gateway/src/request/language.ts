/** The language of the words around the data: Vietnamese, unless the client would rather read English. */
export function languageOf(acceptLanguage: string | undefined): 'vi' | 'en' {
  let best: { language: 'vi' | 'en'; weight: number } | undefined;
  for (const range of (acceptLanguage ?? '').slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    if (language !== 'vi' && language !== 'en') continue;
    const quality = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find(Boolean);
    const weight = quality === undefined ? 1 : Number(quality);
    if (weight > 0 && (!best || weight > best.weight)) best = { language, weight };
  }
  return best?.language ?? 'vi';
}
