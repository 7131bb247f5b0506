import path from 'node:path';
import { defineModule, embedFolder, repository } from './paths.js';

const store = (name) => path.join(repository, 'packages/store/src', name);
const records = (name) => path.join(repository, 'packages/records/src', name);
const runtimeModule = path.join(embedFolder, 'src/patron-runtime.ts');

/** `lit/decorators.js` names all decorators; only these are used before anything else. */
const isUnusedDecorator = (id) => /\/decorators\/(?!property|state)/.test(id);

const shared = (name) => path.join(repository, 'packages/elements/src/shared', name);
const pluginHost = (name) => path.join(repository, 'packages/plugin-sdk/src/host', name);

const isDirective = (id) =>
  /\/(?:lit|lit-html)\/(?:async-directive|directive|directives\/)/.test(id);

const groupNames = [
  'runtime',
  'operations',
  'directives',
  'values',
  'controls',
  'staff-controls',
  'field-classes',
  'writing',
  'plugins',
  'plugin-outlets',
  'plugin-parts',
];

/** The element whose needs decide what goes into the runtime, besides the runtime's own. */
const firstElement = 'loyalty-badge';
/** What of it follows its first sight. */
const firstElementDetails = path.join(
  repository,
  'packages/elements/src/loyalty-badge/details/loyalty-details.ts',
);
/** The other element made for shoppers: what it shares is kept apart from what only staff need. */
const shopperElement = 'feedback-form';
/** What of it follows its first sight; it may use what other elements need at once. */
const shopperElementDetails = path.join(
  repository,
  'packages/elements/src/feedback-form/sending/feedback-sending.ts',
);

/**
 * Decides which modules go into one file, so that a page makes few requests and loads little it
 * does not use. What is in no group is left to the bundler, which makes a file of whatever several
 * files share.
 *
 * - `runtime`: what the runtime and the first element need at once, but for the element itself;
 * - `operations`: the store beyond what shows records, which follows the first sight;
 * - `controls`, `staff-controls`: what several elements share;
 * - `directives`: what Lit's directives share, and those we use;
 * - `values`: what both elements and the writing half of the store use;
 * - `field-classes`: what fields tell of a person, which reading asks as well as writing;
 * - `writing`: the half of the store that writes, with the schemas;
 * - `plugins`: what runs plugins, which the first of them needs;
 * - `plugin-outlets`: what gives their contributions a place in elements;
 * - `plugin-parts`: what opens records, data and settings to those that ask for them.
 */
export function fileGroupsPlugin(elements) {
  let groupOf;

  function groupModules(moduleInfo, moduleIds) {
    const closure = (...ids) => {
      const found = new Set();
      const collect = (id) => {
        if (found.has(id)) return;
        found.add(id);
        for (const imported of moduleInfo(id)?.importedIds ?? []) collect(imported);
      };
      ids.forEach(collect);
      return found;
    };
    const groups = new Map();
    const assign = (ids, group) => {
      for (const id of ids) if (!groups.has(id)) groups.set(id, group);
    };
    const isOwn = (name) => (id) => id.includes(`/elements/src/${name}/`);

    const first = elements.includes(firstElement) ? [defineModule(firstElement)] : [];
    const runtime = [...closure(runtimeModule, ...first)];
    assign(
      runtime.filter((id) => !isOwn(firstElement)(id) && !isUnusedDecorator(id)),
      'runtime',
    );

    const operations = [
      'operations.ts',
      'key-order.ts',
      'upgrade-database.ts',
      'indexeddb-transaction.ts',
      'storage-failure.ts',
      // Seldom needed; but a file of its own costs its name and hash before the first sight.
      'open-after-failure.ts',
    ];
    assign(closure(...operations.map(store)), 'operations');
    // So small that its name and hash in each file that loads it would weigh as much.
    const small = [
      records('anonymous-customer.ts'),
      records('identifier.ts'),
      records('json-text.ts'),
      store('page-idle.ts'),
      store('plugin-data/plugin-database-name.ts'),
      shared('announcer.ts'),
      shared('later-styles.ts'),
    ];
    assign(small, 'operations');
    // Loaded apart from writing too, and so not together with it.
    assign(closure(records('field-classes.ts')), 'field-classes');
    const writing = closure(...['small-writes.ts', 'add-many.ts', 'review-tiers.ts'].map(store));
    const details = closure(firstElementDetails);
    const sending = closure(shopperElementDetails);
    const closures = new Map(elements.map((name) => [name, closure(defineModule(name))]));
    assign(moduleIds().filter(isDirective), 'directives');
    for (const id of new Set([...closures.values()].flatMap((ids) => [...ids]))) {
      const users = elements.filter((name) => closures.get(name).has(id));
      if (writing.has(id)) assign([id], 'values');
      else if (users.length > 1 || (sending.has(id) && !isOwn(users[0])(id))) {
        const isForShoppers = users.includes(shopperElement) || details.has(id) || sending.has(id);
        assign([id], isForShoppers ? 'controls' : 'staff-controls');
      }
    }
    assign(writing, 'writing');
    // Small, and what loads it on demand would each name its hash.
    const refused = pluginHost('permission-errors.ts');
    assign(closure(shared('use-plugin.ts'), refused), 'plugins');
    assign(closure(shared('plugin-outlet-directive.ts')), 'plugin-outlets');
    // Who asks for records or keeps any needs both.
    const parts = ['asked-parts.ts', 'check-asked-parts.ts'].map(pluginHost);
    assign([...parts, shared('page-records.ts')], 'plugin-parts');
    return groups;
  }

  return {
    name: 'patronkit:file-groups',
    buildEnd() {
      const moduleInfo = (id) => this.getModuleInfo(id);
      let groups;
      groupOf = (id) =>
        (groups ??= groupModules(moduleInfo, () => [...this.getModuleIds()])).get(id) ?? null;
    },
    /** For `output.codeSplitting.groups`. */
    groups: groupNames.map((name, index) => ({
      name,
      test: (id) => groupOf(id) === name,
      priority: groupNames.length - index,
      includeDependenciesRecursively: false,
    })),
  };
}
