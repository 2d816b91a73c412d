import { useState } from 'react';
import type { Catalogue } from '../src/page/model/catalogue.js';
import { readDate } from '../src/page/model/address.js';
import type { Formatter } from '../src/page/model/format.js';
import type { Question, QuestionInput } from '../src/page/model/question.js';
import { Picker } from './picker.js';
import { texts } from './text.js';

type Values = Readonly<Record<string, unknown>>;

interface FormProps {
  question: Question;
  values: Values;
  catalogue: Catalogue;
  format: Formatter;
  onChange: (name: string, value: unknown) => void;
}

/** The variables of a question as controls. A change is answered at once. */
export function QuestionForm({ question, values, catalogue, format, onChange }: FormProps) {
  if (question.inputs.length === 0) return null;
  return (
    <div className="form" role="group" aria-label={format.text(texts.variables)}>
      {question.inputs.map((input) => (
        <InputOf
          key={`${question.name}.${input.name}`}
          input={input}
          value={Object.hasOwn(values, input.name) ? values[input.name] : input.defaultValue}
          labels={catalogue.enums[input.type] ?? {}}
          format={format}
          onChange={(value) => onChange(input.name, value)}
        />
      ))}
    </div>
  );
}

interface InputProps {
  input: QuestionInput;
  value: unknown;
  labels: Catalogue['enums'][string];
  format: Formatter;
  onChange: (value: unknown) => void;
}

function InputOf({ input, value, labels, format, onChange }: InputProps) {
  const label = format.text(input.label);
  switch (input.control) {
    case 'unit':
    case 'unit-code':
    case 'unit-name':
    case 'organization':
      return (
        <Picker
          label={label}
          control={input.control}
          value={typeof value === 'string' ? value : null}
          format={format}
          onChange={onChange}
        />
      );
    case 'enum':
      return input.isList ? (
        <EnumList
          label={label}
          chosen={Array.isArray(value) ? value : []}
          labels={labels}
          format={format}
          onChange={onChange}
        />
      ) : (
        <label className="field">
          <span>{label}</span>
          <select value={String(value)} onChange={(event) => onChange(event.target.value)}>
            {Object.entries(labels).map(([name, each]) => (
              <option key={name} value={name}>
                {format.text(each)}
              </option>
            ))}
          </select>
        </label>
      );
    case 'boolean':
      return (
        <label className="field">
          <span>{label}</span>
          <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
        </label>
      );
    case 'date':
      return (
        <DateInput label={label} value={typeof value === 'string' ? value : ''} format={format} onChange={onChange} />
      );
    default:
      return <TextInput label={label} value={value} isNumber={input.control === 'number'} onChange={onChange} />;
  }
}

interface EnumListProps {
  label: string;
  chosen: readonly unknown[];
  labels: Catalogue['enums'][string];
  format: Formatter;
  onChange: (value: unknown) => void;
}

function EnumList({ label, chosen, labels, format, onChange }: EnumListProps) {
  const names = chosen.map((each) => format.enumValue(String(each))).join('; ');
  return (
    <details className="field enum-list">
      <summary>
        <span>{label}</span> {names}
      </summary>
      {Object.entries(labels).map(([name, each]) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, name] : chosen.filter((other) => other !== name))
            }
          />{' '}
          {format.text(each)}
        </label>
      ))}
    </details>
  );
}

function TextInput({
  label,
  value,
  isNumber,
  onChange,
}: {
  label: string;
  value: unknown;
  isNumber: boolean;
  onChange: (value: unknown) => void;
}) {
  const [text, setText] = useState(typeof value === 'string' || typeof value === 'number' ? `${value}` : '');
  const done = (): void => {
    const number = Number(text);
    if (!isNumber) onChange(text);
    else if (text.trim() !== '' && !Number.isNaN(number)) onChange(number);
  };
  return (
    <label className="field">
      <span>{label}</span>
      <input
        value={text}
        inputMode={isNumber ? 'numeric' : 'text'}
        size={isNumber ? 6 : 24}
        onChange={(event) => setText(event.target.value)}
        onBlur={done}
        onKeyDown={(event) => event.key === 'Enter' && done()}
      />
    </label>
  );
}

interface DateProps {
  label: string;
  value: string;
  format: Formatter;
  onChange: (iso: string | undefined) => void;
  placeholder?: string;
}

/** A date as it is written in Viet Nam, 29/6/2020. */
export function DateInput({ label, value, format, onChange, placeholder }: DateProps) {
  const [text, setText] = useState(value ? format.date(value) : '');
  const [isWrong, setWrong] = useState(false);
  const done = (): void => {
    const iso = readDate(text);
    setWrong(text.trim() !== '' && !iso);
    if (text.trim() === '' || iso) onChange(iso);
  };
  return (
    <label className="field">
      <span>{label}</span>
      <input
        value={text}
        size={11}
        placeholder={placeholder ?? format.text(texts.dateExample)}
        aria-invalid={isWrong}
        title={isWrong ? format.text(texts.wrongDate) : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={done}
        onKeyDown={(event) => event.key === 'Enter' && done()}
      />
      {isWrong && <em role="alert">{format.text(texts.wrongDate)}</em>}
    </label>
  );
}
