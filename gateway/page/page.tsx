import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './page.css';

/** A saved question: its title in both languages, and its text. */
interface SavedOperation {
  title: string;
  query: string;
}

// Our own files, as the page allows no other: the editor, the variables, and what knows the schema.
const workers: Readonly<Record<string, string>> = {
  json: '/graphiql/json.worker.js',
  graphql: '/graphiql/graphql.worker.js',
};

(globalThis as { MonacoEnvironment?: unknown }).MonacoEnvironment = {
  getWorker: (_: string, label: string) => new Worker(workers[label] ?? '/graphiql/editor.worker.js'),
};

function Page({ operations }: { operations: readonly SavedOperation[] }) {
  const [first] = operations;
  return (
    <GraphiQL
      fetcher={createGraphiQLFetcher({ url: '/graphql' })}
      defaultTabs={operations.map(({ query }) => ({ query }))}
      {...(first && { initialQuery: first.query })}
      shouldPersistHeaders
    >
      <GraphiQL.Logo>
        <span className="civic-title">Đồ thị giám sát · Civic supervision graph</span>
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

async function main(): Promise<void> {
  const operations = (await (await fetch('/graphiql/operations.json')).json()) as SavedOperation[];
  createRoot(document.getElementById('page')!).render(<Page operations={operations} />);
}

void main();
