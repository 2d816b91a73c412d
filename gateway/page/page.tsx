import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import './page.css';
import { type Address, readAddress, writeAddress } from '../src/page/model/address.js';
import type { Catalogue } from '../src/page/model/catalogue.js';
import { Formatter } from '../src/page/model/format.js';
import type { Language } from '../src/page/model/label.js';
import type { Question } from '../src/page/model/question.js';
import { AnswerView } from './answer-view.js';
import { DateInput, QuestionForm } from './question-form.js';
import { QuestionList } from './question-list.js';
import { type GraphQLAnswer, send } from './send.js';
import { saysSynthetic } from './source.js';
import { texts } from './text.js';

function preferredLanguage(): Language {
  return navigator.language.startsWith('en') ? 'en' : 'vi';
}

/** The state of the page is its address: going back in the history goes back to the question before. */
function useAddress(): [Address, (change: Partial<Address>) => void] {
  const [address, setAddress] = useState(() => readAddress(new URL(location.href), preferredLanguage()));
  useEffect(() => {
    const read = (): void => setAddress(readAddress(new URL(location.href), preferredLanguage()));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  return [
    address,
    (change) => {
      const next = { ...address, ...change };
      history.pushState(null, '', writeAddress(next));
      setAddress(next);
    },
  ];
}

function Page({ catalogue }: { catalogue: Catalogue }) {
  const [address, go] = useAddress();
  const { language } = address;
  const format = useMemo(() => new Formatter(language, catalogue.enums), [language, catalogue]);
  const hasSyntheticRows = useSyntheticRows(catalogue);
  const question = catalogue.questions.find(({ name }) => name === address.question);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = question ? format.text(question.title) : format.text(texts.title);
  }, [language, question]);
  return (
    <>
      <header>
        <a className="home" href={writeAddress({ variables: {}, view: 'table', language })}>
          {format.text(texts.title)}
        </a>
        <span className="space" />
        <DateInput
          key={`asOf ${question?.name} ${address.asOf}`}
          label={format.text(texts.asOf)}
          value={address.asOf ?? question?.asOf ?? ''}
          placeholder={format.text(texts.today)}
          format={format}
          onChange={(asOf) => go({ asOf })}
        />
        <DateInput
          key={`knownOn ${question?.name} ${address.knownOn}`}
          label={format.text(texts.knownOn)}
          value={address.knownOn ?? question?.knownOn ?? ''}
          placeholder={format.text(texts.today)}
          format={format}
          onChange={(knownOn) => go({ knownOn })}
        />
        <button
          type="button"
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => go({ language: language === 'vi' ? 'en' : 'vi' })}
        >
          {format.text(texts.language)}
        </button>
        <a href="/expert">{format.text(texts.expert)}</a>
      </header>
      <div className="wrap">
        <QuestionList
          questions={catalogue.questions}
          current={question?.name}
          format={format}
          hrefOf={(name) => writeAddress({ question: name, variables: {}, view: 'table', language })}
          onChoose={(name) => go({ question: name, variables: {}, asOf: undefined, knownOn: undefined, view: 'table' })}
        />
        <main>
          {question ? (
            <QuestionView {...{ question, catalogue, address, format, hasSyntheticRows, go }} key={question.name} />
          ) : (
            <>
              <h1>{format.text(texts.title)}</h1>
              <p className="lead">{format.text(texts.intro)}</p>
            </>
          )}
        </main>
      </div>
    </>
  );
}

interface QuestionViewProps {
  question: Question;
  catalogue: Catalogue;
  address: Address;
  format: Formatter;
  hasSyntheticRows: boolean;
  go: (change: Partial<Address>) => void;
}

function QuestionView({ question, catalogue, address, format, hasSyntheticRows, go }: QuestionViewProps) {
  const asOf = address.asOf ?? question.asOf;
  const { answer, isRunning } = useAnswer(question, address, asOf);
  const day = answer?.extensions?.asOf ?? asOf ?? new Date().toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' });
  // A link holds the date, so that it shows the same tomorrow.
  const link = new URL(writeAddress({ ...address, asOf: day }), location.href).href;
  return (
    <>
      <h1>{format.text(question.title)}</h1>
      <p className="lead">{format.text(question.about)}</p>
      <QuestionForm
        question={question}
        values={address.variables}
        catalogue={catalogue}
        format={format}
        onChange={(name, value) => go({ variables: { ...address.variables, [name]: value } })}
      />
      <p className="progress" role="status">
        {isRunning ? format.text(texts.running) : ''}
      </p>
      {answer && (
        <AnswerView
          {...{ question, answer, address, format, hasSyntheticRows, link }}
          asOf={day}
          onView={(view) => go({ view })}
        />
      )}
    </>
  );
}

/** Asks the question again whenever its variables, dates or language change. */
function useAnswer(
  question: Question,
  { variables, knownOn, language }: Address,
  asOf: string | undefined,
): { answer: GraphQLAnswer | undefined; isRunning: boolean } {
  const [answer, setAnswer] = useState<GraphQLAnswer | undefined>();
  const [isRunning, setRunning] = useState(false);
  const key = JSON.stringify([question.name, variables, asOf, knownOn, language]);
  useEffect(() => {
    const abort = new AbortController();
    setRunning(true);
    send({
      query: question.sent,
      variables,
      asOf,
      knownOn: knownOn ?? question.knownOn,
      language,
      signal: abort.signal,
    })
      .then(setAnswer, (error: unknown) => {
        if (!abort.signal.aborted) setAnswer({ errors: [{ message: String(error) }] });
      })
      .finally(() => !abort.signal.aborted && setRunning(false));
    return () => abort.abort();
  }, [key]);
  return { answer, isRunning };
}

/** Returns true once a row of the graph says that it is generated. */
function useSyntheticRows({ provenanceQuery }: Catalogue): boolean {
  const [isSynthetic, setSynthetic] = useState(false);
  useEffect(() => {
    if (!provenanceQuery) return;
    void send({ query: provenanceQuery, language: 'en' }).then(
      (answer) => setSynthetic(saysSynthetic(answer)),
      () => undefined,
    );
  }, [provenanceQuery]);
  return isSynthetic;
}

async function main(): Promise<void> {
  const response = await fetch('/page/catalogue.json');
  const catalogue = (await response.json()) as Catalogue;
  createRoot(document.getElementById('page')!).render(<Page catalogue={catalogue} />);
}

void main();
