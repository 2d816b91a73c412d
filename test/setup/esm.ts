import { transformSync } from '@swc/core';

/** Transforms packages that are ES modules only: Jest loads CommonJS alone on Node 20 and 22. */
const transformer = {
  process(source: string, filename: string): { code: string } {
    return transformSync(source, { filename, swcrc: false, jsc: { target: 'es2022' }, module: { type: 'commonjs' } });
  },
};

export default transformer;
