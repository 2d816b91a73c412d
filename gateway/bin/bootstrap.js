'use strict';
// Written for any Node, however old, so that an old one is met by a sentence and not by a syntax error.
var parts = process.versions.node.split('.').map(Number);
if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
  console.error('Node 20.19 or later is needed; this is ' + process.versions.node + '. See https://nodejs.org.');
  process.exit(1);
}
require('./run.js');
