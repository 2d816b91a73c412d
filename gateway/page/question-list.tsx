import { useState } from 'react';
import type { Formatter } from '../src/page/model/format.js';
import type { Question } from '../src/page/model/question.js';
import { folded, groups, texts } from './text.js';

interface QuestionListProps {
  questions: readonly Question[];
  current: string | undefined;
  format: Formatter;
  hrefOf: (name: string) => string;
  onChoose: (name: string) => void;
}

/** The questions by group, searched in both languages with or without accents. */
export function QuestionList({ questions, current, format, hrefOf, onChoose }: QuestionListProps) {
  const [text, setText] = useState('');
  const words = folded(text).split(/\s+/).filter(Boolean);
  const matching = questions.filter(({ title, about }) => {
    const searched = folded([title.vi, title.en, about.vi, about.en].join(' '));
    return words.every((word) => searched.includes(word));
  });
  return (
    <nav aria-label={format.text(texts.questions)}>
      <input
        type="search"
        value={text}
        placeholder={format.text(texts.find)}
        aria-label={format.text(texts.find)}
        onChange={(event) => setText(event.target.value)}
      />
      {matching.length === 0 && <p role="status">{format.text(texts.nothingFound)}</p>}
      {Object.entries(groups).map(([name, label]) => {
        const ofGroup = matching.filter(({ group }) => group === name);
        if (ofGroup.length === 0) return null;
        return (
          <section key={name}>
            <h2>{format.text(label)}</h2>
            <ul>
              {ofGroup.map((question) => (
                <li key={question.name}>
                  <a
                    href={hrefOf(question.name)}
                    aria-current={question.name === current ? 'page' : undefined}
                    onClick={(event) => {
                      if (event.metaKey || event.ctrlKey) return;
                      event.preventDefault();
                      onChoose(question.name);
                    }}
                  >
                    {format.text(question.title)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
