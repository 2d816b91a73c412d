import { transformSync } from '@swc/core';

/** Jest loads CommonJS alone on Node 20 and 22; a package that is written in ES modules only is turned for it. */
const transformer = {
  process(source: string, filename: string): { code: string } {
    return transformSync(source, { filename, swcrc: false, jsc: { target: 'es2022' }, module: { type: 'commonjs' } });
  },
};

export default transformer;
