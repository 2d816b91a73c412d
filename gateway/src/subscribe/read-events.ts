/** A server-sent event. */
export interface ServerSentEvent {
  event: string;
  data: string;
}

/** Maximum number of characters of an event. */
const maximumEvent = 8 * 1024 * 1024;

/**
 * Parses server-sent events (HTML standard, section 9.2.6). Ignores comments, ids and retry times.
 * @throws SyntaxError for an event that exceeds the maximum
 */
export async function* readEvents(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder();
  let text = '';
  let event = 'message';
  let data: string[] = [];
  for await (const chunk of bytes) {
    text += decoder.decode(chunk, { stream: true });
    // A carriage return at the end of a chunk may be the first half of a line end.
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    text = lines.pop()!;
    if (text.length > maximumEvent) throw new SyntaxError('an event that is too long');
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0 || event === 'complete') yield { event, data: data.join('\n') };
        event = 'message';
        data = [];
        continue;
      }
      const at = line.indexOf(':');
      const name = at < 0 ? line : line.slice(0, at);
      const value = at < 0 ? '' : line.slice(at + 1).replace(/^ /, '');
      if (name === 'event') event = value;
      else if (name === 'data') data.push(value);
    }
  }
}
