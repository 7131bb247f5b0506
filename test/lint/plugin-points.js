import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { repository } from '../setup/tools.js';

const source = path.join(repository, 'packages/plugin-sdk/src/extension-points.ts');
const begin = '<!-- extension-points:begin -->';
const end = '<!-- extension-points:end -->';

/** What a point is made with → what that means to an author. */
const kinds = {
  interfacePoint: 'interface, `mount(container, data)`',
  actionPoint: 'button, `label`, `run(data)`',
  columnPoint: 'fact, `label`, `text(data, locale)`',
  panelPoint: 'page, `label`, `mount(container)`',
  searchPoint: 'search, `find(words, { limit })`',
  rulePoint:
    'rule, `rule` (`classify`, `grade`, `remind` or `accrue`), `label`, `judge({ customer, summary, now })`, which returns `{ text, why? }`, of a reminder with `due` (`YYYY-MM-DD`); for points `judge({ visit, customer, now })`, which returns a whole number',
};

/** The members of `extensionPoints` with their comments. */
export function readPoints() {
  const file = ts.createSourceFile(
    source,
    readFileSync(source, 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const points = [];
  const visit = (node) => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'extensionPoints') {
      const literal = ts.isAsExpression(node.initializer)
        ? node.initializer.expression
        : node.initializer;
      points.push(...literal.properties.map(readPoint));
    } else node.forEachChild(visit);
  };
  visit(file);
  return points;
}

function readPoint(property) {
  const [comment] = property.jsDoc ?? [];
  const example = comment?.tags?.find((tag) => tag.tagName.text === 'example');
  const call = property.initializer;
  return {
    name: property.name.text,
    kind: call.expression.getText(),
    data: call.typeArguments?.[0]?.getText() ?? '',
    words: ts.getTextOfJSDocComment(comment?.comment) ?? '',
    example: ts.getTextOfJSDocComment(example?.comment) ?? '',
  };
}

function describePoint({ name, kind, data, words, example }) {
  const given = data && !data.startsWith('Readonly<Record') ? `, data: \`${data}\`` : '';
  return `### \`${name}\`\n\n${words}\n\nContribution: ${kinds[kind]}${given}.\n\n\`\`\`ts\n${example}\n\`\`\``;
}

/** A document with the reference of all points in its place. */
export function withPoints(text, points) {
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`There is no place for the points: ${begin} … ${end}`);
  return `${before}${begin}\n\n${points.map(describePoint).join('\n\n')}\n\n${end}${after}`;
}
