import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './expert.css';
import type { Catalogue } from '../src/page/model/catalogue.js';

// Workers by the label that the editor gives them; the policy of the page allows files of its own alone.
const workers: Readonly<Record<string, string>> = {
  json: '/page/json.worker.js',
  graphql: '/page/graphql.worker.js',
};

(globalThis as { MonacoEnvironment?: unknown }).MonacoEnvironment = {
  getWorker: (_: string, label: string) => new Worker(workers[label] ?? '/page/editor.worker.js'),
};

/** GraphiQL with one question: that of `?q=`, or the first. */
async function main(): Promise<void> {
  const { questions } = (await (await fetch('/page/catalogue.json')).json()) as Catalogue;
  const wanted = new URL(location.href).searchParams.get('q') ?? 'claims';
  const question = questions.find(({ name }) => name === wanted) ?? questions[0];
  createRoot(document.getElementById('page')!).render(
    <GraphiQL
      fetcher={createGraphiQLFetcher({ url: '/graphql' })}
      {...(question && { initialQuery: question.text, defaultQuery: question.text })}
      shouldPersistHeaders
    >
      <GraphiQL.Logo>
        <a className="civic-title" href="/">
          Sổ giám sát · Civic supervision graph
        </a>
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}

void main();
