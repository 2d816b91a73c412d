import type { Deadline } from './deadline.type.js';
import type { DeadlineRule } from './deadline-rule.entity.js';
import type { DeadlineStatus } from './deadline.enum.js';

/** Writes a `YYYY-MM-DD` day as Vietnamese documents do: 29/6/2020. */
export function dayInVietnamese(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Writes a `YYYY-MM-DD` day in English: 29 June 2020. */
export function dayInEnglish(day: string): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`));
}

/** Translates a Vietnamese citation: `điểm c khoản 1 Điều 40` is `Article 40(1)(c)`. @throws Error for another form */
export function articleInEnglish(article: string): string {
  return article
    .split(', ')
    .map((one) => {
      const [, point, clause, number] = /^(?:điểm (\S+) )?(?:khoản (\d+) )?Điều (\d+)$/.exec(one) ?? [];
      if (!number) throw new Error(`"${one}" is not a citation of the form "điểm c khoản 1 Điều 40"`);
      return `Article ${number}${clause ? `(${clause})` : ''}${point ? `(${point})` : ''}`;
    })
    .join(', ');
}

/**
 * Explains a deadline in Vietnamese and English. `dueOn` is null if the rule sets no last day for the anchor; `excused` is
 * true if the body was excused, whatever rule was in force.
 */
export function explainDeadline(
  rule: DeadlineRule,
  anchor: string,
  dueOn: string | null,
  status: DeadlineStatus,
  excused = false,
): Pick<Deadline, 'explanation' | 'explanationEn'> {
  const { article, amount, unit, direction, anchorEvent, anchorEventEn, validFrom, instrument } = rule;
  const citation = `${article} văn bản số ${instrument.documentNumber}`;
  const citationEn = `${instrument.documentNumber}, ${articleInEnglish(article)}`;
  if (excused) {
    return {
      explanation: `Không áp dụng: đơn vị được miễn giám sát; quy định là ${citation}.`,
      explanationEn: `Not applicable: the body was excused; the rule is ${citationEn}.`,
    };
  }
  if (status === 'NOT_APPLICABLE_AT_THE_TIME') {
    return {
      explanation: `Không áp dụng: ${citation} có hiệu lực từ ${dayInVietnamese(validFrom)}; mốc là ${dayInVietnamese(anchor)}.`,
      explanationEn: `Not applicable: ${citationEn} is in force from ${dayInEnglish(validFrom)}; the anchor is ${dayInEnglish(anchor)}.`,
    };
  }
  if (status === 'NO_STATUTORY_LIMIT' || dueOn === null) {
    return {
      explanation: `${capitalized(citation)} không quy định số ngày.`,
      explanationEn: `${citationEn} sets no number of days.`,
    };
  }
  const working = unit === 'WORKING_DAY';
  return {
    explanation:
      `${capitalized(citation)}: ${amount} ngày${working ? ' làm việc' : ''} ${direction === 'BEFORE' ? 'trước' : 'sau'} ` +
      `${anchorEvent} (${dayInVietnamese(anchor)}), hạn cuối ${dayInVietnamese(dueOn)}.`,
    explanationEn:
      `${citationEn}: ${amount} ${working ? 'working' : 'calendar'} days ${direction.toLowerCase()} ` +
      `${anchorEventEn} (${dayInEnglish(anchor)}), last day ${dayInEnglish(dueOn)}.`,
  };
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
