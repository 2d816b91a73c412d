import { lateReplies } from './late-replies.js';

const [url = 'http://localhost:4000/graphql'] = process.argv.slice(2);

lateReplies(url).then(
  (lines) => console.log(lines.join('\n')),
  (error: unknown) => {
    console.error((error as Error).message);
    process.exitCode = 1;
  },
);
