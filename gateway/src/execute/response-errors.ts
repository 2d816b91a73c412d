import type { GraphQLFormattedError } from 'graphql';
import type { Code } from '../error/error-codes.js';
import { type ResponsePath, withoutIndices } from './response-path.js';

/** Errors of a response, each once. */
export class ResponseErrors {
  readonly errors: GraphQLFormattedError[] = [];
  private readonly keys = new Set<string>();
  private readonly paths = new Set<string>();
  private readonly byField = new Map<string, GraphQLFormattedError>();

  /** Adds an error unless it is there already, at the path or, if `isOncePerField`, at another item of the list. */
  add(error: GraphQLFormattedError, path: ResponsePath, isOncePerField = false): void {
    const fieldPath = withoutIndices(path).join('.');
    const key = `${isOncePerField ? fieldPath : path.join('.')} ${error.message}`;
    if (path.length > 0 && this.keys.has(key)) return;
    this.keys.add(key);
    this.paths.add(path.join('.'));
    if (!this.byField.has(fieldPath)) this.byField.set(fieldPath, error);
    this.errors.push(path.length > 0 ? { ...error, path } : error);
  }

  /** Adds the error of a null in a non-null position: that of the field, if it has one at another item of the list. */
  addNull(path: ResponsePath, coordinate: string): void {
    if (this.paths.has(path.join('.'))) return;
    const error = this.byField.get(withoutIndices(path).join('.')) ?? {
      message: `Cannot return null for non-nullable field ${coordinate}.`,
      extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies Code },
    };
    this.add(error, path);
  }
}
