'use strict';
// Fails for a link to a file or heading that does not exist, and for an index of decisions that is not complete.
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..', '..');
const problems = [];

/** The anchor that a heading gets on the usual hosts: lower case, punctuation dropped, spaces as hyphens. */
function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** The text of a document without code, in which brackets are no links. */
function proseOf(file) {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  return text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ' '));
}

function anchorsOf(file) {
  return new Set([...proseOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading)));
}

function checkLinks(file) {
  for (const [, target] of proseOf(file).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    const [relative, anchor] = target.split('#');
    const linked = relative ? path.join(path.dirname(file), relative) : file;
    if (!fs.existsSync(path.join(root, linked))) problems.push(`${file}: ${target} does not exist.`);
    else if (anchor && linked.endsWith('.md') && !anchorsOf(linked).has(anchor))
      problems.push(`${file}: ${linked} has no heading #${anchor}.`);
  }
}

/** `docs/decisions/README.md` has a line for each decision: its number and its title. */
function checkIndex() {
  const folder = 'docs/decisions';
  const index = fs.readFileSync(path.join(root, folder, 'README.md'), 'utf8');
  for (const file of fs.readdirSync(path.join(root, folder)).filter((name) => /^\d{4}-.*\.md$/.test(name))) {
    const title = fs
      .readFileSync(path.join(root, folder, file), 'utf8')
      .split('\n', 1)[0]
      .replace(/^# /, '');
    const line = `| [${file.slice(0, 4)}](${file}) | ${title} |`;
    if (!index.split('\n').includes(line)) problems.push(`${folder}/README.md lacks the line: ${line}`);
  }
}

const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
});
for (const file of documents.split('\n')) if (file && fs.existsSync(path.join(root, file))) checkLinks(file);
checkIndex();
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
