import { clientMessage, isClientSafe, missingSources } from './subgraph-error-masking.js';

test.each([
  'first must be from 1 to 100: it is 500.',
  'The reply was sent on 2020-06-29: it cannot be changed.',
  'There is no unit with the code "009" on 2020-06-29.',
  'Chỉ cơ quan ban hành được sửa kiến nghị này.',
  'The window 2010-2019 or one year: 2010, 2011.',
])('an owner’s own sentence is read by the client: %s', (message) => {
  expect(isClientSafe('BAD_USER_INPUT', message)).toBe(true);
});

test.each([
  'connect ECONNREFUSED 10.1.2.3:5432',
  'request to http://youth-union:4006/graphql failed',
  'postgres://civic_front:pw@postgres:5432/civic_front refused',
  'cannot reach [fd00::12]:5432',
  'no answer from fd00:1:2:3::4',
  'getaddrinfo ENOTFOUND db',
  'timeout at localhost:5432',
  'Error: x\n    at resolve (/app/dist/services/front/src/main.js:10:5)',
  'failed at resolve (main.js:10:5)',
  'cannot open /var/lib/postgresql/data',
  'syntax error in select secret from informant where id = 1',
  'relation "informant" does not exist',
  'duplicate key violates unique constraint "reply_pkey"',
  'Variable "$representations" got invalid value',
  'Cannot query field "x" on _entities',
  'token=abc is not valid',
  'x'.repeat(501),
])('what goes on inside is not: %j', (message) => {
  expect(isClientSafe('BAD_USER_INPUT', message)).toBe(false);
});

test.each(['INTERNAL_SERVER_ERROR', 'GRAPHQL_VALIDATION_FAILED', undefined, 5, '__proto__'])(
  'nothing is read under the code %s',
  (code) => {
    expect(isClientSafe(code, 'A plain sentence.')).toBe(false);
  },
);

test('that copies are not whole is said, with whose: subgraphs that clients know, and nothing else', () => {
  expect(isClientSafe('COPIES_INCOMPLETE', 'This cannot be answered exactly: copies are not whole yet.')).toBe(true);
  const known = new Map([['youth-union', {}]]);
  const sources = ['youth-union', 'http://youth-union:4006', '/etc/passwd', 5];
  expect(missingSources({ code: 'COPIES_INCOMPLETE', sources }, known)).toEqual(['youth-union']);
  expect(missingSources({ code: 'COPIES_INCOMPLETE', sources: 'youth-union' }, known)).toEqual([]);
  expect(missingSources({ code: 'BAD_USER_INPUT', sources }, known)).toEqual([]);
});

describe('the message of a subgraph’s error', () => {
  const messages = { vi: 'Chọn từ một đến ba nhóm.', en: 'Give one to three groupings.' };
  const error = (extensions: Record<string, unknown>) => ({
    message: messages.en,
    extensions: { code: 'BAD_USER_INPUT', ...extensions },
  });

  test.each(['vi', 'en'] as const)('is read in the language of the request: %s', (language) => {
    expect(clientMessage(error({ messages }), language)).toBe(messages[language]);
  });

  test.each([undefined, null, 'words', 5, {}, { vi: 7 }])('is the same in every language without both: %j', (given) => {
    expect(clientMessage(error({ messages: given }), 'vi')).toBe(messages.en);
  });

  test('names variables as the client does', () => {
    const named = { message: '$client_day: "2019-02-29" is no day.', extensions: { code: 'BAD_USER_INPUT' } };
    expect(clientMessage(named, 'en')).toBe('$day: "2019-02-29" is no day.');
  });

  test('is masked in both languages under a code that is not for clients', () => {
    expect(clientMessage(error({ messages, code: 'INTERNAL_SERVER_ERROR' }), 'vi')).toBeUndefined();
  });

  test('is never a translation that tells what goes on inside', () => {
    const leaking = { vi: 'Không kết nối được 10.1.2.3:5432', en: messages.en };
    expect(clientMessage(error({ messages: leaking }), 'vi')).toBe(messages.en);
  });
});
