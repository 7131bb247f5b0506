/**
 * Gives every event its class: the one `HTMLElementEventMap` names for it. An event that is
 * documented but not in the map, or fired but not documented, ends the analysis.
 */
export function eventTypes() {
  const classes = new Map();
  return {
    name: 'event-types',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'HTMLElementEventMap') return;
      for (const member of node.members) {
        classes.set(member.name.text, {
          name: member.type.getText(),
          package: '@patronkit/elements',
          module: moduleDoc.path,
        });
      }
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      const documented = new Set();
      for (const element of modules.flatMap(({ declarations }) => declarations)) {
        // What the analyzer guesses from `dispatchEvent` has no words; `@fires` has.
        element.events = element.events?.filter(({ description }) => description);
        for (const event of element.events ?? []) {
          const type = classes.get(event.name);
          if (!type) {
            throw new Error(
              `${element.name} documents the event "${event.name}", which HTMLElementEventMap does not have. Correct @fires, or add the event's class to the map.`,
            );
          }
          documented.add(event.name);
          event.type = {
            text: type.name,
            references: [{ ...type, start: 0, end: type.name.length }],
          };
        }
      }
      const silent = [...classes.keys()].filter((name) => !documented.has(name));
      if (silent.length > 0) {
        throw new Error(
          `No element documents the event "${silent.join('", "')}". Add @fires to the class that fires it.`,
        );
      }
    },
  };
}
