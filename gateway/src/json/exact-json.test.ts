import { parseExactJson, UnsafeInteger, unsafeIntegerIn } from './exact-json.js';

test.each([
  '{"a":9007199254740991,"b":-9007199254740991}',
  '{"a":"9007199254740993","b":"\\"9007199254740993"}',
  '[12345678901234567890.5, 1234567890123456e3, 0.12345678901234567890]',
  '[1, true, null, {"a": []}]',
])('%s is parsed as JSON.parse does', (text) => {
  expect(unsafeIntegerIn(text)).toBeUndefined();
  expect(parseExactJson(text)).toEqual(JSON.parse(text));
});

test('an integer beyond 2^53 keeps its digits, wherever it stands', () => {
  expect(parseExactJson('{"a":[9007199254740993,{"b":-12345678901234567890}],"c":"9007199254740993"}')).toEqual({
    a: [new UnsafeInteger('9007199254740993'), { b: new UnsafeInteger('-12345678901234567890') }],
    c: '9007199254740993',
  });
});

test('what is not JSON is refused', () => {
  expect(() => parseExactJson('{9007199254740993')).toThrow(SyntaxError);
});
