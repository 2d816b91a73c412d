import { useEffect, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { Formatter } from '../src/page/model/format.js';
import type { InputControl } from '../src/page/model/question.js';
import { send } from './send.js';
import { texts } from './text.js';

interface Found {
  readonly id: string;
  readonly name: string;
  readonly typeLabel: string;
  readonly place: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly item: { readonly id?: string; readonly code?: string; readonly name?: string } | null;
}

const fields = `nodes { id name typeLabel place validFrom validTo
  item { ... on AdministrativeUnit { id code name } ${['FrontCommittee', 'TradeUnion', 'WomensUnion', 'FarmersUnion', 'VeteransAssociation', 'YouthUnion', 'PeoplesCommittee'].map((type) => `... on ${type} { id name }`).join(' ')} } }`;
const findQuery = `query Find($text: String!, $kinds: [SearchKind!]) { search(text: $text, kinds: $kinds, first: 12) { ${fields} } }`;

interface PickerProps {
  label: string;
  control: InputControl;
  value: string | null;
  format: Formatter;
  onChange: (value: string | null) => void;
}

/** Finds a unit or organisation by name, with or without accents, and returns its ID, code or name. */
export function Picker({ label, control, value, format, onChange }: PickerProps) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Found[]>([]);
  const kinds = control === 'organization' ? ['ORGANIZATION'] : ['ADMINISTRATIVE_UNIT'];
  const valueOf = ({ id, item, name }: Found): string =>
    control === 'unit-code' ? (item?.code ?? '') : control === 'unit-name' ? (item?.name ?? name) : (item?.id ?? id);

  useNameOf(control, value, format, setText);
  useEffect(() => {
    if (text.trim().length < 2) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      const variables = { text, kinds };
      send({ query: findQuery, variables, language: format.language, signal: abort.signal })
        .then(({ data }) => setFound((data?.['search'] as { nodes: Found[] } | null)?.nodes ?? []))
        .catch(() => undefined);
    }, 200);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, control, format.language]);

  return (
    <ComboBox
      className="field picker"
      inputValue={text}
      onInputChange={setText}
      items={found}
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="input"
      onSelectionChange={(key) => {
        const chosen = found.find(({ id }) => id === key);
        if (!chosen) return;
        setText(chosen.name);
        onChange(valueOf(chosen));
      }}
    >
      <Label>{label}</Label>
      <div className="picker-input">
        <Input
          placeholder={format.text(texts.typeToFind)}
          onChange={(event) => event.target.value === '' && onChange(null)}
        />
        <Button>▾</Button>
      </div>
      <Popover className="popover">
        <ListBox className="choices" renderEmptyState={() => format.text(texts.noUnit)}>
          {(each: Found) => (
            <ListBoxItem id={each.id} textValue={each.name} className="choice">
              <Text slot="label">{each.name}</Text>
              <Text slot="description">{[each.place, validity(each, format)].filter(Boolean).join(' · ')}</Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function validity({ validFrom, validTo }: Found, format: Formatter): string {
  if (!validFrom && !validTo) return '';
  return `${validFrom ? format.date(validFrom) : '…'} – ${validTo ? format.date(validTo) : ''}`;
}

const nameQueries: Partial<Record<InputControl, string>> = {
  unit: 'query Name($value: ID!) { found: administrativeUnit(id: $value) { name } }',
  'unit-code': 'query Name($value: String!) { found: administrativeUnitByCode(code: $value) { name } }',
  organization: 'query Name($value: ID!) { found: peoplesCommittee(id: $value) { name } }',
};

/** Shows the name of the value that the address or the default holds. */
function useNameOf(
  control: InputControl,
  value: string | null,
  format: Formatter,
  setText: (text: string) => void,
): void {
  useEffect(() => {
    const query = nameQueries[control];
    if (!value || !query) {
      setText(value ?? '');
      return undefined;
    }
    const abort = new AbortController();
    send({ query, variables: { value }, language: format.language, signal: abort.signal })
      .then(({ data }) => setText((data?.['found'] as { name?: string } | null)?.name ?? value))
      .catch(() => undefined);
    return () => abort.abort();
  }, [control, value]);
}
