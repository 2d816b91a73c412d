import { overdueReplies } from '../../../schema/typed/operations.js';
import { ask } from './graph-client.js';

/** Recommendations whose replies are overdue, as lines that an analyst reads. */
export async function lateReplies(url: string): Promise<string[]> {
  const { data, incomplete } = await ask(url, overdueReplies, {});
  const list = data.recommendations;
  const lines = (list?.nodes ?? []).map(
    ({ issuedOn, text, replyDueOn, replyTimeliness }) =>
      `${issuedOn}  due ${replyDueOn}  ${replyTimeliness ?? 'not known'}  ${text}`,
  );
  return [
    `Open recommendations whose reply is overdue: ${list ? list.totalCount : 'not known'}`,
    ...lines,
    ...incomplete.map(({ organization }) => `Incomplete: ${organization} did not answer.`),
  ];
}
