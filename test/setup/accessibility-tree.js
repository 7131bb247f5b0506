/** What says nothing by itself; what it holds is told in its place. */
const silent = new Set([
  'none',
  'generic',
  'InlineTextBox',
  'LineBreak',
  'RootWebArea',
  'main',
  'LayoutTable',
  'LayoutTableRow',
  'LayoutTableCell',
  'RowGroup',
  'rowgroup',
  'LabelText',
  'sectionheader',
  'sectionfooter',
  'time',
  'strong',
  'emphasis',
  'mark',
  'code',
  'paragraph',
]);

/** States and properties a screen reader tells, in the order in which they are written down. */
const told = [
  'level',
  'checked',
  'pressed',
  'selected',
  'expanded',
  'disabled',
  'readonly',
  'required',
  'invalid',
  'hasPopup',
  'modal',
  'busy',
  'live',
  'focused',
  'valuemin',
  'valuemax',
  'valuetext',
];
/** Values that are the same as saying nothing. */
const isUnsaid = (name, value) =>
  value === undefined ||
  value === '' ||
  value === 'off' ||
  (value === false && !['expanded', 'pressed', 'checked', 'selected'].includes(name)) ||
  (value === 'false' && name === 'invalid') ||
  (value === 0 && name === 'valuemin') ||
  (name === 'live' && value === 'assertive');

const oneLine = (text) => String(text).replaceAll(/\s+/g, ' ').trim();
const withoutSpaces = (text) => text.replaceAll(/\s+/g, '');

/**
 * What a screen reader is given, one line for each thing it tells: role, name, states, value and
 * description. Text that is already the name of what holds it is not told twice.
 *
 * @param {readonly object[]} nodes from the Chrome DevTools Protocol, `Accessibility.getFullAXTree`
 * @returns {string}
 */
export function accessibilityTree(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes.find(({ parentId }) => parentId === undefined);
  const all = root ? lines(root, byId, 0) : [];
  return inOneGo(all)
    .map(({ depth, text }) => `${'  '.repeat(depth)}${text}`)
    .join('\n');
}

const childrenOf = (node, byId) =>
  (node.childIds ?? []).map((id) => byId.get(id)).filter((child) => child !== undefined);

const roleOf = ({ ignored, role }) => (ignored ? 'none' : (role?.value ?? 'none'));

/** All text below, as it is read. */
const textOf = (node, byId) =>
  roleOf(node) === 'StaticText'
    ? node.name.value
    : childrenOf(node, byId)
        .map((child) => textOf(child, byId))
        .join(' ');

/** Whether everything below is text, which the name already says. */
function isToldByName(node, byId) {
  const children = childrenOf(node, byId);
  const isText = (child) =>
    roleOf(child) === 'StaticText' ||
    (silent.has(roleOf(child)) && childrenOf(child, byId).every(isText));
  return (
    children.every(isText) &&
    withoutSpaces(textOf(node, byId)) === withoutSpaces(node.name?.value ?? '')
  );
}

function lines(node, byId, depth) {
  const role = roleOf(node);
  const below = (by) => childrenOf(node, byId).flatMap((child) => lines(child, byId, depth + by));
  if (role === 'StaticText') {
    const text = oneLine(node.name?.value ?? '');
    return text ? [{ depth, text, isText: true }] : [];
  }
  const name = oneLine(node.name?.value ?? '');
  const description = oneLine(node.description?.value ?? '');
  if (silent.has(role) && !name && !description) return below(0);
  // A bullet is drawn; a closed select tells what is chosen.
  if (role === 'ListMarker' || role === 'MenuListPopup') return [];
  const line = { depth, text: describe(node, role, name) };
  // What a closed select would offer is in the tree at some times and not at others.
  const isClosed = node.properties?.some(({ name, value }) => name === 'expanded' && !value.value);
  if (role === 'combobox' && isClosed) return [line];
  // A field's text is its value.
  if (['textbox', 'searchbox', 'spinbutton', 'DateTime', 'Date'].includes(role)) return [line];
  return isToldByName(node, byId) ? [line] : [line, ...below(1)];
}

function describe(node, role, name) {
  const properties = new Map(
    (node.properties ?? []).map(({ name: property, value }) => [property, value?.value]),
  );
  const states = told
    .filter((property) => !isUnsaid(property, properties.get(property)))
    .filter((property) => !(property === 'live' && role === 'status'))
    .filter((property) => !(property === 'level' && role !== 'heading'))
    .map((property) => {
      const value = properties.get(property);
      return value === true || value === 'true' ? property : `${property}=${oneLine(value)}`;
    });
  const value = oneLine(node.value?.value ?? '');
  const description = oneLine(node.description?.value ?? '');
  return [
    role,
    name && JSON.stringify(name),
    states.length > 0 && `[${states.join(', ')}]`,
    value && value !== name && `= ${JSON.stringify(value)}`,
    description && `— ${JSON.stringify(description)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Pieces of text that follow each other are read in one go. */
function inOneGo(all) {
  const merged = [];
  for (const line of all) {
    const last = merged.at(-1);
    if (line.isText && last?.isText && last.depth === line.depth) {
      merged[merged.length - 1] = { ...last, text: `${last.text} ${line.text}` };
    } else {
      merged.push(line);
    }
  }
  return merged;
}
