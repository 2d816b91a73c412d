/** One event of a stream of server-sent events. */
export interface ServerSentEvent {
  event: string;
  data: string;
}

/** Characters of an event, at most. */
const maximumEvent = 8 * 1024 * 1024;

/**
 * Reads server-sent events as the HTML standard writes them (section 9.2.6); comments, ids and retry times are passed over.
 * @throws SyntaxError for an event that does not end in reasonable time
 */
export async function* readEvents(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder();
  let text = '';
  let event = 'message';
  let data: string[] = [];
  for await (const chunk of bytes) {
    text += decoder.decode(chunk, { stream: true });
    // A carriage return at the end may be half of a line's end.
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
